use super::home::Home;
use super::postmaster::{self, State};
use super::programs::{Programs, run};
use super::{Error, Result};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// A cluster on this machine, running or not.
#[derive(Debug)]
pub struct Cluster {
    home: Home,
    programs: Programs,
    durability: Durability,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Durability {
    /// What was acknowledged survives a power cut.
    Full,
    /// For what is thrown away after use.
    None,
}

/// The cluster's owner.
const OWNER: &str = "seamless";

/// The database that every new cluster has: one more would only be one more thing to make whole after a kill.
const DATABASE: &str = "postgres";

/// How long a start may take: after a crash PostgreSQL first replays what it had logged.
const PATIENCE: Duration = Duration::from_secs(300);

impl Cluster {
    pub fn open(home: Home, programs: Option<&Path>, durability: Durability) -> Result<Cluster> {
        let made_by = fs::read_to_string(home.data().join("PG_VERSION")).ok().and_then(|text| text.trim().parse().ok());
        let programs = Programs::find(programs, made_by).ok_or_else(|| match made_by {
            Some(version) => Error::OtherVersion { home: home.folder.clone(), version },
            None => Error::NoPrograms,
        })?;
        Ok(Cluster { home, programs, durability })
    }

    pub fn home(&self) -> &Home {
        &self.home
    }

    /// How to connect, as a `DATABASE_URL`.
    pub fn url(&self) -> String {
        let run = url::form_urlencoded::byte_serialize(self.home.run.to_string_lossy().as_bytes()).collect::<String>();
        // In a query a blank is `+`, which a database's URL does not know.
        format!("postgres://{OWNER}@localhost/{DATABASE}?host={}", run.replace('+', "%20"))
    }

    /// The same for PostgreSQL's own programs.
    pub fn variables(&self) -> [(&'static str, String); 5] {
        let run = self.home.run.to_string_lossy().into_owned();
        [
            ("DATABASE_URL", self.url()),
            ("PGHOST", run),
            ("PGPORT", "5432".into()),
            ("PGUSER", OWNER.into()),
            ("PGDATABASE", DATABASE.into()),
        ]
    }

    pub fn is_running(&self) -> bool {
        postmaster::state(&self.home.data()) == State::Ready
    }

    /// Starts it, or adopts it when it runs already. The caller holds the lock on starting and stopping.
    pub fn start(&self) -> Result<()> {
        let data = self.home.data();
        if !data.exists() {
            self.create(&data)?;
        }
        let deadline = Instant::now() + PATIENCE;
        loop {
            let outcome = match postmaster::state(&data) {
                State::Ready => break,
                State::Starting => Ok(()),
                // Somebody else told it to stop, and it waits for us to leave.
                State::Stopping => self.stop(),
                State::Dead => self.spawn(),
            };
            match outcome {
                Err(error) if Instant::now() > deadline || !passes(&error) => return Err(error),
                _ => std::thread::sleep(Duration::from_millis(100)),
            }
        }
        Ok(())
    }

    pub fn stop(&self) -> Result<()> {
        let mut command = self.programs.command("pg_ctl", &self.home.account);
        command.arg("stop").arg("-D").arg(self.home.data()).args(["-m", "fast", "-w", "-t", "60"]);
        run("pg_ctl", command.current_dir(&self.home.folder)).map(drop)
    }

    /// Made beside and moved into place when whole, so that a kill in between leaves nothing half made.
    fn create(&self, data: &Path) -> Result<()> {
        let draft = self.home.folder.join("cluster.new");
        let failed = |cause| Error::File { what: "the cluster cannot be made", path: draft.clone(), cause };
        if draft.exists() {
            fs::remove_dir_all(&draft).map_err(failed)?;
        }
        let mut command = self.programs.command("initdb", &self.home.account);
        command.arg("-D").arg(&draft).args(["-U", OWNER, "--encoding=UTF8", "--locale=C.UTF-8", "--no-instructions"]);
        command.args(["--auth-local=peer", "--auth-host=reject"]);
        command.arg(match self.durability {
            Durability::Full => "--data-checksums",
            Durability::None => "--no-sync",
        });
        run("initdb", command.current_dir(&self.home.folder))?;
        fs::rename(&draft, data).map_err(failed)
    }

    fn spawn(&self) -> Result<()> {
        self.admit_users()?;
        postmaster::clear_stale(&self.home.data(), &self.home.run);
        let log = self.home.folder.join("start.log");
        // Only the latest start is of interest, and pg_ctl appends.
        let _ = fs::remove_file(&log);
        let mut command = self.programs.command("pg_ctl", &self.home.account);
        command.arg("start").arg("-D").arg(self.home.data()).arg("-l").arg(&log).args(["-w", "-s", "-t"]);
        command.arg(PATIENCE.as_secs().to_string()).arg("-o").arg(self.options());
        // Its children would otherwise keep our terminal or pipe open after we are gone.
        command.stdin(std::process::Stdio::null());
        run("pg_ctl", command.current_dir(&self.home.folder)).map(drop).map_err(|error| {
            match fs::read_to_string(&log) {
                Ok(said) if said.contains("FATAL") => {
                    let fatal = said.lines().rfind(|line| line.contains("FATAL")).unwrap_or_default();
                    Error::Program { program: "postgres", output: fatal.to_owned() }
                }
                _ => error,
            }
        })
    }

    fn options(&self) -> String {
        let durable = if self.durability == Durability::Full { "on" } else { "off" };
        let log = self.home.folder.join("log");
        let settings = [
            ("listen_addresses", String::new()),
            ("port", "5432".into()),
            ("unix_socket_directories", format!("\"{}\"", self.home.run.display())),
            ("unix_socket_permissions", "0700".into()),
            ("fsync", durable.into()),
            ("synchronous_commit", durable.into()),
            ("full_page_writes", durable.into()),
            ("timezone", "UTC".into()),
            ("jit", "off".into()),
            // A week of logs, without statements and details: those hold people's data.
            ("logging_collector", "on".into()),
            ("log_directory", log.to_string_lossy().into_owned()),
            ("log_filename", "%a.log".into()),
            ("log_truncate_on_rotation", "on".into()),
            ("log_min_error_statement", "panic".into()),
            ("log_error_verbosity", "terse".into()),
        ];
        settings.iter().map(|(name, value)| format!("-c {name}={} ", quoted(value))).collect()
    }

    /// Lets our system users in as the cluster's owner, by the socket, which tells who they are.
    fn admit_users(&self) -> Result<()> {
        let users = self.home.account.system_users();
        let names: String = users.iter().map(|user| format!("seamless \"{user}\" {OWNER}\n")).collect();
        self.write("pg_ident.conf", &names)?;
        self.write("pg_hba.conf", "local all all peer map=seamless\n")
    }

    fn write(&self, name: &str, text: &str) -> Result<()> {
        let path: PathBuf = self.home.data().join(name);
        let write = || {
            let mut file = self.home.account.open(&path)?;
            file.set_len(0)?;
            file.write_all(text.as_bytes())
        };
        write().map_err(|cause| Error::File { what: "cannot be written", path: path.clone(), cause })
    }
}

/// After a kill the dead main process's children take a moment to notice and go.
fn passes(error: &Error) -> bool {
    matches!(error, Error::Program { output, .. } if output.contains("still in use") || output.contains("is another postmaster"))
}

/// As the shell that pg_ctl starts reads it.
fn quoted(value: &str) -> String {
    format!("'{}'", value.replace('\'', r"'\''"))
}
