//! Cases of the cast's firms, for the demo and the tests: filed, asked and decided by the same machine as everybody's.

pub mod actions;
mod answers;

pub use actions::file_case::{Filed, file_case};
