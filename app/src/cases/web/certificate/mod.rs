pub(crate) use cases::certificate::*;

pub mod actions;
pub mod pages;
