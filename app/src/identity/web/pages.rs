//! One file a page.

pub mod account;
pub mod ask_reset;
pub mod confirm;
pub mod department;
pub mod departments;
pub mod new_clerk;
pub mod new_role;
pub mod people;
pub mod person;
mod sent;
pub mod set_password;
pub mod sign_in;
pub mod sign_up;
pub mod suspended;
pub mod unconfirmed;
pub mod unsent;
pub mod withdrawal;

pub use sent::{reset_asked, signed_up};
