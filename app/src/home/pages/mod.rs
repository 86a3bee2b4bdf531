pub mod about;
pub mod home;
pub mod privacy;
mod way;
