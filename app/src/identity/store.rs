mod people;
mod roles;
mod tokens;

pub use people::*;
pub use roles::*;
pub use tokens::*;
