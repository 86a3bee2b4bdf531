//! Cases of the cast's firms, for the demo and the tests: filed, asked and decided by the same machine as everybody's.

pub mod actions;
mod answers;
mod player;
mod stories;

pub use actions::answer_correction::answer_correction;
pub use actions::ask_correction::ask_correction;
pub use actions::decide_step::decide_step;
pub use actions::file_case::{Filed, file_case};
pub use stories::load;
