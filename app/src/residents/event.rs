use super::CodeId;
use city::DeskId;
use kernel::actor::PersonId;
use serde::Serialize;
use uuid::Uuid;

/// What happens to residents. Nothing here tells a number, nor its hash: the record is for good, a verification is not.
#[derive(Debug, Clone, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Event {
    /// `moves`: the verification of another account ends by it.
    CodeHandedOut {
        code: CodeId,
        desk: DeskId,
        moves: bool,
    },
    /// Number and code did not go together.
    TryFailed {
        person: PersonId,
    },
    /// The registry of residents knows nobody with number and name.
    LookUpFailed {
        person: PersonId,
    },
    /// The registry knows them, and another account has the number.
    LookedUpTaken {
        person: PersonId,
    },
    /// Without a code: by the registry of residents.
    Verified {
        person: PersonId,
        code: Option<CodeId>,
    },
    /// The same number was another account's before.
    Moved {
        from: PersonId,
        to: PersonId,
        code: CodeId,
    },
    Withdrawn {
        person: PersonId,
    },
}

impl kernel::event::Event for Event {
    const SLICE: &'static str = "residents";

    fn subject(&self) -> Uuid {
        match self {
            Event::CodeHandedOut { code, .. } => code.0,
            Event::TryFailed { person }
            | Event::LookUpFailed { person }
            | Event::LookedUpTaken { person }
            | Event::Verified { person, .. }
            | Event::Withdrawn { person } => person.0,
            Event::Moved { to, .. } => to.0,
        }
    }
}
