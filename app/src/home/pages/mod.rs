pub mod home;
mod way;
pub mod privacy;
