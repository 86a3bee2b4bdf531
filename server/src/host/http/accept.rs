//! How a connection is taken.

use axum_server::accept::Accept;
use nix::sys::socket::{setsockopt, sockopt};
use std::future::{Ready, ready};
use std::io::Result;
use tokio::net::TcpStream;

/// A client that takes nothing of what was sent for so long, in milliseconds, is cut: hyper waits for it for ever.
const NOTHING_TAKEN: u32 = 60_000;

/// Without delay, for small pages are written in pieces; and not kept for whoever does not read.
#[derive(Debug, Clone, Copy)]
pub struct Accepting;

impl<S> Accept<TcpStream, S> for Accepting {
    type Stream = TcpStream;
    type Service = S;
    type Future = Ready<Result<(TcpStream, S)>>;

    fn accept(&self, stream: TcpStream, service: S) -> Self::Future {
        ready(prepared(stream).map(|stream| (stream, service)))
    }
}

fn prepared(stream: TcpStream) -> Result<TcpStream> {
    stream.set_nodelay(true)?;
    setsockopt(&stream, sockopt::TcpUserTimeout, &NOTHING_TAKEN)?;
    Ok(stream)
}
