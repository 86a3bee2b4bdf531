use super::super::{Case, CaseId, Happened, Stage};
use super::Refusal;
use city::calendar::Calendar;
use city::department::DeskId;
use desks::rules::Today;
use desks::{NewStep, Outcome, StepId};
use kernel::actor::PersonId;
use kernel::lang::Bilingual;
use std::collections::BTreeSet;
use uuid::Uuid;

pub(super) fn step(code: &str, after: &[&str]) -> NewStep {
    NewStep {
        code: code.into(),
        desk: DeskId(Uuid::from_u128(1)),
        title: Bilingual::new(code, code),
        days: 2,
        after: after.iter().map(ToString::to_string).collect(),
        not_by: Vec::new(),
    }
}

pub(super) fn today() -> Today<'static> {
    Today { date: "2020-02-18".parse().unwrap(), calendar: Calendar::current() }
}

pub(super) fn person(n: u128) -> PersonId {
    PersonId(Uuid::from_u128(n))
}

/// Subdistrict, then economy and health side by side.
fn three() -> Vec<NewStep> {
    vec![step("subdistrict", &[]), step("economy", &["subdistrict"]), step("health", &["subdistrict"])]
}

fn roster() -> BTreeSet<String> {
    BTreeSet::from(["roster".to_owned()])
}

fn after(mut case: Case, happened: Happened) -> Case {
    case.evolve(&happened);
    case
}

fn submitted() -> Case {
    let draft = Case::draft(CaseId(Uuid::from_u128(9)));
    let happened = draft.submit(&three(), today()).unwrap();
    after(draft, happened)
}

fn id(case: &Case, code: &str) -> StepId {
    case.steps.by_code(code).unwrap().id
}

fn approve(case: Case, code: &str, by: u128) -> Case {
    let happened = case.decide(id(&case, code), person(by), Outcome::Approved, today()).unwrap();
    after(case, happened)
}

#[test]
fn a_case_is_approved_with_the_last_of_its_steps_and_not_before() {
    let case = approve(approve(submitted(), "subdistrict", 1), "health", 2);
    assert_eq!(case.stage, Stage::UnderReview);
    assert_eq!(approve(case, "economy", 3).stage, Stage::Decided(Outcome::Approved));
}

#[test]
fn a_case_is_submitted_once() {
    assert_eq!(submitted().submit(&three(), today()), Err(Refusal::AlreadySubmitted));
}

#[test]
fn a_correction_opens_the_sections_asked_for_and_no_others() {
    let case = submitted();
    assert!(!case.is_editable("roster"));
    let asked = case.ask(id(&case, "subdistrict"), person(1), &roster(), today()).unwrap();
    let case = after(case, asked);
    assert!(case.awaits_applicant() && case.is_editable("roster") && !case.is_editable("stock"));
    let answered = case.answer(&three(), today()).unwrap();
    let case = after(case, answered);
    assert!(!case.awaits_applicant() && !case.is_editable("roster"));
    assert_eq!(case.submissions, 2);
}

#[test]
fn a_correction_that_names_nothing_is_refused() {
    let case = submitted();
    let nothing = case.ask(id(&case, "subdistrict"), person(1), &BTreeSet::new(), today());
    assert_eq!(nothing, Err(Refusal::NothingToCorrect));
}

#[test]
fn an_answer_that_leaves_only_approved_steps_approves_the_case() {
    let case = approve(approve(submitted(), "subdistrict", 1), "economy", 2);
    let asked = case.ask(id(&case, "health"), person(3), &roster(), today()).unwrap();
    let case = after(case, asked);
    let smaller = [step("subdistrict", &[])];
    let answered = case.answer(&smaller, today()).unwrap();
    assert_eq!(after(case, answered).stage, Stage::Decided(Outcome::Approved));
}

#[test]
fn what_was_withdrawn_is_before_no_desk_and_stays_withdrawn() {
    let case = submitted();
    let withdrawn = case.withdraw().unwrap();
    let case = after(case, withdrawn);
    assert!(case.steps.are_over());
    assert_eq!(case.withdraw(), Err(Refusal::AlreadyOver));
    let late = case.decide(case.steps.iter().next().unwrap().id, person(1), Outcome::Approved, today());
    assert_eq!(late, Err(Refusal::AlreadyOver));
}
