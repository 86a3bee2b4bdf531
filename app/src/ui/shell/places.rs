use crate::kernel::actor::Person;

/// One of the places in the header. Nobody sees more than five.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Place {
    Services,
    Cases,
    Enterprises,
    Desk,
    Supervision,
    City,
    Board,
    Register,
    Verify,
}

/// Nobody sees more.
const MOST: usize = 5;

impl Place {
    /// The places of this person: where their work is, then what is everybody's.
    pub fn of(person: Option<&Person>) -> Vec<Place> {
        use Place::*;
        let Some(person) = person else { return vec![Services, Board, Register, Verify] };
        let roles = person.roles;
        let work = [(roles.clerk, Desk), (roles.supervisor, Supervision), (roles.administrator, City)];
        let work: Vec<Place> = work.into_iter().filter(|(has, _)| *has).map(|(_, place)| place).collect();
        let rest = match work.is_empty() {
            true => vec![Services, Cases, Enterprises, Board, Register],
            false => vec![Services, Board, Register, Verify],
        };
        work.into_iter().chain(rest).take(MOST).collect()
    }

    pub fn path(self) -> &'static str {
        match self {
            Place::Services => "/",
            Place::Cases => "/cases",
            Place::Enterprises => "/enterprises",
            Place::Desk => "/desk",
            Place::Supervision => "/supervision",
            Place::City => "/city",
            Place::Board => "/board",
            Place::Register => "/register",
            Place::Verify => "/verify",
        }
    }

    pub fn key(self) -> &'static str {
        match self {
            Place::Services => "ui-place-services",
            Place::Cases => "ui-place-cases",
            Place::Enterprises => "ui-place-enterprises",
            Place::Desk => "ui-place-desk",
            Place::Supervision => "ui-place-supervision",
            Place::City => "ui-place-city",
            Place::Board => "ui-place-board",
            Place::Register => "ui-place-register",
            Place::Verify => "ui-place-verify",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::actor::{PersonId, Roles};

    #[test]
    fn nobody_has_more_than_five_places() {
        for (clerk, administrator) in [(false, false), (true, false), (false, true), (true, true)] {
            let roles = Roles { clerk, administrator, supervisor: true, moderator: true };
            let id = PersonId(uuid::Uuid::nil());
            let person = Person { id, name: "Lin".into(), lang: Default::default(), confirmed: true, roles, unread: 0 };
            assert!(Place::of(Some(&person)).len() <= 5);
        }
    }
}
