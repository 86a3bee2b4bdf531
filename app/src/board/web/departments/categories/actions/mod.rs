//! What an administrator does to the board's categories, one file a POST.

pub mod add_category;
pub mod change_category;
pub mod open_or_close_category;
