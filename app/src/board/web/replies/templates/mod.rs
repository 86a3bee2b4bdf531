pub use board::replies::templates::*;

pub mod actions;
pub mod pages;
