//! The pages and actions of [`enterprises`]. They see all that it keeps as if they stood in it: `crate::` leads there too.

use enterprises::*;

pub mod actions;
pub mod pages;
