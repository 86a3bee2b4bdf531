pub mod download;
mod undrawn;
pub mod verdict;
pub mod verify;
