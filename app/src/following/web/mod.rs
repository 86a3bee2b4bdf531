//! The pages and actions of [`following`], which see all that it keeps as if they stood in it.

use following::*;

pub mod actions;
pub mod pages;
