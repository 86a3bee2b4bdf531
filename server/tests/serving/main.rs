//! The server as a process: the real binary, real connections over loopback, a database of its own for each test.
//!
//! Most of these wait for time-outs, so they are many at once rather than one after another. Run by hand:
//! `seamless postgres --temporary -- cargo test --test serving -- --include-ignored`.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on ends there")]

mod answers;
mod commands;
mod jobs;
mod line;
mod logs;
mod server;
mod slow_clients;
mod stopping;
mod storm;
mod watching;
