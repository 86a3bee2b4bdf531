pub mod act;
pub mod appeal;
pub mod decide_appeal;
pub mod look_at_author;
pub mod report;
