pub mod check;
pub mod desk_post;
pub mod list;
pub mod new;
pub mod post;
