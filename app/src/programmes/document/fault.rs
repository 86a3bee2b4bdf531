use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fmt;
use std::ops::Range;

/// What is wrong in a programme's document, where, and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    pub line: usize,
    /// The key as it is reached from the top: `steps[2].when`.
    pub place: String,
    pub message: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.place.as_str() {
            "" => write!(f, "line {}: {}", self.line, self.message),
            place => write!(f, "line {}: {place}: {}", self.line, self.message),
        }
    }
}

/// Gathers the faults of one document, so that its writer sees them all at once.
pub(super) struct Faults<'d> {
    source: &'d str,
    found: RefCell<Vec<Fault>>,
    lines: RefCell<BTreeMap<String, usize>>,
}

impl<'d> Faults<'d> {
    pub fn of(source: &'d str) -> Self {
        Faults { source, found: RefCell::default(), lines: RefCell::default() }
    }

    pub fn line_of(&self, span: &Range<usize>) -> usize {
        1 + self.source.as_bytes().iter().take(span.start).filter(|byte| **byte == b'\n').count()
    }

    /// Remembers where a key stands, for the checks that look at several keys together.
    pub fn remember(&self, place: &str, span: &Range<usize>) {
        self.lines.borrow_mut().insert(place.to_owned(), self.line_of(span));
    }

    /// A fault at a place that was read before; if the key itself is absent, at the table that lacks it.
    pub fn at(&self, place: impl Into<String>, message: impl Into<String>) {
        let place = place.into();
        let lines = self.lines.borrow();
        let mut known = place.as_str();
        let line = loop {
            if let Some(line) = lines.get(known) {
                break *line;
            }
            match known.rfind(['.', '[']) {
                Some(cut) => known = &known[..cut],
                None => break 1,
            }
        };
        self.found.borrow_mut().push(Fault { line, place, message: message.into() });
    }

    pub fn are_at(&self, place: &str) -> bool {
        self.found.borrow().iter().any(|fault| fault.place == place)
    }

    pub fn in_order(self) -> Vec<Fault> {
        let mut found = self.found.into_inner();
        found.sort();
        found.dedup();
        found
    }
}
