mod beside;
pub mod board;
pub mod feeds;
pub mod list;
pub mod notices;
pub mod one;
pub mod unsubscribe;
