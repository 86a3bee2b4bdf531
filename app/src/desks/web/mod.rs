//! The pages and actions of [`desks`]. They see all that it keeps as if they stood in it: `crate::` leads there too.

use desks::*;

pub mod actions;
pub mod pages;
