//! What serves the portal: the command line, configuration, HTTP and the private cluster. A library, so that the bench
//! builds the other side of its comparisons from the same layers.

pub mod command_line;
pub mod commands;
pub mod config;
pub mod failure;
pub mod http;
pub mod instance;
mod log;
pub mod postgres;
pub mod registry;

/// A page is thousands of small pieces for a moment: the system's allocator takes a tenth of the time to draw one.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;
