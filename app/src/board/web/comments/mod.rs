pub(crate) use board::comments::*;

pub mod actions;
pub mod pages;

pub use pages::section::section;
