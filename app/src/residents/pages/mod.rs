pub mod desk;
pub mod handed_out;
pub mod residence;
pub mod withdrawal;
