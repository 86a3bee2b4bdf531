pub mod make_key;
pub mod post_request;
pub mod revoke_key;
