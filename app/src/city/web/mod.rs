//! The pages and actions of [`city`]. They see all that it keeps as if they stood in it: `crate::` leads there too.

use city::*;

pub mod actions;
pub mod pages;
