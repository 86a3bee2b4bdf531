//! What the binary does. It stands in a library, so that it is built beside a page that was edited, and not after it.

mod command_line;
mod commands;

pub use command_line::run;
