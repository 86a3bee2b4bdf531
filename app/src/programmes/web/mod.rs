//! The pages and actions of [`programmes`]. They see all that it keeps as if they stood in it: `crate::` leads there too.

use programmes::*;

pub mod actions;
pub mod pages;
