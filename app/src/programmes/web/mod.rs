//! The pages and actions of [`programmes`], which see all that it keeps as if they stood in it.

use programmes::*;

pub mod actions;
pub mod pages;
