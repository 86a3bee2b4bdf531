pub mod home;
mod way;
