pub mod add_picture;
pub mod remove_picture;
