pub mod file;
pub mod pictures;
pub mod shown;
