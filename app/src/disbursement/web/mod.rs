//! The pages and actions of [`disbursement`]. They see all that it keeps as if they stood in it: `crate::` leads there too.

use disbursement::*;

pub mod pages;
