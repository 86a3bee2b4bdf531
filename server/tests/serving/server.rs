use serde_json::Value;
use sqlx::PgPool;
use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// Where the public reaches it; no name that a test sends as Host.
pub const ORIGIN: &str = "https://portal.example";

/// The binary, with nothing in its environment but what a test says.
pub fn seamless(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_seamless"));
    command.env_clear().args(arguments).stdin(Stdio::null());
    command
}

/// The URL of a test's database.
pub fn url_of(pool: &PgPool) -> String {
    #[expect(clippy::disallowed_methods, reason = "the one setting that the test's own database comes by")]
    let mut url = url::Url::parse(&std::env::var("DATABASE_URL").unwrap()).unwrap();
    url.set_path(pool.connect_options().get_database().unwrap());
    url.into()
}

/// A server that runs, with a data folder of its own. Killed when the test is over.
pub struct Server {
    child: Child,
    pub pages: SocketAddr,
    pub metrics: SocketAddr,
    pub data: TempDir,
    log: Arc<Mutex<Vec<String>>>,
}

impl Server {
    pub async fn start(pool: &PgPool) -> Server {
        Server::start_with(pool, &[]).await
    }

    pub async fn start_with(pool: &PgPool, settings: &[(&str, &str)]) -> Server {
        let data = tempfile::tempdir().unwrap();
        let mut command = seamless(&["serve"]);
        command.env("DATABASE_URL", url_of(pool)).env("SEAMLESS_DATA", data.path()).env("SEAMLESS_ORIGIN", ORIGIN);
        command.env("SEAMLESS_LISTEN", "127.0.0.1:0").env("SEAMLESS_METRICS_LISTEN", "127.0.0.1:0");
        command.envs(settings.iter().copied());
        let mut child = command.stderr(Stdio::piped()).spawn().unwrap();
        let log = Arc::new(Mutex::new(Vec::new()));
        let (lines, kept) = (BufReader::new(child.stderr.take().unwrap()).lines(), Arc::clone(&log));
        std::thread::spawn(move || lines.for_each(|line| kept.lock().unwrap().push(line.unwrap())));
        let nowhere = SocketAddr::from(([127, 0, 0, 1], 0));
        let mut server = Server { child, pages: nowhere, metrics: nowhere, data, log };
        server.pages = server.listens("pages").await;
        server.metrics = server.listens("metrics").await;
        server
    }

    /// The log so far, a line an element.
    pub fn log(&self) -> Vec<String> {
        self.log.lock().unwrap().clone()
    }

    /// The log, once it says of so many requests that they were answered: a line comes a moment after its answer.
    pub async fn log_with_answers(&self, answers: usize) -> Vec<Value> {
        let begun = Instant::now();
        loop {
            let lines: Vec<Value> = self.log().iter().map(|line| serde_json::from_str(line).expect("JSON")).collect();
            if lines.iter().filter(|line| line["fields"]["message"] == "answered").count() >= answers {
                return lines;
            }
            assert!(begun.elapsed() < Duration::from_secs(10), "not so many answers: {lines:#?}");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// How many threads it has at this moment.
    pub fn threads(&self) -> usize {
        std::fs::read_dir(format!("/proc/{}/task", self.child.id())).unwrap().count()
    }

    pub fn ask_to_stop(&self) {
        let pid = nix::unistd::Pid::from_raw(i32::try_from(self.child.id()).unwrap());
        nix::sys::signal::kill(pid, nix::sys::signal::SIGTERM).unwrap();
    }

    /// How it ended, and how long that took from now.
    pub async fn end(&mut self) -> (ExitStatus, Duration) {
        let begun = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                return (status, begun.elapsed());
            }
            assert!(begun.elapsed() < Duration::from_secs(20), "it does not stop: {:#?}", self.log());
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// The first mail that left, as a file, once there is one.
    pub async fn mail(&self) -> String {
        let begun = Instant::now();
        loop {
            if let Some(mail) = first_mail(&self.data.path().join("mail")) {
                return mail;
            }
            assert!(begun.elapsed() < Duration::from_secs(20), "no mail: {:#?}", self.log());
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    async fn listens(&self, what: &str) -> SocketAddr {
        let begun = Instant::now();
        loop {
            let lines = self.log().into_iter().filter_map(|line| serde_json::from_str::<Value>(&line).ok());
            let mut said = lines.map(|line| line["fields"].clone());
            if let Some(line) = said.find(|line| line["message"] == "listening" && line["what"] == what) {
                return line["address"].as_str().unwrap().parse().unwrap();
            }
            assert!(begun.elapsed() < Duration::from_secs(30), "it does not serve {what}: {:#?}", self.log());
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may be over already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn first_mail(folder: &Path) -> Option<String> {
    let entries = std::fs::read_dir(folder).ok()?.map(|entry| entry.unwrap().path());
    let mut mails = entries.filter(|path| path.extension().is_some_and(|kind| kind == "eml"));
    Some(String::from_utf8(std::fs::read(mails.next()?).unwrap()).unwrap())
}
