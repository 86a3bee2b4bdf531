//! The command line. Commands call the same actions as pages.

use crate::commands::Command;
use clap::{CommandFactory, FromArgMatches, Parser};
use host::config;
use std::process::ExitCode;

/// One portal through which a city reopens.
///
/// Configuration comes from the environment.
#[derive(Parser)]
#[command(name = "seamless", version, arg_required_else_help = true)]
struct CommandLine {
    #[command(subcommand)]
    command: Command,
}

#[tokio::main]
pub async fn run() -> ExitCode {
    let matches = CommandLine::command().after_long_help(config::listed()).get_matches();
    let command_line = CommandLine::from_arg_matches(&matches).unwrap_or_else(|error| error.exit());
    match command_line.command.run().await {
        Ok(code) => code,
        Err(failure) => {
            eprintln!("seamless: {failure}");
            failure.exit_code()
        }
    }
}
