pub mod csv;
pub mod list;
