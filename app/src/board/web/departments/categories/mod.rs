use board::categories::*;

pub mod actions;
pub mod pages;
