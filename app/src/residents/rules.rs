//! What is typed at a desk and at home, and who may be verified by what. Pure.

use super::card_name::CardName;
use super::code::Code;
use super::{IdentityNumber, NumberHash, NumberRefusal, Residence};
use chrono::{NaiveDate, TimeDelta};
use kernel::actor::PersonId;
use kernel::error::Problem;

/// How long somebody has to come home and type it.
pub const CODES_ARE_VALID: TimeDelta = TimeDelta::days(7);

/// Errors: what is wrong, each at its field; as long as it is no number and no code, no try is lost.
pub fn typed(number: &str, code: &str, today: NaiveDate) -> Result<(IdentityNumber, Code), Vec<Problem>> {
    let number = identity_number(number, today);
    let code = Code::parse(code).ok_or_else(|| Problem::at("code", "residents-code-unlike"));
    match (number, code) {
        (Ok(number), Ok(code)) => Ok((number, code)),
        (number, code) => Err(number.err().into_iter().chain(code.err()).collect()),
    }
}

/// What the registry is to be asked about. Errors: what is wrong, each at its field; nobody is asked, and no try is lost.
pub fn looked_up(number: &str, name: &str, today: NaiveDate) -> Result<(IdentityNumber, CardName), Vec<Problem>> {
    let number = identity_number(number, today);
    let name = CardName::parse(name).map_err(|refusal| Problem::at("name", refusal.key()));
    match (number, name) {
        (Ok(number), Ok(name)) => Ok((number, name)),
        (number, name) => Err(number.err().into_iter().chain(name.err()).collect()),
    }
}

/// What a clerk says who hands out a code. Errors: what is wrong, each at its field.
pub fn card(number: &str, seen: bool, today: NaiveDate) -> Result<IdentityNumber, Vec<Problem>> {
    let number = identity_number(number, today);
    let unseen = (!seen).then(|| Problem::at("seen", "residents-desk-unseen"));
    match (number, unseen) {
        (Ok(number), None) => Ok(number),
        (number, unseen) => Err(number.err().into_iter().chain(unseen).collect()),
    }
}

fn identity_number(typed: &str, today: NaiveDate) -> Result<IdentityNumber, Problem> {
    IdentityNumber::parse(typed, today).map_err(|refusal| {
        let problem = Problem::at("identity_number", refusal.key());
        match refusal {
            NumberRefusal::Length(typed) => problem.with("typed", typed),
            _ => problem,
        }
    })
}

/// What is to be done with somebody who shows number and code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    Unverified,
    /// With this number already: sent twice, it is done once.
    VerifiedSo,
}

/// Errors: they are verified with another number, which must go first.
pub fn standing(residence: Option<&Residence>, number: &NumberHash) -> Result<Standing, Problem> {
    match residence {
        None => Ok(Standing::Unverified),
        Some(residence) if residence.number == *number => Ok(Standing::VerifiedSo),
        Some(_) => Err(Problem::at("identity_number", "residents-other-number")),
    }
}

/// Nobody vouches for themselves.
pub fn may_use(made_by: PersonId, person: PersonId) -> Result<(), Problem> {
    if made_by == person { Err(Problem::at("code", "residents-own-code")) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NUMBER: &str = "11010519491231002X";

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2020, 2, 10).unwrap()
    }

    fn keys(problems: Vec<Problem>) -> Vec<(Option<String>, &'static str)> {
        problems.into_iter().map(|problem| (problem.field, problem.key)).collect()
    }

    #[test]
    fn all_that_is_mistyped_is_told_at_once() {
        assert!(typed(NUMBER, "7K3M9-QXT0A", today()).is_ok());
        let Err(problems) = typed("1101051949123100", "7K3", today()) else { panic!("taken") };
        let told = [("identity_number", "residents-number-length"), ("code", "residents-code-unlike")];
        assert_eq!(keys(problems), told.map(|(field, key)| (Some(field.to_owned()), key)));
    }

    #[test]
    fn nobody_is_asked_about_half_a_person() {
        assert!(looked_up(NUMBER, "王芳", today()).is_ok());
        let Err(problems) = looked_up("", "7", today()) else { panic!("taken") };
        let told = [("identity_number", "residents-number-empty"), ("name", "residents-name-unlike")];
        assert_eq!(keys(problems), told.map(|(field, key)| (Some(field.to_owned()), key)));
    }

    #[test]
    fn no_code_is_handed_out_for_a_card_that_nobody_saw() {
        assert!(card(NUMBER, true, today()).is_ok());
        let Err(problems) = card(NUMBER, false, today()) else { panic!("taken") };
        assert_eq!(keys(problems), [(Some("seen".to_owned()), "residents-desk-unseen")]);
    }

    #[test]
    fn a_clerk_does_not_vouch_for_themselves() {
        let [sun, zhou] = [PersonId::new(), PersonId::new()];
        assert_eq!(may_use(sun, zhou), Ok(()));
        assert_eq!(may_use(sun, sun).unwrap_err().key, "residents-own-code");
    }
}
