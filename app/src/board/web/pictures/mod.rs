pub(crate) use board::pictures::*;

pub mod actions;
pub mod pages;
