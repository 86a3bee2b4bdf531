//! What every page is made of: its texts, its shell, its form controls, and the pages that belong to no slice.

pub mod dates;
pub mod error_page;
pub mod text;
