//! What applicants do to their cases, one file a POST.

pub mod attach_file;
pub mod remove_file;
pub mod remove_rows;
pub mod save_rows;
pub mod save_section;
pub mod start_case;
pub mod submit_case;
pub mod withdraw_case;
