use super::bank_account::{AccountNumber, AccountNumberRefusal, BankAccount};
use super::contact::{Contact, Phone};
use city::divisions::{DivisionCode, Level};
use kernel::error::Problem;

/// Premises as somebody describes them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    pub name: String,
    /// A subdistrict: it says which desks are asked.
    pub division: DivisionCode,
    pub address: String,
    pub contact: Contact,
}

impl Place {
    /// Reads premises as they were typed, or says all that is wrong with them at once.
    pub fn parse(
        name: &str,
        division: &str,
        address: &str,
        contact_name: &str,
        phone: &str,
    ) -> Result<Place, Vec<Problem>> {
        let mut problems = Vec::new();
        let name = text(name, "name", "enterprises-premises-name-missing", 100, &mut problems);
        let division =
            DivisionCode::parse(division).ok().filter(|division| division.level() == Some(Level::Subdistrict));
        if division.is_none() {
            problems.push(Problem::at("division", "enterprises-subdistrict-missing"));
        }
        let address = text(address, "address", "enterprises-address-missing", 200, &mut problems);
        let contact_name = text(contact_name, "contact_name", "enterprises-contact-name-missing", 100, &mut problems);
        let phone = Phone::parse(phone);
        if phone.is_err() {
            problems.push(Problem::at("contact_phone", "enterprises-phone-unknown"));
        }
        match (division, phone) {
            (Some(division), Ok(phone)) if problems.is_empty() => {
                Ok(Place { name, division, address, contact: Contact { name: contact_name, phone } })
            }
            _ => Err(problems),
        }
    }
}

impl BankAccount {
    /// Reads an account as it was typed, or says all that is wrong with it at once.
    pub fn parse(holder: &str, bank: &str, account: &str) -> Result<BankAccount, Vec<Problem>> {
        let mut problems = Vec::new();
        let holder = text(holder, "holder", "enterprises-holder-missing", 100, &mut problems);
        let bank = text(bank, "bank", "enterprises-bank-missing", 100, &mut problems);
        let account = AccountNumber::parse(account).map_err(|refusal| {
            problems.push(match refusal {
                AccountNumberRefusal::NotDigits => Problem::at("account", "enterprises-account-not-digits"),
                AccountNumberRefusal::Length(0) => Problem::at("account", "enterprises-account-missing"),
                AccountNumberRefusal::Length(length) => {
                    Problem::at("account", "enterprises-account-length").with("length", length)
                }
            });
        });
        match account {
            Ok(account) if problems.is_empty() => Ok(BankAccount { holder, bank, account }),
            _ => Err(problems),
        }
    }
}

fn text(typed: &str, field: &str, missing: &'static str, most: usize, problems: &mut Vec<Problem>) -> String {
    let text = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    match text.chars().count() {
        0 => problems.push(Problem::at(field, missing)),
        length if length > most => problems.push(Problem::at(field, "enterprises-too-long").with("most", most)),
        _ => {}
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use cast::LIN_FOODS;

    fn fields(problems: Vec<Problem>) -> Vec<String> {
        problems.into_iter().filter_map(|problem| problem.field).collect()
    }

    #[test]
    fn lins_premises_are_read_as_she_types_them() {
        let place = Place::parse(" 总店 ", LIN_FOODS.division, LIN_FOODS.address, "林悦", "138 0571 0000").unwrap();
        assert_eq!((place.name.as_str(), place.contact.phone.as_str()), ("总店", "13805710000"));
    }

    #[test]
    fn everything_wrong_with_premises_is_told_at_once() {
        let problems = Place::parse("", "330106", " ", "", "12").unwrap_err();
        assert_eq!(fields(problems), ["name", "division", "address", "contact_name", "contact_phone"]);
    }

    #[test]
    fn an_account_without_its_bank_is_refused_at_the_bank() {
        assert_eq!(fields(BankAccount::parse(LIN_FOODS.zh, "", LIN_FOODS.account).unwrap_err()), ["bank"]);
        assert!(BankAccount::parse(LIN_FOODS.zh, LIN_FOODS.bank, LIN_FOODS.account).is_ok());
    }
}
