pub(crate) use board::replies::templates::*;

pub mod actions;
pub mod pages;
