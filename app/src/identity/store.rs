mod listed;
mod people;
mod roles;
mod tokens;
mod unsent_forms;

pub use listed::*;
pub use people::*;
pub use roles::*;
pub use tokens::*;
pub use unsent_forms::*;
