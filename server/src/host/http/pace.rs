//! How a request's body comes in. One that only drips is cut, whatever the pauses between its drops; and what nobody
//! read of a body is read before the answer goes out, for a browser that is still sending sees no answer otherwise,
//! only a broken connection.

use axum::body::{Body, BodyDataStream, Bytes, HttpBody};
use axum::extract::Request;
use axum::http::{StatusCode, header};
use axum::middleware::Next;
use axum::response::Response;
use futures::{StreamExt, stream};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Mutex;
use tokio::time::{Instant, timeout_at};

/// A body has this long before its pace counts.
const GRACE: Duration = Duration::from_secs(12);
/// Bytes a second that it must bring on average from then on; a bad mobile connection brings more.
const LEAST: u64 = 16 * 1024;
/// Of what nobody wants, this much is taken.
const MOST_UNWANTED: u64 = 32 * 1024 * 1024;

pub async fn keep(request: Request, next: Next) -> Response {
    if request.body().is_end_stream() {
        return next.run(request).await;
    }
    let waits_for_a_word = request.headers().contains_key(header::EXPECT);
    let (head, body) = request.into_parts();
    let incoming = Arc::new(Mutex::new(Incoming::new(body)));
    let handed_on = stream::unfold(Arc::clone(&incoming), |incoming| async move {
        let piece = incoming.lock().await.next().await?;
        Some((piece, incoming))
    });
    let mut response = next.run(Request::from_parts(head, Body::from_stream(handed_on))).await;
    let mut incoming = incoming.lock().await;
    // Who asked whether to send at all has sent nothing yet, and takes the answer for a no.
    if incoming.taken > 0 || !waits_for_a_word {
        incoming.take_the_rest().await;
    }
    if incoming.too_slow {
        *response.status_mut() = StatusCode::REQUEST_TIMEOUT;
    }
    response
}

/// How long it may take until the next piece after this many bytes.
fn allowed(taken: u64) -> Duration {
    GRACE + Duration::from_secs(taken / LEAST)
}

struct Incoming {
    pieces: BodyDataStream,
    begun: Instant,
    taken: u64,
    too_slow: bool,
    ended: bool,
}

impl Incoming {
    fn new(body: Body) -> Incoming {
        Incoming { pieces: body.into_data_stream(), begun: Instant::now(), taken: 0, too_slow: false, ended: false }
    }

    async fn next(&mut self) -> Option<Result<Bytes, axum::Error>> {
        if self.ended {
            return None;
        }
        let piece = timeout_at(self.begun + allowed(self.taken), self.pieces.next()).await;
        match &piece {
            Ok(Some(Ok(bytes))) => self.taken += bytes.len() as u64,
            Ok(_) => self.ended = true,
            Err(_) => (self.ended, self.too_slow) = (true, true),
        }
        piece.unwrap_or_else(|late| Some(Err(axum::Error::new(late))))
    }

    async fn take_the_rest(&mut self) {
        while self.taken < MOST_UNWANTED && self.next().await.is_some() {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ten_megabytes_have_as_long_as_a_whole_request() {
        assert!(allowed(10 * 1024 * 1024) < crate::http::REQUEST);
        assert_eq!(allowed(100), GRACE);
    }

    #[tokio::test]
    async fn of_an_endless_body_only_so_much_is_taken() {
        let endless = stream::repeat_with(|| Ok::<_, std::convert::Infallible>(vec![0; 1024 * 1024]));
        let mut body = Incoming::new(Body::from_stream(endless));
        body.take_the_rest().await;
        assert_eq!((body.too_slow, body.taken), (false, MOST_UNWANTED));
    }
}
