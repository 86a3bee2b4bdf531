//! Seamless: the portal through which a city reopens. This file is the table of contents.

pub mod city;
pub mod kernel;
pub mod ui;
