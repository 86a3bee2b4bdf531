//! What stands on a certificate, and whether it holds. Pure.

use super::{Certificate, Fact, Revocation};
use chrono::{Days, NaiveDate};
use city::DeskId;
use desks::{Outcome, Stage, Steps};
use kernel::lang::{Bilingual, Lang};
use programmes::{Answers, Programme};

/// What a certificate is worth today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// Up to and with that day, if there is an end.
    Valid {
        until: Option<NaiveDate>,
    },
    Expired {
        since: NaiveDate,
    },
    Revoked(Revocation),
}

impl State {
    pub fn of(valid_until: Option<NaiveDate>, revoked: Option<Revocation>, today: NaiveDate) -> State {
        match (revoked, valid_until) {
            (Some(revocation), _) => State::Revoked(revocation),
            (None, Some(until)) if until < today => State::Expired { since: until },
            (None, until) => State::Valid { until },
        }
    }
}

impl Certificate {
    pub fn state(&self, today: NaiveDate) -> State {
        State::of(self.text.valid_until, self.revoked.clone(), today)
    }
}

/// The last day on which it holds: the day of issue is the first of so many.
pub(super) fn valid_until(issued_on: NaiveDate, valid_days: Option<u32>) -> Option<NaiveDate> {
    let days = valid_days?.saturating_sub(1);
    issued_on.checked_add_days(Days::new(days.into()))
}

/// The desks whose word was the last: no other step waited for theirs. They issue the certificate.
pub(super) fn last_desks(steps: &Steps) -> Vec<DeskId> {
    let approved: Vec<_> =
        steps.iter().filter(|step| matches!(step.stage, Stage::Done { outcome: Outcome::Approved, .. })).collect();
    let is_last = |code: &String| !approved.iter().any(|step| step.after.contains(code));
    let mut desks: Vec<DeskId> = approved.iter().filter(|step| is_last(&step.code)).map(|step| step.desk).collect();
    desks.dedup();
    desks
}

/// The published answers in words, in the order in which the programme publishes them.
pub(super) fn facts(programme: &Programme, answers: &Answers) -> Vec<Fact> {
    let published = programme.register.iter().filter_map(|code| programme.field(code));
    published
        .filter_map(|field| {
            let value = answers.get(&field.code)?;
            let answer = Bilingual::new(field.told(value, Lang::Zh), field.told(value, Lang::En));
            Some(Fact { label: field.label.clone(), answer })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use city::calendar::Calendar;
    use desks::{NewStep, rules::Today};
    use kernel::actor::PersonId;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_certificate_of_thirty_days_holds_on_the_thirtieth_and_not_the_day_after() {
        let until = valid_until(day("2020-02-10"), Some(30)).unwrap();
        assert_eq!(until, day("2020-03-10"));
        assert_eq!(State::of(Some(until), None, until), State::Valid { until: Some(until) });
        assert_eq!(State::of(Some(until), None, day("2020-03-11")), State::Expired { since: until });
        assert_eq!(State::of(None, None, day("2120-03-11")), State::Valid { until: None });
    }

    #[test]
    fn a_revoked_certificate_is_revoked_even_when_it_has_also_expired() {
        let revoked = Revocation { at: "2020-02-20T01:00:00Z".parse().unwrap(), reason: "填报不实".into() };
        let state = State::of(Some(day("2020-03-10")), Some(revoked.clone()), day("2020-04-01"));
        assert_eq!(state, State::Revoked(revoked));
    }

    #[test]
    fn whoever_nobody_waited_for_issues_it() {
        let step = |code: &str, after: &[&str]| NewStep {
            code: code.into(),
            desk: DeskId::new(),
            title: Bilingual::new("审核", "Review"),
            days: 1,
            after: after.iter().map(|code| (*code).into()).collect(),
            not_by: Vec::new(),
        };
        let wanted = [step("subdistrict", &[]), step("economy", &["subdistrict"]), step("health", &["subdistrict"])];
        let today = Today { date: day("2020-02-10"), calendar: Calendar::current() };
        let mut steps = Steps::none(desks::MatterId(uuid::Uuid::nil()));
        steps.evolve_all(&steps.clone().plan(&wanted, today));
        for code in ["subdistrict", "economy", "health"] {
            let id = steps.by_code(code).unwrap().id;
            let happened = steps.decide(id, PersonId::new(), Outcome::Approved, today).unwrap();
            steps.evolve_all(&happened);
        }
        assert_eq!(last_desks(&steps), [wanted[1].desk, wanted[2].desk]);
    }
}
