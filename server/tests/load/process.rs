use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// A portal of its own: a data folder with a private cluster, a port, and the settings every process of it gets.
pub struct Seamless {
    _folder: Arc<TempDir>,
    data: PathBuf,
    pub origin: String,
    port: u16,
    settings: Vec<(&'static str, String)>,
}

/// `seamless serve`, ended when dropped.
pub struct Process(Child);

impl Seamless {
    pub fn new(settings: impl IntoIterator<Item = (&'static str, String)>) -> Seamless {
        let folder = tempfile::tempdir().unwrap();
        // The cluster's account reaches its folder through this one.
        std::fs::set_permissions(folder.path(), std::fs::Permissions::from_mode(0o711)).unwrap();
        let port = free_port();
        let settings = settings.into_iter().collect();
        let data = folder.path().join("data");
        Seamless { _folder: Arc::new(folder), data, origin: format!("http://localhost:{port}"), port, settings }
    }

    /// With the demo city in it, and nobody who does its jobs: for what is measured.
    pub fn measured() -> Seamless {
        let portal = Seamless::new([("SEAMLESS_WORK", "false".to_owned()), ("SEAMLESS_LOG", "warn".to_owned())]);
        portal.runs(&["demo"]);
        portal
    }

    /// The same portal at another port: a second instance of it.
    pub fn with_port(&self) -> Seamless {
        let port = free_port();
        let (data, settings) = (self.data.clone(), self.settings.clone());
        Seamless {
            _folder: Arc::clone(&self._folder),
            data,
            origin: format!("http://localhost:{port}"),
            port,
            settings,
        }
    }

    /// Any command of the product, to its end.
    pub fn runs(&self, arguments: &[&str]) -> String {
        let output = self.command(arguments).output().unwrap();
        assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8_lossy(&output.stdout).trim().to_owned()
    }

    /// The cluster's address, while some process of this portal runs.
    pub fn database_url(&self) -> String {
        self.runs(&["postgres", "--", "sh", "-c", "echo $DATABASE_URL"])
    }

    pub fn data(&self) -> &Path {
        &self.data
    }

    /// Starts the server and waits until it can serve; gives its log to the file beside the data folder.
    pub fn serves(&self) -> Process {
        let log = std::fs::File::options().create(true).append(true).open(self.data.with_extension("log")).unwrap();
        let child = self.command(&["serve"]).stdout(Stdio::null()).stderr(log).spawn().unwrap();
        let mut process = Process(child);
        let begun = Instant::now();
        while !self.is_ready() {
            assert!(begun.elapsed() < Duration::from_secs(60), "not ready after a minute: {}", self.log());
            assert!(process.0.try_wait().unwrap().is_none(), "ended at once: {}", self.log());
            std::thread::sleep(Duration::from_millis(20));
        }
        process
    }

    pub fn log(&self) -> String {
        std::fs::read_to_string(self.data.with_extension("log")).unwrap_or_default()
    }

    fn is_ready(&self) -> bool {
        use std::io::{Read, Write};
        let ask = || -> std::io::Result<bool> {
            let mut stream = std::net::TcpStream::connect(("127.0.0.1", self.port))?;
            stream.set_read_timeout(Some(Duration::from_secs(5)))?;
            stream.write_all(b"GET /readyz HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n")?;
            let mut answer = String::new();
            stream.read_to_string(&mut answer)?;
            Ok(answer.starts_with("HTTP/1.1 200"))
        };
        ask().unwrap_or(false)
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_seamless"));
        command.env_remove("DATABASE_URL").args(arguments);
        self.settle_environment(&mut command);
        command
    }

    /// Gives a program the data folder, the port and the settings of this portal.
    pub fn settle_environment<'c>(&self, command: &'c mut Command) -> &'c mut Command {
        command
            .env("SEAMLESS_DATA", &self.data)
            .env("SEAMLESS_LISTEN", format!("127.0.0.1:{}", self.port))
            .env("SEAMLESS_METRICS_LISTEN", "off")
            .envs(self.settings.iter().map(|(name, value)| (name, value)))
    }
}

impl Process {
    /// Ends it as a power cut would: nothing is finished, nobody is told.
    pub fn killed(mut self) {
        self.0.kill().unwrap();
        self.0.wait().unwrap();
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let pid = nix::unistd::Pid::from_raw(i32::try_from(self.0.id()).unwrap());
        // It may have ended before.
        let _ = nix::sys::signal::kill(pid, nix::sys::signal::SIGTERM);
        let _ = self.0.wait();
    }
}

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}
