pub(crate) use board::checking::*;

pub mod actions;
pub mod pages;
