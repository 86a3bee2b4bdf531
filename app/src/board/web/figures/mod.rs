use board::figures::*;

pub mod pages;
