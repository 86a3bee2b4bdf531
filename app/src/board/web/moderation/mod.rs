pub(crate) use board::moderation::*;

pub mod actions;
pub mod pages;
