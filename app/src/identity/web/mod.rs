//! The pages and actions of [`identity`], which see all that it keeps as if they stood in it.

use identity::*;

pub mod actions;
pub mod pages;
