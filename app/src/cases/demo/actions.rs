//! What the cast does, one file an action.

pub mod file_case;
