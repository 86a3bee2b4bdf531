pub use board::proposals::*;

pub mod actions;
