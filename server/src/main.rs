mod command_line;
mod commands;

fn main() -> std::process::ExitCode {
    command_line::run()
}
