use clap::Args;
use host::config::Config;
use host::failure::Failure;
use host::postgres::{Durability, Share};
use std::fs;
use std::io::IsTerminal;
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::ExitStatusExt;
use std::process::{ExitCode, ExitStatus};
use tempfile::TempDir;
use tokio::process::{Child, Command};
use tokio::signal::unix::{Signal, SignalKind, signal};

/// Runs a command with the DATABASE_URL of the private cluster, started if need be
///
/// PGHOST, PGUSER and PGDATABASE are set too, for PostgreSQL's own programs: `seamless postgres -- psql`. The exit
/// code is the command's. Where DATABASE_URL is set already, the command gets that, unless --temporary is given.
#[derive(Args)]
pub struct Postgres {
    /// A new, empty, quick and volatile cluster, gone when the command ends: for tests
    #[arg(long)]
    temporary: bool,
    /// The command and its arguments
    #[arg(required = true, last = true)]
    command: Vec<String>,
}

impl Postgres {
    pub async fn run(self) -> Result<ExitCode, Failure> {
        let config = Config::from_environment()?;
        // Listened to before the cluster and the command start, so that none ends us and leaves them alone.
        let signals =
            Signals::listen().map_err(|cause| Failure::Other(format!("signals can't be listened to: {cause}")))?;
        let programs = config.database.programs.as_deref();
        if self.temporary {
            let folder = temporary_folder()?;
            let share = Share::join(&folder.path().join("postgres"), programs, Durability::None)?;
            self.run_in(&share, signals).await
        } else if config.database.url.is_some() {
            self.run_with(&[], signals).await
        } else {
            let share = Share::join(&config.cluster_home(), programs, Durability::Full)?;
            self.run_in(&share, signals).await
        }
    }

    async fn run_in(&self, share: &Share, signals: Signals) -> Result<ExitCode, Failure> {
        let outcome = self.run_with(&share.cluster().variables(), signals).await;
        share.leave()?;
        outcome
    }

    async fn run_with(&self, variables: &[(&str, String)], signals: Signals) -> Result<ExitCode, Failure> {
        let failed = |cause: std::io::Error| Failure::Other(format!("{}: {cause}", self.command[0]));
        let mut command = Command::new(&self.command[0]);
        command.args(&self.command[1..]).envs(variables.iter().map(|(name, value)| (name, value)));
        let child = command.spawn().map_err(failed)?;
        let status = signals.forward_until_end(child).await.map_err(failed)?;
        Ok(ExitCode::from(code_of(status)))
    }
}

/// A command ended by a signal counts as a shell counts it.
fn code_of(status: ExitStatus) -> u8 {
    let code = status.code().unwrap_or_else(|| 128 + status.signal().unwrap_or_default());
    u8::try_from(code).unwrap_or(u8::MAX)
}

fn temporary_folder() -> Result<TempDir, Failure> {
    let failed = |cause: std::io::Error| Failure::Other(format!("no temporary folder: {cause}"));
    let folder = tempfile::Builder::new().prefix("seamless-").tempdir().map_err(failed)?;
    // The cluster in it may be another user's, when we are root.
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o711)).map_err(failed)?;
    Ok(folder)
}

struct Signals {
    terminate: Signal,
    hang_up: Signal,
    interrupt: Signal,
}

impl Signals {
    fn listen() -> std::io::Result<Signals> {
        Ok(Signals {
            terminate: signal(SignalKind::terminate())?,
            hang_up: signal(SignalKind::hangup())?,
            interrupt: signal(SignalKind::interrupt())?,
        })
    }

    async fn forward_until_end(mut self, mut child: Child) -> std::io::Result<ExitStatus> {
        loop {
            let received = tokio::select! {
                status = child.wait() => return status,
                _ = self.terminate.recv() => nix::sys::signal::SIGTERM,
                _ = self.hang_up.recv() => nix::sys::signal::SIGHUP,
                // A terminal interrupts the command itself, as one of its foreground group.
                _ = self.interrupt.recv() => match std::io::stdin().is_terminal() {
                    true => continue,
                    false => nix::sys::signal::SIGINT,
                },
            };
            if let Some(pid) = child.id().and_then(|id| i32::try_from(id).ok()) {
                // It may have ended in this very moment.
                let _ = nix::sys::signal::kill(nix::unistd::Pid::from_raw(pid), received);
            }
        }
    }
}
