//! The pages and actions of [`residents`], which see all that it keeps as if they stood in it.

use residents::*;

pub mod actions;
pub mod pages;
