//! What every page is made of: its texts, its shell, its form controls, and the pages that belong to no slice.

pub mod about;
pub mod address;
pub mod assets;
pub mod back_link;
pub mod csv;
pub mod dates;
pub mod details;
pub mod drawn;
pub mod empty;
pub mod error_page;
pub mod form;
pub mod inset;
pub mod kept;
pub mod lanes;
pub mod page;
pub mod pager;
pub mod panel;
pub mod shell;
pub mod summary_list;
pub mod table;
pub mod tag;
pub mod task_list;
pub mod text;
pub mod timeline;
pub mod unchanged;
pub mod warning;
