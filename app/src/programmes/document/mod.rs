//! Reads a programme's document whole: every fault is found in one go, with its line and what to do.

mod coherence;
mod fault;
mod fields;
mod graph;
mod head;
mod steps;
mod table;
mod trial;

use super::Programme;
use city::divisions::Level;
use fault::Faults;
use std::collections::BTreeSet;
use table::Table;
use toml::de::DeTable;

pub use fault::Fault;

impl Programme {
    pub fn parse(source: &str) -> Result<Programme, Vec<Fault>> {
        read(source, |_, _| {})
    }

    /// The same of a document that is to be published where there are these kinds of department at these levels: nobody
    /// should fill in what no department takes. That a desk is closed is no fault: it may open again.
    pub fn parse_for(seats: &BTreeSet<(String, Level)>, source: &str) -> Result<Programme, Vec<Fault>> {
        read(source, |programme, faults| coherence::departments_known(programme, seats, faults))
    }
}

fn read(source: &str, look: impl FnOnce(&Programme, &Faults)) -> Result<Programme, Vec<Fault>> {
    let faults = Faults::of(source);
    let (document, errors) = DeTable::parse_recoverable(source);
    if !errors.is_empty() {
        // What a broken line was meant to say is unknown; judging the rest would only invent further faults.
        return Err(errors
            .iter()
            .map(|error| Fault {
                line: error.span().map_or(1, |span| faults.line_of(&span)),
                place: String::new(),
                message: format!("is no TOML: {}", error.message()),
            })
            .collect());
    }
    let programme = head::read(Table::new(document.get_ref(), "", &faults));
    coherence::check(&programme, &faults);
    graph::check(&programme, &faults);
    trial::run(&programme, &faults);
    look(&programme, &faults);
    match faults.in_order() {
        found if found.is_empty() => Ok(programme),
        found => Err(found),
    }
}

#[cfg(test)]
mod tests;
