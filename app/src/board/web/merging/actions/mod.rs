pub mod merge;
pub mod undo;
