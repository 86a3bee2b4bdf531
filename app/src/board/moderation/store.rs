pub mod acts;
pub mod appeals;
pub mod looks;
pub mod place;
pub mod queue;
pub mod reports;
pub mod texts;
pub mod veiled;
