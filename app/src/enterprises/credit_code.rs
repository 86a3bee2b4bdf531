use kernel::width;
use serde::{Deserialize, Serialize};
use std::fmt;

/// A unified social credit code, proved by both its check digits (GB 32100-2015).
///
/// Two characters for the authority and the kind of body, six digits for the division that registered it, nine for
/// the organisation code within (GB 11714-1997, with a check digit of its own), and the check digit of the whole.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, sqlx::Type)]
#[sqlx(transparent)]
#[serde(try_from = "String", into = "String")]
pub struct CreditCode(String);

/// What is wrong with a code, so that whoever typed it can mend it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CreditCodeRefusal {
    #[error("empty")]
    Empty,
    #[error("{0} characters instead of 18")]
    Length(usize),
    /// I, O, S, V and Z are never used, because they are read as 1, 0, 5, U and 2.
    #[error("{character:?} at {position} is in no credit code")]
    Character { character: char, position: usize },
    #[error("the characters 3 to 8 name a division and are digits")]
    Division,
    /// The fault lies in the characters 9 to 17, which prove themselves.
    #[error("the check digit of the organisation code does not hold")]
    OrganisationCode,
    #[error("the last character does not fit the others")]
    CheckDigit,
}

impl CreditCodeRefusal {
    /// The text that says so, under `locales/*/enterprises.ftl`.
    pub fn key(self) -> &'static str {
        match self {
            CreditCodeRefusal::Empty => "enterprises-credit-code-empty",
            CreditCodeRefusal::Length(_) => "enterprises-credit-code-length",
            CreditCodeRefusal::Character { .. } => "enterprises-credit-code-character",
            CreditCodeRefusal::Division => "enterprises-credit-code-division",
            CreditCodeRefusal::OrganisationCode => "enterprises-credit-code-organisation",
            CreditCodeRefusal::CheckDigit => "enterprises-credit-code-check-digit",
        }
    }
}

impl CreditCode {
    /// Reads a code as people type or paste it: small letters, full-width characters and spaces between don't matter.
    pub fn parse(text: &str) -> Result<CreditCode, CreditCodeRefusal> {
        let code: String = width::number(text).to_uppercase();
        let values = code.chars().enumerate().map(|(index, character)| {
            value(character).ok_or(CreditCodeRefusal::Character { character, position: index + 1 })
        });
        let length = code.chars().count();
        match length {
            0 => return Err(CreditCodeRefusal::Empty),
            18 => {}
            _ => return Err(CreditCodeRefusal::Length(length)),
        }
        let values = values.collect::<Result<Vec<_>, _>>()?;
        // All are ASCII from here on, so that bytes and characters count alike.
        if !code[2..8].bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(CreditCodeRefusal::Division);
        }
        if code[8..16].chars().zip(ORGANISATION_WEIGHTS).map(weigh).sum::<u32>() % 11 != organisation_rest(&code) {
            return Err(CreditCodeRefusal::OrganisationCode);
        }
        let weighed: u32 = values[..17].iter().zip(weights()).map(|(value, weight)| value * weight).sum();
        if !(weighed + values[17]).is_multiple_of(31) {
            return Err(CreditCodeRefusal::CheckDigit);
        }
        Ok(CreditCode(code))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The division that registered the firm, six digits; it may be anywhere in the country, and may no longer exist.
    pub fn registered_at(&self) -> &str {
        &self.0[2..8]
    }
}

/// The 31 characters in the order of their values.
const CHARACTERS: &str = "0123456789ABCDEFGHJKLMNPQRTUWXY";

fn value(character: char) -> Option<u32> {
    CHARACTERS.chars().zip(0..).find(|(known, _)| *known == character).map(|(_, value)| value)
}

/// GB 32100-2015: the powers of 3 modulo 31.
fn weights() -> impl Iterator<Item = u32> {
    std::iter::successors(Some(1), |weight| Some(weight * 3 % 31))
}

/// GB 11714-1997. Its letters count on from 9 without a gap: A is 10, Z would be 35.
const ORGANISATION_WEIGHTS: [u32; 8] = [3, 7, 9, 10, 5, 8, 4, 2];

fn weigh((character, weight): (char, u32)) -> u32 {
    character.to_digit(36).unwrap_or_default() * weight
}

/// The rest modulo 11 that the eight weighed characters must leave for the ninth to be right: X stands for 10.
/// A ninth that no rest can call for yields 11, which no rest equals.
fn organisation_rest(code: &str) -> u32 {
    let check = match code.as_bytes()[16] {
        b'X' => 10,
        digit @ b'0'..=b'9' => u32::from(digit - b'0'),
        _ => return 11,
    };
    (11 - check) % 11
}

impl fmt::Display for CreditCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for CreditCode {
    type Error = CreditCodeRefusal;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        CreditCode::parse(&text)
    }
}

impl From<CreditCode> for String {
    fn from(code: CreditCode) -> String {
        code.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_firms_of_the_cast_have_codes_that_hold() {
        for firm in cast::FIRMS {
            assert_eq!(CreditCode::parse(firm.credit_code).unwrap().registered_at(), "330106", "{}", firm.zh);
        }
    }

    /// Published by the firms themselves: Alibaba (China) of Hangzhou, Huawei of Shenzhen.
    #[test]
    fn codes_of_real_firms_hold() {
        for (code, division) in [("91330100799655058B", "330100"), ("914403001922038216", "440300")] {
            assert_eq!(CreditCode::parse(code).unwrap().registered_at(), division);
        }
    }

    #[test]
    fn a_code_is_read_as_lin_pastes_it() {
        let written = [
            " 91330106fake000133 ",
            "９１３３０１０６ＦＡＫＥ０００１３３",
            "91330106 FAKE0001 33",
            "91330106　FAKE000133\n",
        ];
        for text in written {
            assert_eq!(CreditCode::parse(text).map(String::from).as_deref(), Ok("91330106FAKE000133"), "{text:?}");
        }
    }

    #[test]
    fn each_refusal_says_what_is_wrong() {
        use CreditCodeRefusal::*;
        assert_eq!(CreditCode::parse("  "), Err(Empty));
        assert_eq!(CreditCode::parse("91330106FAKE00013"), Err(Length(17)));
        assert_eq!(CreditCode::parse("91330106FAKE0001330"), Err(Length(19)));
        assert_eq!(CreditCode::parse("91330106FAKEO00133"), Err(Character { character: 'O', position: 13 }));
        assert_eq!(CreditCode::parse("91330106悦味食品有限公司杭州"), Err(Character { character: '悦', position: 9 }));
        assert_eq!(CreditCode::parse("9133010AFAKE000133"), Err(Division));
        assert_eq!(CreditCode::parse("91330106FAKE000143"), Err(OrganisationCode));
        assert_eq!(CreditCode::parse("91330106FAKE000134"), Err(CheckDigit));
    }

    proptest! {
        #[test]
        fn any_single_changed_character_is_caught(
            firm in 0..cast::FIRMS.len(),
            position in 0..18usize,
            other in proptest::sample::select(CHARACTERS.chars().collect::<Vec<_>>()),
        ) {
            let code = cast::FIRMS[firm].credit_code;
            prop_assume!(code.chars().nth(position) != Some(other));
            let changed: String =
                code.chars().enumerate().map(|(i, c)| if i == position { other } else { c }).collect();
            prop_assert!(CreditCode::parse(&changed).is_err(), "{changed} was taken");
        }

        #[test]
        fn any_two_neighbours_swapped_are_caught(firm in 0..cast::FIRMS.len(), position in 0..17usize) {
            let mut code: Vec<char> = cast::FIRMS[firm].credit_code.chars().collect();
            prop_assume!(code[position] != code[position + 1]);
            code.swap(position, position + 1);
            prop_assert!(CreditCode::parse(&code.iter().collect::<String>()).is_err());
        }

        #[test]
        fn no_text_makes_it_panic(text in "\\PC*") {
            let _ = CreditCode::parse(&text);
        }
    }
}
