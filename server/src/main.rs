//! The command line. Commands call the same actions as pages.

mod commands;
mod config;
mod failure;
mod postgres;

use clap::Parser;
use commands::Command;
use std::process::ExitCode;

/// One portal through which a city reopens.
///
/// Configuration comes from the environment; the README lists it with defaults.
#[derive(Parser)]
#[command(name = "seamless", version, arg_required_else_help = true)]
struct CommandLine {
    #[command(subcommand)]
    command: Command,
}

#[tokio::main]
async fn main() -> ExitCode {
    match CommandLine::parse().command.run().await {
        Ok(code) => code,
        Err(failure) => {
            eprintln!("seamless: {failure}");
            failure.exit_code()
        }
    }
}
