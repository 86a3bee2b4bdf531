//! The front page: one question, the services that answer it, and the way to one's own case; and what the portal says of
//! itself. It stands last because it shows something of every slice and none shows anything of it.

pub mod pages;
