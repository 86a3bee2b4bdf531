use kernel::width;
use serde::{Deserialize, Serialize};
use std::fmt;

/// Whom a department calls about the premises.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    pub name: String,
    pub phone: Phone,
}

/// A telephone number, by its digits: a Chinese mobile or landline with its area code, or any number with its `+`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, sqlx::Type)]
#[sqlx(transparent)]
#[serde(try_from = "String", into = "String")]
pub struct Phone(String);

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no telephone number")]
pub struct NotAPhone;

impl Phone {
    pub fn parse(text: &str) -> Result<Phone, NotAPhone> {
        let typed: String = width::number(text).chars().filter(|c| !matches!(c, '-' | '(' | ')' | '.')).collect();
        let number = typed.strip_prefix("+86").or_else(|| typed.strip_prefix("0086")).unwrap_or(&typed);
        let (abroad, digits) = match number.strip_prefix('+') {
            Some(digits) => (true, digits),
            None => (false, number),
        };
        let known = digits.bytes().all(|byte| byte.is_ascii_digit())
            && match digits.as_bytes() {
                // E.164: at most fifteen digits, and no country code begins with 0.
                [b'1'..=b'9', ..] if abroad => (7..=15).contains(&digits.len()),
                _ if abroad => false,
                [b'1', b'3'..=b'9', ..] => digits.len() == 11,
                [b'0', ..] => (10..=12).contains(&digits.len()),
                // Service numbers of firms: 400 and 800.
                [b'4' | b'8', b'0', b'0', ..] => digits.len() == 10,
                _ => false,
            };
        if known { Ok(Phone(number.to_owned())) } else { Err(NotAPhone) }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for Phone {
    type Error = NotAPhone;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Phone::parse(&text)
    }
}

impl From<Phone> for String {
    fn from(phone: Phone) -> String {
        phone.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_write_them() {
        for (written, number) in [
            ("138 0571 0000", "13805710000"),
            ("+86 138-0571-0000", "13805710000"),
            ("１３８０５７１００００", "13805710000"),
            ("0571-8700 0000", "057187000000"),
            ("(0571)87000000", "057187000000"),
            ("400-820-0000", "4008200000"),
            ("+44 20 7946 0000", "+442079460000"),
        ] {
            assert_eq!(Phone::parse(written).map(String::from).as_deref(), Ok(number), "{written}");
        }
    }

    #[test]
    fn what_nobody_can_call_is_no_number() {
        for written in
            ["", "87000000", "1380571000", "12805710000", "138057100000", "+0123456789", "call Lin", "++8613805710000"]
        {
            assert_eq!(Phone::parse(written), Err(NotAPhone), "{written}");
        }
    }
}
