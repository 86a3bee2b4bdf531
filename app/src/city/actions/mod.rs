//! What an administrator does to the city's departments, one file a POST, and the demo city's loading.

pub mod create_department;
mod load_demo;
pub mod open_or_close_desk;
pub mod rename_department;

pub use load_demo::load_demo_departments;
