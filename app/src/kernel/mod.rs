//! The door, and what every slice shares.
//!
//! Every write goes through [`portal::Portal::begin`] and [`tx::Tx::commit`], every read through
//! [`portal::Portal::read`]. What a slice may do with the database it can only do with what these hand out.

pub mod actor;
pub mod audit;
pub mod client;
pub mod clock;
pub mod deed;
pub mod error;
pub mod event;
pub mod form;
pub mod handler;
pub mod ids;
pub mod job;
pub mod lang;
pub mod limit;
pub mod mail;
pub mod money;
pub mod once;
pub mod portal;
pub mod registry;
pub mod retention;
pub mod session;
pub mod sweep;
pub mod symbols;
pub mod turns;
pub mod tx;
pub mod upload;
pub mod view;
pub mod visit;
pub mod width;

pub use kernel_attributes::handler;
