//! The pages and actions of [`city`], which see all that it keeps as if they stood in it.

use city::*;

pub mod actions;
pub mod pages;
