pub(crate) use board::proposals::*;

pub mod actions;
