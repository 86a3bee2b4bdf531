//! The pages and actions of [`identity`]. They see all that it keeps as if they stood in it: `crate::` leads there too.

use identity::*;

pub mod actions;
pub mod pages;
