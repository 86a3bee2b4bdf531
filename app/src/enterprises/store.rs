//! All SQL of this slice, by what it is about.

mod bank_accounts;
mod claims;
mod firms;
mod looks;
mod premises;
mod verdicts;

pub use bank_accounts::*;
pub use claims::*;
pub use firms::*;
pub use looks::*;
pub use premises::*;
pub use verdicts::*;
