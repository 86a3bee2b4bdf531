//! The pages and actions of [`residents`]. They see all that it keeps as if they stood in it: `crate::` leads there too.

use residents::*;

pub mod actions;
pub mod pages;
