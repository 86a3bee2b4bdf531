pub mod digest;
pub mod forget;
pub mod tell;
