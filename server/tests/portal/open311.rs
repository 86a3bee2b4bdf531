//! The board for programs: what they read and write, and the keys that their owners make.

mod errors;
mod keys;
mod program;
mod reading;
mod writing;
mod xml;
