#[cfg(feature = "linked_once")]
use linked_once as _;

fn main() -> std::process::ExitCode {
    server::run()
}
