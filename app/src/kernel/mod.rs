//! The door and what every slice shares.

pub mod lang;
pub mod money;
