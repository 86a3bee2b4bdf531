use kernel::error::Problem;
use kernel::symbols::{is_hyphen, symbol_of, value_of};
use serde::{Deserialize, Serialize};
use std::fmt;

const LENGTH: usize = 16;
const RANDOM: usize = LENGTH - 1;

/// The code on a certificate by which anyone can verify it: 75 random bits and a check symbol, `7K3M-9QXT-0ABC-4DEX`.
/// It is the only key to the certificate's page, so it can't be guessed or counted up.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, sqlx::Type)]
#[sqlx(transparent)]
#[serde(try_from = "String", into = "String")]
pub struct CertificateCode(String);

/// Why a typed code is none. Each can be told before the register is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CodeRefusal {
    #[error("a code has 16 letters and digits, not {typed}")]
    Length { typed: usize },
    #[error("{symbol} never stands in a code")]
    Symbol { symbol: char },
    #[error("one of the letters or digits is mistyped")]
    Mistyped,
}

impl CodeRefusal {
    /// Which way the code is wrong, so that it can be read again from the paper.
    pub fn into_problem(self) -> Problem {
        match self {
            CodeRefusal::Length { typed: 0 } => Problem::at("code", "cases-code-empty"),
            CodeRefusal::Length { typed } => Problem::at("code", "cases-code-length").with("typed", typed),
            CodeRefusal::Symbol { symbol } => Problem::at("code", "cases-code-symbol").with("symbol", symbol),
            CodeRefusal::Mistyped => Problem::at("code", "cases-code-mistyped"),
        }
    }
}

impl CertificateCode {
    /// A new code from random bytes. 256 is a multiple of 32, so every symbol is equally likely.
    pub fn from_random(bytes: [u8; RANDOM]) -> Self {
        let values = bytes.map(|byte| byte & 31);
        let last = check(&values);
        Self(values.into_iter().chain([last]).map(symbol_of).collect())
    }

    /// Reads a code as people type it: either case, with or without spaces and hyphens, O for 0, I or L for 1.
    pub fn parse(typed: &str) -> Result<Self, CodeRefusal> {
        let mut symbols = String::with_capacity(LENGTH);
        let mut values = Vec::with_capacity(LENGTH);
        for symbol in typed.chars().filter(|c| !c.is_whitespace() && !is_hyphen(*c)) {
            let value = value_of(symbol).ok_or(CodeRefusal::Symbol { symbol })?;
            symbols.push(symbol_of(value));
            values.push(value);
        }
        match values.as_slice() {
            [random @ .., last] if values.len() == LENGTH => {
                if check(random) == *last {
                    Ok(Self(symbols))
                } else {
                    Err(CodeRefusal::Mistyped)
                }
            }
            _ => Err(CodeRefusal::Length { typed: values.len() }),
        }
    }

    /// The sixteen symbols without hyphens.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// In groups of four, as it is printed and stands in addresses.
impl fmt::Display for CertificateCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, symbol) in self.0.chars().enumerate() {
            if place > 0 && place % 4 == 0 {
                f.write_str("-")?;
            }
            write!(f, "{symbol}")?;
        }
        Ok(())
    }
}

impl TryFrom<String> for CertificateCode {
    type Error = CodeRefusal;
    fn try_from(typed: String) -> Result<Self, CodeRefusal> {
        Self::parse(&typed)
    }
}

impl From<CertificateCode> for String {
    fn from(code: CertificateCode) -> String {
        code.0
    }
}

/// The symbols as elements of GF(32), each weighted by another power of x modulo x⁵+x²+1. The weights differ and none
/// is zero, so one wrong symbol, or any two exchanged, always changes the sum.
fn check(random: &[u8]) -> u8 {
    random.iter().fold(0, |sum, value| times_x(sum ^ value))
}

fn times_x(value: u8) -> u8 {
    let doubled = value << 1;
    if doubled & 32 == 0 { doubled } else { doubled ^ 0b10_0101 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_code_is_read_as_people_type_it() {
        let code = CertificateCode::from_random([0, 1, 10, 17, 20, 31, 7, 8, 9, 0, 1, 0, 22, 28, 30]);
        assert_eq!(code.to_string(), "01AH-MZ78-9010-PWYR");
        for typed in ["01ahmz789010pwyr", " o1AH mz78 90IO pwyR ", "OLAH–MZ78–9oIo–PWYR"] {
            assert_eq!(CertificateCode::parse(typed), Ok(code.clone()), "{typed}");
        }
    }

    #[test]
    fn what_is_no_code_is_refused_with_its_reason() {
        assert_eq!(CertificateCode::parse(""), Err(CodeRefusal::Length { typed: 0 }));
        assert_eq!(CertificateCode::parse("01AH-MZ78"), Err(CodeRefusal::Length { typed: 8 }));
        assert_eq!(CertificateCode::parse("01AH-MZ78-9010-PWYR-0"), Err(CodeRefusal::Length { typed: 17 }));
        assert_eq!(CertificateCode::parse("U1AH-MZ78-9010-PWYR"), Err(CodeRefusal::Symbol { symbol: 'U' }));
        assert_eq!(CertificateCode::parse("杭州"), Err(CodeRefusal::Symbol { symbol: '杭' }));
        assert_eq!(CertificateCode::parse("01AH-MZ78-9010-PWYS"), Err(CodeRefusal::Mistyped));
    }

    fn symbols(code: &CertificateCode) -> Vec<u8> {
        code.as_str().bytes().collect()
    }

    fn parsed(symbols: Vec<u8>) -> Result<CertificateCode, CodeRefusal> {
        CertificateCode::parse(&String::from_utf8(symbols).unwrap())
    }

    proptest! {
        #[test]
        fn every_code_is_read_back_from_its_print(random: [u8; 15]) {
            let code = CertificateCode::from_random(random);
            prop_assert_eq!(CertificateCode::parse(&code.to_string()), Ok(code));
        }

        #[test]
        fn one_wrong_symbol_is_always_noticed(random: [u8; 15], place in 0..16usize, wrong in 0..32u8) {
            let mut typed = symbols(&CertificateCode::from_random(random));
            let wrong = symbol_of(wrong) as u8;
            prop_assume!(typed[place] != wrong);
            typed[place] = wrong;
            prop_assert_eq!(parsed(typed), Err(CodeRefusal::Mistyped));
        }

        #[test]
        fn two_exchanged_symbols_are_always_noticed(random: [u8; 15], one in 0..16usize, other in 0..16usize) {
            let mut typed = symbols(&CertificateCode::from_random(random));
            prop_assume!(typed[one] != typed[other]);
            typed.swap(one, other);
            prop_assert_eq!(parsed(typed), Err(CodeRefusal::Mistyped));
        }
    }
}
