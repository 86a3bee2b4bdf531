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
    #[error("{0}")]
    Other(String),
}

impl Failure {
    /// Says what was being done when `cause` came between.
    pub fn while_doing(what: &str) -> impl Fn(&dyn std::fmt::Display) -> Failure {
        move |cause| Failure::Other(format!("{what}: {cause}"))
    }

    pub fn exit_code(&self) -> ExitCode {
        match self {
            Failure::Config(_) => ExitCode::from(2),
            Failure::Postgres(_) | Failure::Other(_) => ExitCode::FAILURE,
        }
    }
}
