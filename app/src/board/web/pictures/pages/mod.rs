pub mod file;
pub mod pictures;
