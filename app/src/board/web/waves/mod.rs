pub use board::waves::*;

pub mod actions;
