pub use board::judging::*;

pub mod actions;
