//! The pages and actions of [`disbursement`], which see all that it keeps as if they stood in it.

use disbursement::*;

pub mod pages;
