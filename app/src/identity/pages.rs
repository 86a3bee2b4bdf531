//! One file a page.

pub mod account;
pub mod ask_reset;
pub mod confirm;
mod sent;
pub mod set_password;
pub mod sign_in;
pub mod sign_up;
pub mod unconfirmed;
pub mod unsent;

pub use sent::{reset_asked, signed_up};
