use cases::register::*;

pub mod pages;
