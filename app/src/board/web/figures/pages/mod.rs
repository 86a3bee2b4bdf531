pub mod csv;
pub mod figures;
mod line;
