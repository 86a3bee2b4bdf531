//! The pages and actions of [`cases`]. They see all that it keeps as if they stood in it: `crate::` leads there too.

use cases::*;

pub mod actions;
pub mod certificate;
pub mod demo;
pub mod desk;
pub mod pages;
pub mod register;
