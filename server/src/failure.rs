use crate::config::Wrong;
use crate::postgres;
use std::process::ExitCode;

/// Why a command ends early: one line for whoever started it.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    #[error(transparent)]
    Config(#[from] Wrong),
    #[error(transparent)]
    Postgres(#[from] postgres::Error),
    #[error("the database: {0}")]
    Database(#[from] sqlx::Error),
    #[error("the migrations: {0}")]
    Migration(#[from] sqlx::migrate::MigrateError),
    #[error("{0}")]
    Other(String),
}

impl Failure {
    pub fn exit_code(&self) -> ExitCode {
        match self {
            Failure::Config(_) => ExitCode::from(2),
            _ => ExitCode::FAILURE,
        }
    }
}
