//! What clerks see of cases, one file a page.

pub mod case;
pub mod done;
pub mod file;
pub mod list;
