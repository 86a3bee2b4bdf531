//! The pages and actions of [`open311`]. They see all that it keeps as if they stood in it: `crate::` leads there too.

use open311::*;

pub mod actions;
pub mod pages;
