pub(crate) use board::waves::*;

pub mod actions;
