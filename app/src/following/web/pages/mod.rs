pub mod beside;
pub mod feeds;
pub mod list;
pub mod notices;
pub mod one;
pub mod unsubscribe;
