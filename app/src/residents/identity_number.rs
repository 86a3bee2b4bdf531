use chrono::{Months, NaiveDate};
use kernel::audit::SecretKey;
use kernel::width;
use std::fmt;

/// A citizen's identity number, proved by its check digit (GB 11643-1999): six digits for the division that gave it, eight
/// for the birth date, three in order of registration, and a check digit by ISO 7064, MOD 11-2.
///
/// Nothing prints it: neither `Display` nor `Serialize` is there, and `Debug` keeps it to itself.
#[derive(Clone, PartialEq, Eq)]
pub struct IdentityNumber(String);

/// What is left of a number when it was asked for: without the server's key nobody can try out whose it is.
#[derive(Clone, PartialEq, Eq)]
pub struct NumberHash([u8; 32]);

/// What is wrong with a number, so that whoever typed it can mend it; nothing of the number is in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NumberRefusal {
    #[error("empty")]
    Empty,
    #[error("{0} characters instead of 18")]
    Length(usize),
    #[error("something other than digits, and an X at the end")]
    Character,
    #[error("it begins like no division's")]
    Division,
    #[error("nobody alive was born on that day")]
    BirthDate,
    #[error("the last character does not fit the others")]
    CheckDigit,
}

impl NumberRefusal {
    /// The text that says so, under `locales/*/residents.ftl`.
    pub fn key(self) -> &'static str {
        match self {
            NumberRefusal::Empty => "residents-number-empty",
            NumberRefusal::Length(_) => "residents-number-length",
            NumberRefusal::Character => "residents-number-character",
            NumberRefusal::Division => "residents-number-division",
            NumberRefusal::BirthDate => "residents-number-birth-date",
            NumberRefusal::CheckDigit => "residents-number-check-digit",
        }
    }
}

impl IdentityNumber {
    /// Reads a number as people type or paste it: a small x, full-width characters and spaces between don't matter.
    pub fn parse(text: &str, today: NaiveDate) -> Result<IdentityNumber, NumberRefusal> {
        let number = width::number(text).to_uppercase();
        match number.chars().count() {
            0 => return Err(NumberRefusal::Empty),
            18 => {}
            other => return Err(NumberRefusal::Length(other)),
        }
        let (body, last) = number.split_at_checked(17).ok_or(NumberRefusal::Character)?;
        if !body.bytes().all(|byte| byte.is_ascii_digit()) || !(last == "X" || last.bytes().all(|b| b.is_ascii_digit()))
        {
            return Err(NumberRefusal::Character);
        }
        if !is_of_a_division(body) {
            return Err(NumberRefusal::Division);
        }
        if !is_birth_date(&body[6..14], today) {
            return Err(NumberRefusal::BirthDate);
        }
        if check_digit(body) != last {
            return Err(NumberRefusal::CheckDigit);
        }
        Ok(IdentityNumber(number))
    }

    /// As the registry is asked.
    pub(crate) fn asked(&self) -> &str {
        &self.0
    }

    pub fn hash(&self, key: &SecretKey) -> NumberHash {
        NumberHash(key.hash("identity number", self.0.as_bytes()))
    }
}

impl NumberHash {
    pub fn bytes(&self) -> &[u8] {
        &self.0
    }

    pub(super) fn kept(bytes: Vec<u8>) -> Option<NumberHash> {
        bytes.try_into().ok().map(NumberHash)
    }
}

/// GB/T 2260: the provinces; 81 to 83 stand on the residence permits of people from Hong Kong, Macao and Taiwan.
const PROVINCES: [u8; 34] = [
    11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63,
    64, 65, 81, 82, 83,
];

/// On the permanent residence cards of foreigners a 9 stands first, then the province, then the country of citizenship.
/// Which cities and districts there were when the number was given is in no list that is whole.
fn is_of_a_division(body: &str) -> bool {
    let province = if body.starts_with('9') { &body[1..3] } else { &body[..2] };
    province.parse().is_ok_and(|province| PROVINCES.contains(&province))
}

/// The oldest of whom anybody knows were not so old.
const OLDEST: Months = Months::new(150 * 12);

fn is_birth_date(digits: &str, today: NaiveDate) -> bool {
    let born = NaiveDate::parse_from_str(digits, "%Y%m%d").ok();
    born.is_some_and(|born| born <= today && today.checked_sub_months(OLDEST).is_none_or(|first| first <= born))
}

/// ISO 7064, MOD 11-2: the weights are the powers of 2 modulo 11, X stands for 10.
const WEIGHTS: [u32; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_DIGITS: [&str; 11] = ["1", "0", "X", "9", "8", "7", "6", "5", "4", "3", "2"];

fn check_digit(body: &str) -> &'static str {
    let weighed: u32 = body.bytes().zip(WEIGHTS).map(|(digit, weight)| u32::from(digit - b'0') * weight).sum();
    CHECK_DIGITS[(weighed % 11) as usize]
}

impl fmt::Debug for IdentityNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("IdentityNumber")
    }
}

impl fmt::Debug for NumberHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("NumberHash")
    }
}

#[cfg(test)]
mod tests;
