use serde::{Deserialize, Serialize};
use std::fmt;

/// An amount in whole fen (1/100 yuan). Never a float; sums are checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize, sqlx::Type)]
#[sqlx(transparent)]
#[serde(transparent)]
pub struct Money(i64);

impl Money {
    pub const ZERO: Money = Money(0);

    pub fn fen(fen: i64) -> Money {
        Money(fen)
    }

    /// `None` when the amount does not fit in 64 bits of fen.
    pub fn yuan(yuan: i64) -> Option<Money> {
        yuan.checked_mul(100).map(Money)
    }

    pub fn as_fen(self) -> i64 {
        self.0
    }

    pub fn checked_add(self, other: Money) -> Option<Money> {
        self.0.checked_add(other.0).map(Money)
    }

    pub fn times(self, count: i64) -> Option<Money> {
        self.0.checked_mul(count).map(Money)
    }
}

/// `¥1,234,567.80`: the sign before the currency, always two decimals.
impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let fen = self.0.unsigned_abs();
        let digits = (fen / 100).to_string();
        let sign = if self.0 < 0 { "-" } else { "" };
        write!(f, "{sign}¥")?;
        for (i, digit) in digits.chars().enumerate() {
            if i > 0 && (digits.len() - i).is_multiple_of(3) {
                f.write_str(",")?;
            }
            write!(f, "{digit}")?;
        }
        write!(f, ".{:02}", fen % 100)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_amount_reads_as_on_a_bank_statement() {
        assert_eq!(Money::fen(123_456_780).to_string(), "¥1,234,567.80");
        assert_eq!(Money::fen(-5).to_string(), "-¥0.05");
        assert_eq!(Money::ZERO.to_string(), "¥0.00");
    }

    #[test]
    fn yuan_that_do_not_fit_are_refused() {
        assert_eq!(Money::yuan(i64::MAX), None);
    }

    proptest! {
        #[test]
        fn the_printed_amount_is_the_amount(fen in any::<i64>()) {
            let digits: String = Money::fen(fen).to_string().chars().filter(char::is_ascii_digit).collect();
            prop_assert_eq!(digits.parse::<u128>().unwrap_or(u128::MAX), u128::from(fen.unsigned_abs()));
        }
    }
}
