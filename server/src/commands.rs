mod postgres;

use crate::failure::Failure;
use clap::Subcommand;
use std::process::ExitCode;

#[derive(Subcommand)]
pub enum Command {
    Postgres(postgres::Postgres),
}

impl Command {
    pub async fn run(self) -> Result<ExitCode, Failure> {
        match self {
            Command::Postgres(postgres) => postgres.run().await,
        }
    }
}
