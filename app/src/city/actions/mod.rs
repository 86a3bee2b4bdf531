//! What an administrator does to the city's departments, and the demo city's loading.

mod create_department;
mod load_demo;
mod open_or_close_desk;
mod rename_department;

pub use create_department::create_department;
pub use load_demo::load_demo_departments;
pub use open_or_close_desk::open_or_close_desk;
pub use rename_department::rename_department;
