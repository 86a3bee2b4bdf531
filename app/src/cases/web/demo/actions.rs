//! What the cast does, one file an action.

pub mod answer_correction;
pub mod ask_correction;
pub mod decide_step;
pub mod file_case;
