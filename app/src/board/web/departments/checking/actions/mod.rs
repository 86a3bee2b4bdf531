pub mod let_out;
pub mod send_back;
