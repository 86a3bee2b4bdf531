use chrono::{Datelike, NaiveDate};
use city::divisions::{DivisionCode, Level};
use kernel::error::Error;
use serde::{Deserialize, Serialize};
use std::fmt;

/// A case's public number, `2026-330106-000123`: the year it was started, the district of its premises, and a number
/// that no other case has. It opens nothing by itself: pages ask who reads.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, sqlx::Type)]
#[sqlx(transparent)]
#[serde(try_from = "String", into = "String")]
pub struct Reference(String);

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a case's number looks like 2026-330106-000123")]
pub struct NoReference;

impl Reference {
    pub fn new(started_on: NaiveDate, place: &DivisionCode, number: i64) -> Reference {
        let district = place.at(Level::District);
        let district = district.as_ref().map_or("000000", DivisionCode::as_str);
        Reference(format!("{:04}-{district}-{number:06}", started_on.year()))
    }

    /// Reads a number as people type and paste it: full-width digits, any dash, spaces around or instead of it.
    pub fn parse(typed: &str) -> Result<Reference, NoReference> {
        let digits: String = typed.chars().filter_map(digit).collect();
        let foreign = typed.chars().any(|c| digit(c).is_none() && !is_divider(c));
        if foreign || !(16..=24).contains(&digits.len()) {
            return Err(NoReference);
        }
        Ok(Reference(format!("{}-{}-{}", &digits[..4], &digits[4..10], &digits[10..])))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn digit(c: char) -> Option<char> {
    match c {
        '0'..='9' => Some(c),
        '０'..='９' => char::from_digit(c as u32 - '０' as u32, 10),
        _ => None,
    }
}

fn is_divider(c: char) -> bool {
    c.is_whitespace() || matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '－')
}

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for Reference {
    type Error = NoReference;
    fn try_from(typed: String) -> Result<Reference, NoReference> {
        Reference::parse(&typed)
    }
}

impl From<NoReference> for Error {
    /// Of an address: there is no such page.
    fn from(_: NoReference) -> Error {
        Error::NotFound
    }
}

impl From<Reference> for String {
    fn from(reference: Reference) -> String {
        reference.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use cast::LIN_FOODS;

    #[test]
    fn lins_case_bears_its_year_and_her_district() {
        let place = DivisionCode::parse(LIN_FOODS.division).unwrap();
        let reference = Reference::new("2026-11-24".parse().unwrap(), &place, 123);
        assert_eq!(reference.as_str(), "2026-330106-000123");
        let grown = Reference::new("2026-11-24".parse().unwrap(), &place, 12_345_678);
        assert_eq!(Reference::parse(grown.as_str()), Ok(grown));
    }

    #[test]
    fn a_number_is_read_as_people_paste_it() {
        for typed in ["2026-330106-000123", " 2026–330106–000123\n", "２０２６ 330106 000123", "2026330106000123"]
        {
            assert_eq!(Reference::parse(typed).unwrap().as_str(), "2026-330106-000123", "{typed}");
        }
        for wrong in ["", "2026-330106", "case 2026-330106-000123", "2026/330106/000123"] {
            assert_eq!(Reference::parse(wrong), Err(NoReference), "{wrong}");
        }
    }
}
