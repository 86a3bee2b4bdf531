//! `make bench`: what the portal can do on this machine, a line a figure. Everything is real: the release binary, its
//! private cluster with full durability, wrk, pgbench and Chromium. `--short` runs each part briefly, for rot, and
//! judges nothing. Names given as arguments choose parts.

#![expect(clippy::unwrap_used, reason = "a bench that cannot go on ends there")]
#![expect(clippy::print_stdout, reason = "its figures are its output")]

mod against_bare;
mod arrivals;
mod bare;
mod board;
mod capture;
mod figure;
mod load_time;
mod queue;
#[path = "../../tests/load/mod.rs"]
mod real;
mod register;
mod submission;
mod weight;
mod wrk;

use figure::Effort;

type Part = (&'static str, fn(Effort));

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    if let [first, rest @ ..] = arguments.as_slice()
        && first == "bare"
    {
        return bare::serve(rest);
    }
    let short = arguments.iter().any(|argument| argument == "--short");
    let chosen: Vec<&String> = arguments.iter().filter(|argument| !argument.starts_with("--")).collect();
    let effort = if short { Effort::SHORT } else { Effort::WHOLE };
    let parts: [Part; 5] = [
        ("page", register::measure),
        ("submission", submission::measure),
        ("weight", weight::measure),
        ("queue", queue::measure),
        ("board", board::measure),
    ];
    for (name, measure) in parts {
        if chosen.is_empty() || chosen.iter().any(|chosen| *chosen == name) {
            measure(effort);
        }
    }
}
