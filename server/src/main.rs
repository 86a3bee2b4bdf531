use std::process::ExitCode;

/// Nothing but a call: what is awaited is compiled where it is awaited, and here it would be again with every edit.
fn main() -> ExitCode {
    server::command_line::run()
}
