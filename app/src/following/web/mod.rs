//! The pages and actions of [`following`]. They see all that it keeps as if they stood in it: `crate::` leads there too.

use following::*;

pub mod actions;
pub mod pages;
