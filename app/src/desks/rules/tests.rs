use super::super::event::{Change, Event};
use super::super::{MatterId, NewStep, Outcome, Stage, StepId, Steps};
use super::{Refusal, Today};
use chrono::NaiveDate;
use city::calendar::Calendar;
use city::department::DeskId;
use kernel::actor::PersonId;
use kernel::lang::Bilingual;
use uuid::Uuid;

pub(super) fn step(code: &str, days: u16, after: &[&str], not_by: &[&str]) -> NewStep {
    NewStep {
        code: code.into(),
        desk: DeskId(Uuid::from_u128(1)),
        title: Bilingual::new(code, code),
        days,
        after: after.iter().map(ToString::to_string).collect(),
        not_by: not_by.iter().map(ToString::to_string).collect(),
    }
}

pub(super) fn on(date: &str) -> Today<'static> {
    Today { date: date.parse().unwrap(), calendar: Calendar::current() }
}

pub(super) fn person(n: u128) -> PersonId {
    PersonId(Uuid::from_u128(n))
}

/// The way of a food firm of 320 staff.
fn food_firm() -> Vec<NewStep> {
    vec![
        step("subdistrict", 1, &[], &[]),
        step("economy", 2, &["subdistrict"], &[]),
        step("health", 2, &["subdistrict"], &[]),
        step("market", 2, &["subdistrict"], &[]),
        step("city", 1, &["economy", "health", "market"], &[]),
    ]
}

struct Way {
    steps: Steps,
}

impl Way {
    fn of(wanted: &[NewStep], today: Today) -> Way {
        let mut way = Way { steps: Steps::none(MatterId(Uuid::from_u128(7))) };
        let planned = way.steps.plan(wanted, today);
        way.take(planned);
        way
    }

    fn take(&mut self, events: Vec<Event>) {
        self.steps.evolve_all(&events);
    }

    fn id(&self, code: &str) -> StepId {
        self.steps.by_code(code).unwrap().id
    }

    fn decide(&mut self, code: &str, by: u128, outcome: Outcome, today: Today) {
        let events = self.steps.decide(self.id(code), person(by), outcome, today).unwrap();
        self.take(events);
    }

    fn asked(&self) -> Vec<&str> {
        self.steps.iter().filter(|step| step.stage.is_asked()).map(|step| step.code.as_str()).collect()
    }

    fn due(&self, code: &str) -> NaiveDate {
        self.steps.by_code(code).unwrap().stage.due().unwrap().on
    }
}

#[test]
fn the_three_districts_desks_are_asked_at_the_moment_the_subdistrict_is_done() {
    let mut way = Way::of(&food_firm(), on("2020-02-17"));
    assert_eq!(way.asked(), ["subdistrict"]);
    way.decide("subdistrict", 1, Outcome::Approved, on("2020-02-18"));
    assert_eq!(way.asked(), ["economy", "health", "market"]);
    for code in ["economy", "health", "market"] {
        assert_eq!(way.due(code), "2020-02-20".parse().unwrap(), "{code}");
    }
}

#[test]
fn the_city_is_asked_once_and_only_when_the_last_of_the_three_is_done() {
    let mut way = Way::of(&food_firm(), on("2020-02-17"));
    for (code, by) in [("subdistrict", 1), ("health", 2), ("economy", 3)] {
        way.decide(code, by, Outcome::Approved, on("2020-02-18"));
        assert!(!way.asked().contains(&"city"), "asked after {code}");
    }
    way.decide("market", 4, Outcome::Approved, on("2020-02-19"));
    assert_eq!(way.asked(), ["city"]);
    way.decide("city", 5, Outcome::Approved, on("2020-02-20"));
    assert!(way.steps.are_approved());
}

#[test]
fn one_refusal_takes_the_matter_off_every_other_desk() {
    let mut way = Way::of(&food_firm(), on("2020-02-17"));
    way.decide("subdistrict", 1, Outcome::Approved, on("2020-02-17"));
    way.decide("health", 2, Outcome::Refused, on("2020-02-18"));
    assert!(way.steps.are_over() && !way.steps.are_approved());
    let economy = way.steps.iter().find(|step| step.code == "economy").unwrap();
    let late = way.steps.decide(economy.id, person(3), Outcome::Approved, on("2020-02-18"));
    assert_eq!(late, Err(Refusal::AlreadyOver));
}

#[test]
fn of_two_clerks_at_one_step_the_second_is_told_who_has_it() {
    let mut way = Way::of(&food_firm(), on("2020-02-17"));
    let step = way.id("subdistrict");
    let claimed = way.steps.claim(step, person(1)).unwrap();
    way.take(claimed);
    assert_eq!(way.steps.claim(step, person(1)), Ok(vec![]), "a second click");
    let held = Refusal::HeldByAnother { by: person(1) };
    assert_eq!(way.steps.claim(step, person(2)), Err(held));
    assert_eq!(way.steps.decide(step, person(2), Outcome::Approved, on("2020-02-17")), Err(held));
    assert_eq!(way.steps.release(step, person(2)), Err(Refusal::NotHeld));
    let released = way.steps.release(step, person(1)).unwrap();
    way.take(released);
    assert!(way.steps.claim(step, person(2)).is_ok());
}

#[test]
fn who_reviewed_the_subsidy_cannot_approve_it_too() {
    let two = [step("review", 3, &[], &[]), step("approve", 2, &["review"], &["review"])];
    let mut way = Way::of(&two, on("2020-03-02"));
    way.decide("review", 1, Outcome::Approved, on("2020-03-03"));
    let approve = way.id("approve");
    let refused = Err(Refusal::SecondPersonNeeded);
    assert_eq!(way.steps.claim(approve, person(1)), refused);
    assert_eq!(way.steps.decide(approve, person(1), Outcome::Approved, on("2020-03-03")), refused);
    way.decide("approve", 2, Outcome::Approved, on("2020-03-03"));
    assert!(way.steps.are_approved());
}

#[test]
fn the_clock_of_the_desk_that_asks_stands_and_no_other() {
    let mut way = Way::of(&food_firm(), on("2020-02-17"));
    way.decide("subdistrict", 1, Outcome::Approved, on("2020-02-17"));
    let asked = way.steps.ask(way.id("health"), person(2), on("2020-02-18")).unwrap();
    way.take(asked);
    assert_eq!(
        way.steps.decide(way.id("health"), person(2), Outcome::Approved, on("2020-02-18")),
        Err(Refusal::ApplicantAsked { since: "2020-02-18".parse().unwrap() })
    );
    // Answered on the Monday after: Wednesday, Thursday, Friday and Monday do not count, nor does the weekend.
    let resumed = way.steps.resume(on("2020-02-24"));
    way.take(resumed);
    assert_eq!(way.due("health"), "2020-02-25".parse().unwrap());
    assert_eq!(way.due("economy"), "2020-02-19".parse().unwrap());
    assert!(matches!(way.steps.by_code("health").unwrap().stage, Stage::Claimed { by, .. } if by == person(2)));
}

#[test]
fn answers_that_make_the_firm_smaller_take_the_city_off_the_way() {
    let mut way = Way::of(&food_firm(), on("2020-02-17"));
    way.decide("subdistrict", 1, Outcome::Approved, on("2020-02-17"));
    let smaller: Vec<NewStep> = food_firm().into_iter().filter(|step| step.code != "city").collect();
    let replanned = way.steps.plan(&smaller, on("2020-02-18"));
    assert!(matches!(replanned.as_slice(), [Event { change: Change::Dropped, .. }]), "{replanned:?}");
    way.take(replanned);
    for (code, by) in [("health", 2), ("economy", 3), ("market", 4)] {
        way.decide(code, by, Outcome::Approved, on("2020-02-18"));
    }
    assert!(way.steps.are_approved());
}

#[test]
fn what_a_clerk_leaves_behind_is_open_again_and_its_clock_has_run_on() {
    let (qian, sun, desk) = (person(1), person(2), DeskId(Uuid::from_u128(1)));
    let mut way = Way::of(&[step("site", 3, &[], &[]), step("papers", 3, &[], &[])], on("2020-02-10"));
    let due = way.steps.by_code("site").unwrap().stage.due().unwrap();
    way.take(way.steps.claim(way.id("site"), qian).unwrap());
    way.take(way.steps.claim(way.id("papers"), sun).unwrap());
    assert_eq!(way.steps.release_all(qian, DeskId(Uuid::from_u128(2))), [], "at another desk they hold nothing");
    way.take(way.steps.release_all(qian, desk));
    assert_eq!(way.steps.by_code("site").unwrap().stage, Stage::Open { due });
    assert!(matches!(way.steps.by_code("papers").unwrap().stage, Stage::Claimed { by, .. } if by == sun));
}
