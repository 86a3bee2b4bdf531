pub mod check_post;
pub mod find_alike;
pub mod load_demo;
pub mod support_post;
pub mod withdraw_support;
pub mod write_post;
