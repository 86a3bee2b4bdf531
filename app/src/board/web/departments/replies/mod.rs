pub(crate) use board::replies::*;

pub mod actions;
pub mod pages;

pub mod templates;
