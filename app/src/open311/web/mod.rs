//! The pages and actions of [`open311`], which see all that it keeps as if they stood in it.

use open311::*;

pub mod actions;
pub mod pages;
