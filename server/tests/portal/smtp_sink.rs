use std::sync::{Arc, Mutex};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

/// A mail server that keeps what it takes, and answers recipients as it is told.
#[derive(Clone)]
pub struct SmtpSink {
    pub url: String,
    taken: Arc<Mutex<Vec<String>>>,
    answer: Arc<Mutex<&'static str>>,
}

impl SmtpSink {
    pub async fn open() -> SmtpSink {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let sink = SmtpSink {
            url: format!("smtp://{}", listener.local_addr().unwrap()),
            taken: Arc::default(),
            answer: Arc::new(Mutex::new("250 OK")),
        };
        let serving = sink.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(serving.clone().converse(stream));
            }
        });
        sink
    }

    /// What each recipient is answered from now on.
    pub fn answers(&self, answer: &'static str) {
        *self.answer.lock().unwrap() = answer;
    }

    pub fn taken(&self) -> Vec<String> {
        self.taken.lock().unwrap().clone()
    }

    async fn converse(self, stream: TcpStream) -> std::io::Result<()> {
        let (reader, mut writer) = stream.into_split();
        let mut lines = BufReader::new(reader).lines();
        writer.write_all(b"220 sink\r\n").await?;
        while let Some(line) = lines.next_line().await? {
            let answer = match line.split([' ', ':']).next().unwrap_or_default() {
                "RCPT" => *self.answer.lock().unwrap(),
                "DATA" => {
                    writer.write_all(b"354 go on\r\n").await?;
                    let mut mail = String::new();
                    loop {
                        // RFC 5321, 4.1.1.4: what breaks off before its lone dot was never delivered, as when the
                        // sender is killed.
                        let Some(line) = lines.next_line().await? else { return Ok(()) };
                        if line == "." {
                            break;
                        }
                        mail.push_str(&line);
                        mail.push('\n');
                    }
                    self.taken.lock().unwrap().push(mail);
                    "250 OK"
                }
                "QUIT" => "221 bye",
                _ => "250 sink",
            };
            writer.write_all(format!("{answer}\r\n").as_bytes()).await?;
        }
        Ok(())
    }
}
