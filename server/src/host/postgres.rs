//! The embedded default: a private PostgreSQL cluster, kept by this program when no `DATABASE_URL` names another.
//!
//! It listens on a unix socket alone, is as durable as PostgreSQL can be, and belongs to an unprivileged user when we
//! are root. It is started away from our terminal and process group, so that it outlives an interrupted or killed
//! server; the next one finds it running, or finds it dead and starts it. Several processes may use one cluster: the
//! last to leave stops it.

mod account;
mod cluster;
mod home;
mod postmaster;
mod programs;
mod share;

pub use cluster::Durability;
pub use share::Share;

use std::path::PathBuf;
use std::time::Duration;

/// What can be wrong with the machine or the cluster; each in one line that says what to do.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error(
        "PostgreSQL 15 or later is needed and was not found: install it (Debian: apt-get install postgresql), \
         set SEAMLESS_POSTGRES to the folder of its programs, or DATABASE_URL to a server"
    )]
    NoPrograms,
    #[error(
        "the database in {home} was made by PostgreSQL {version}, which is not on this machine: \
         install it, or move the data with pg_dump"
    )]
    OtherVersion { home: PathBuf, version: u32 },
    #[error(
        "PostgreSQL does not run as root, and this machine has neither a user `postgres` nor `nobody` to run it as"
    )]
    NoAccount,
    #[error(
        "the user `{user}`, as whom PostgreSQL runs, cannot reach {path}: set SEAMLESS_DATA to a folder it can reach"
    )]
    OutOfReach { user: String, path: PathBuf },
    #[error("{path} is not ours alone: remove it, or set SEAMLESS_DATA to a shorter path")]
    NotOurs { path: PathBuf },
    #[error("{program} failed: {output}")]
    Program { program: &'static str, output: String },
    #[error("{what} ({path}): {cause}")]
    File { what: &'static str, path: PathBuf, cause: std::io::Error },
}

pub type Result<T> = std::result::Result<T, Error>;

/// How often a running server looks after its cluster.
const LOOK_EVERY: Duration = Duration::from_millis(500);

/// Starts the cluster again whenever it died under us. Never returns.
pub async fn keep_running(share: &Share) {
    loop {
        tokio::time::sleep(LOOK_EVERY).await;
        if share.cluster().is_running() {
            continue;
        }
        tracing::error!("PostgreSQL stopped unexpectedly; starting it again");
        metrics::counter!("seamless_postgres_restarts_total").increment(1);
        let share = share.clone();
        match tokio::task::spawn_blocking(move || share.revive()).await {
            Ok(Ok(())) => tracing::info!("PostgreSQL runs again"),
            Ok(Err(error)) => tracing::error!(%error, "PostgreSQL cannot be started"),
            Err(error) => tracing::error!(%error, "starting PostgreSQL was cut short"),
        }
    }
}
