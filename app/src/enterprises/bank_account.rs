use kernel::width;
use std::fmt;

/// Where a subsidy is paid to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BankAccount {
    pub holder: String,
    pub bank: String,
    pub account: AccountNumber,
}

/// The number of a bank account, 8 to 30 digits. It prints masked; whoever pays asks for it [whole](Self::whole).
#[derive(Clone, PartialEq, Eq, sqlx::Type)]
#[sqlx(transparent)]
pub struct AccountNumber(String);

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AccountNumberRefusal {
    #[error("something other than digits")]
    NotDigits,
    #[error("{0} digits")]
    Length(usize),
}

impl AccountNumber {
    /// Reads a number as it is printed on cards, in groups.
    pub fn parse(text: &str) -> Result<AccountNumber, AccountNumberRefusal> {
        let digits: String = width::number(text).chars().filter(|c| *c != '-').collect();
        if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(AccountNumberRefusal::NotDigits);
        }
        match digits.len() {
            8..=30 => Ok(AccountNumber(digits)),
            length => Err(AccountNumberRefusal::Length(length)),
        }
    }

    /// All its digits: for the payment, never for a page.
    pub fn whole(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for AccountNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "•••• {}", &self.0[self.0.len() - 4..])
    }
}

impl fmt::Debug for AccountNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_number_in_groups_is_the_same_number() {
        let account = AccountNumber::parse("6200 0000 0000 0000 013").unwrap();
        assert_eq!(account.whole(), cast::LIN_FOODS.account);
    }

    #[test]
    fn a_number_says_what_is_wrong_with_it() {
        assert_eq!(AccountNumber::parse("6200000A"), Err(AccountNumberRefusal::NotDigits));
        assert_eq!(AccountNumber::parse("6200000"), Err(AccountNumberRefusal::Length(7)));
        assert_eq!(AccountNumber::parse(&"1".repeat(31)), Err(AccountNumberRefusal::Length(31)));
    }

    proptest! {
        #[test]
        fn a_number_prints_its_last_four_digits_and_no_others(digits in "[0-9]{8,30}") {
            let account = AccountNumber::parse(&digits).unwrap();
            let last = &digits[digits.len() - 4..];
            prop_assert_eq!(account.to_string(), format!("•••• {last}"));
            prop_assert_eq!(format!("{account:?}"), format!("•••• {last}"));
        }
    }
}
