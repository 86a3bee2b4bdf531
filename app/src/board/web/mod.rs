//! The pages and actions of [`board`], without the departments' (in `departments`). They see all that it keeps as if they
//! stood in it: `crate::` leads there too.

use board::*;

pub mod actions;
pub mod comments;
pub mod figures;
pub mod judging;
pub mod merging;
pub mod moderation;
pub mod pages;
pub mod pictures;
pub mod proposals;
pub mod waves;
