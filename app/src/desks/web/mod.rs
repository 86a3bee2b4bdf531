//! The pages and actions of [`desks`], which see all that it keeps as if they stood in it.

use desks::*;

pub mod actions;
pub mod pages;
