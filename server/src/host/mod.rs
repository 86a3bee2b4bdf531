//! What an instance stands on: configuration, the private cluster, listeners and layers. It knows nothing of the pages,
//! so it is not built anew when one is edited.

pub mod config;
pub mod failure;
pub mod http;
pub mod instance;
pub mod log;
pub mod postgres;
pub mod registry;
pub mod stop;

/// A page is thousands of small pieces for a moment: the system's allocator takes a tenth of the time to draw one.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;
