use cases::desk::*;

pub mod actions;
pub mod pages;
