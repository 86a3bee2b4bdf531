pub use board::merging::*;

pub mod actions;
pub mod pages;
