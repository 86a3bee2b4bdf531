pub mod desk_post;
mod other_desk;
mod reply_form;
