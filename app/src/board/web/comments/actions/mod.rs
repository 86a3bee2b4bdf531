pub mod comment;
pub mod edit;
pub mod take_back;
