pub mod alike;
pub mod check;
pub mod list;
pub mod near;
pub mod new;
pub mod post;
