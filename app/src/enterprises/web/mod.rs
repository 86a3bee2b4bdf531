//! The pages and actions of [`enterprises`], which see all that it keeps as if they stood in it.

use enterprises::*;

pub mod actions;
pub mod pages;
