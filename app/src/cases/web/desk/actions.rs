//! What clerks decide about cases, one file a POST.

pub mod ask_correction;
pub mod decide;
