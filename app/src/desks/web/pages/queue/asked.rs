use crate::queue::{Group, Key};
use city::DeskId;
use kernel::width::narrow;
use serde::Deserialize;
use url::form_urlencoded::Serializer;

/// What a queue's address asks for, as it was typed or bookmarked.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Filter {
    group: String,
    topic: String,
    desk: String,
    number: String,
    after: String,
}

/// The same, as far as it is understood. A bookmark that names a desk at which one works no longer shows all of one's
/// desks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    pub group: Option<Group>,
    pub topic: Option<String>,
    pub desk: Option<DeskId>,
    /// How the number ends that is looked for, as numbers are written.
    pub number: Option<String>,
    /// The number as it was typed.
    pub typed: String,
    pub after: Option<Key>,
}

impl Asked {
    pub fn of(filter: &Filter, own: &[DeskId]) -> Asked {
        let given = |text: &String| (!text.is_empty()).then(|| text.clone());
        Asked {
            group: Group::parse(&filter.group),
            topic: given(&filter.topic),
            desk: own.iter().find(|desk| desk.to_string() == filter.desk).copied(),
            number: ending(&filter.number),
            typed: filter.number.clone(),
            after: Key::parse(&filter.after),
        }
    }

    /// The same queue, another group of it.
    pub fn in_group(&self, group: Option<Group>) -> String {
        self.address("/desk", group, None)
    }

    /// The same list, from after this line on.
    pub fn from(&self, after: Key) -> String {
        self.address("/desk", self.group, Some(after))
    }

    /// Another path that remembers which list was before it.
    pub fn at(&self, path: &str) -> String {
        self.address(path, self.group, self.after)
    }

    fn address(&self, path: &str, group: Option<Group>, after: Option<Key>) -> String {
        let mut query = Serializer::new(String::new());
        let pairs = [
            ("group", group.map(|group| group.code().to_owned())),
            ("topic", self.topic.clone()),
            ("desk", self.desk.map(|desk| desk.to_string())),
            ("after", after.map(|key| key.to_string())),
        ];
        for (name, value) in pairs {
            if let Some(value) = value {
                query.append_pair(name, &value);
            }
        }
        match query.finish() {
            query if query.is_empty() => path.to_owned(),
            query => format!("{path}?{query}"),
        }
    }
}

/// Digits up to this many are the end of a case's number, without its noughts.
const RUNNING_DIGITS: usize = 6;
/// A case's number without its dashes has at least so many: year, district, running number.
const LEAST_WHOLE: usize = 16;

/// The end of a number as people type it: the last digits of a case's, all of it with or without dashes, a credit code.
fn ending(typed: &str) -> Option<String> {
    let kept: String = typed.chars().map(narrow).filter(char::is_ascii_alphanumeric).collect();
    let kept = kept.to_ascii_uppercase();
    let digits = kept.chars().all(|c| c.is_ascii_digit());
    Some(match kept.len() {
        0 => return None,
        1..=RUNNING_DIGITS if digits => format!("-{kept:0>RUNNING_DIGITS$}"),
        LEAST_WHOLE.. if digits => format!("{}-{}-{}", &kept[..4], &kept[4..10], &kept[10..]),
        _ => kept,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_found_however_a_clerk_types_it() {
        for (typed, sought) in [
            ("123", "-000123"),
            ("000123", "-000123"),
            ("２０２０－３３０１０６－０００１２３", "2020-330106-000123"),
            (" 2020 330106 000123 ", "2020-330106-000123"),
            ("91330106fake000133", "91330106FAKE000133"),
            ("%_", ""),
        ] {
            assert_eq!(ending(typed).unwrap_or_default(), sought, "{typed}");
        }
    }

    #[test]
    fn an_address_keeps_what_was_asked_and_forgets_what_is_not_understood() {
        let desk = DeskId::new();
        let filter =
            Filter { group: "overdue".into(), desk: desk.to_string(), after: "yesterday".into(), ..Filter::default() };
        let asked = Asked::of(&filter, &[desk]);
        assert_eq!(asked.in_group(Some(Group::Soon)), format!("/desk?group=soon&desk={desk}"));
        assert_eq!((asked.after, asked.group), (None, Some(Group::Overdue)));
        assert_eq!(Asked::of(&filter, &[]).desk, None, "not their desk any more");
    }
}
