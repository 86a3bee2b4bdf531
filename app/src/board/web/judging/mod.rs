pub(crate) use board::judging::*;

pub mod actions;
