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
    /// What the portal refused, a problem a line.
    #[error("{}", told(.0))]
    Portal(#[from] kernel::error::Error),
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

fn told(error: &kernel::error::Error) -> String {
    use kernel::error::Error;
    match error {
        Error::Refused(problems) => {
            let lines = problems.iter().map(|problem| ui::form::problem_text(kernel::lang::Lang::En, problem));
            lines.collect::<Vec<_>>().join("\n")
        }
        Error::Database(cause) => format!("the database: {cause}"),
        other => other.to_string(),
    }
}
