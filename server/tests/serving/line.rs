use crate::server::ORIGIN;
use std::net::SocketAddr;
use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// A connection of which a test decides every byte.
pub struct Line {
    stream: TcpStream,
    opened: Instant,
}

/// An answer as it came over the line.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub head: String,
    pub body: String,
}

impl Line {
    pub async fn open(to: SocketAddr) -> Line {
        Line { stream: TcpStream::connect(to).await.unwrap(), opened: Instant::now() }
    }

    pub async fn send(&mut self, bytes: impl AsRef<[u8]>) {
        self.stream.write_all(bytes.as_ref()).await.unwrap();
    }

    /// One byte each second until the other side ends it; how long that took since the line was opened.
    pub async fn drip(mut self, first: &str) -> (Duration, String) {
        self.send(first).await;
        let mut received = Vec::new();
        loop {
            let mut piece = [0; 4096];
            match tokio::time::timeout(Duration::from_secs(1), self.stream.read(&mut piece)).await {
                Err(_) => drop(self.stream.write_all(b"a").await),
                Ok(Ok(read)) if read > 0 => received.extend_from_slice(&piece[..read]),
                Ok(_) => break,
            }
            assert!(self.opened.elapsed() < Duration::from_secs(25), "nobody cuts it");
        }
        (self.opened.elapsed(), String::from_utf8_lossy(&received).into_owned())
    }

    /// Says nothing more until the other side ends it; how long that took from now.
    pub async fn wait_for_the_end(&mut self) -> Duration {
        let (begun, mut rest) = (Instant::now(), Vec::new());
        let ended = tokio::time::timeout(Duration::from_secs(25), self.stream.read_to_end(&mut rest)).await;
        ended.expect("nobody cuts it").unwrap();
        begun.elapsed()
    }

    /// The answer to a request that asks for the line to be closed after it.
    pub async fn answer(&mut self) -> Answer {
        let mut bytes = Vec::new();
        self.stream.read_to_end(&mut bytes).await.unwrap();
        let text = String::from_utf8_lossy(&bytes);
        let (head, body) = text.split_once("\r\n\r\n").unwrap_or_else(|| panic!("no answer, but {text:?}"));
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        Answer { status, head: head.to_owned(), body: body.to_owned() }
    }

    /// The head of an answer after which the line stays open.
    pub async fn head(&mut self) -> String {
        let (mut head, mut byte) = (Vec::new(), [0]);
        while !head.ends_with(b"\r\n\r\n") {
            self.stream.read_exact(&mut byte).await.unwrap();
            head.push(byte[0]);
        }
        String::from_utf8(head).unwrap()
    }
}

impl Answer {
    /// The value of a header, whose name is in small letters.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
    }
}

pub async fn get(from: SocketAddr, path: &str) -> Answer {
    get_with(from, path, "").await
}

/// With further lines in the request's head, each with its line end.
pub async fn get_with(from: SocketAddr, path: &str, headers: &str) -> Answer {
    let mut line = Line::open(from).await;
    line.send(format!("GET {path} HTTP/1.1\r\nHost: portal.example\r\n{headers}Connection: close\r\n\r\n")).await;
    line.answer().await
}

/// A form as one of our own pages sends it.
pub async fn post(to: SocketAddr, path: &str, fields: &[(&str, &str)]) -> Answer {
    post_with(to, path, fields, &format!("Host: portal.example\r\nOrigin: {ORIGIN}\r\n")).await
}

pub async fn post_with(to: SocketAddr, path: &str, fields: &[(&str, &str)], headers: &str) -> Answer {
    let form = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
    let mut line = Line::open(to).await;
    line.send(format!("{}{form}", form_head(path, form.len(), &format!("{headers}Connection: close\r\n")))).await;
    line.answer().await
}

/// The head of a form of this many bytes.
pub fn form_head(path: &str, length: usize, headers: &str) -> String {
    format!(
        "POST {path} HTTP/1.1\r\n{headers}Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {length}\r\n\r\n"
    )
}

/// The head of a form from our own page, on a line that stays open.
pub fn own_form_head(path: &str, length: usize) -> String {
    form_head(path, length, &format!("Host: portal.example\r\nOrigin: {ORIGIN}\r\n"))
}
