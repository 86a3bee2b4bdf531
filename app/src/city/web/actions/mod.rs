//! What an administrator does to the city's departments, one file a POST; the demo city's loading; the calendar's arrival.

mod adopt_calendar;
pub mod create_department;
mod load_demo;
pub mod open_or_close_desk;
pub mod rename_department;

pub use adopt_calendar::adopt_calendar;
pub use load_demo::load_demo_departments;
