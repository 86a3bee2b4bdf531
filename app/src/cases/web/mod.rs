//! The pages and actions of [`cases`], which see all that it keeps as if they stood in it.

use cases::*;

pub mod actions;
pub mod certificate;
pub mod demo;
pub mod desk;
pub mod pages;
pub mod register;
