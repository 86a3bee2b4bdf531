pub(crate) use board::merging::*;

pub mod actions;
pub mod pages;
