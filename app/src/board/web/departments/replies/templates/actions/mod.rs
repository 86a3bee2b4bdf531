pub mod remove;
pub mod save;
