use kernel::actor::Person;

/// One of the places in the header. Nobody sees more than five.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Place {
    Services,
    Cases,
    Enterprises,
    Desk,
    Supervision,
    City,
    Moderation,
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
        let work = [
            (roles.clerk, Desk),
            (roles.supervisor, Supervision),
            (roles.moderator, Moderation),
            (roles.administrator, City),
        ];
        let work: Vec<Place> = work.into_iter().filter_map(|(has, place)| has.then_some(place)).collect();
        if work.is_empty() {
            return vec![Services, Cases, Enterprises, Board, Register];
        }
        // Whoever does everything has room for the board alone.
        let rest = if work.len() + 1 < MOST { vec![Services, Board, Register, Verify] } else { vec![Board] };
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
            Place::Moderation => "/moderation",
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
            Place::Moderation => "ui-place-moderation",
            Place::Board => "ui-place-board",
            Place::Register => "ui-place-register",
            Place::Verify => "ui-place-verify",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::actor::{PersonId, Roles};

    #[test]
    fn nobody_has_more_than_five_places() {
        for n in 0..8 {
            let (clerk, administrator, moderator) = (n & 1 > 0, n & 2 > 0, n & 4 > 0);
            let roles = Roles { clerk, administrator, supervisor: true, moderator };
            let (id, lang) = (PersonId(uuid::Uuid::nil()), Default::default());
            let person =
                Person { id, name: "Lin".into(), lang, confirmed: true, suspended_until: None, roles, unread: 0 };
            let places = Place::of(Some(&person));
            assert!(places.len() <= MOST && places.contains(&Place::Board), "{places:?}");
        }
    }
}
