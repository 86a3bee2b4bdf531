//! No order of commands leaves a case with an open step after its decision, or a decision without all required steps.

use super::super::{Case, CaseId, Happened, Refusal, Stage};
use super::tests::{person, step, today};
use desks::{self, NewStep, Outcome};
use proptest::prelude::*;
use std::collections::BTreeSet;
use uuid::Uuid;

#[derive(Debug, Clone)]
enum Command {
    Submit,
    Ask(usize, u128),
    Answer(Vec<NewStep>),
    Decide(usize, u128, Outcome),
    Withdraw,
}

fn plan() -> impl Strategy<Value = Vec<NewStep>> {
    let before = proptest::collection::vec(proptest::collection::vec(any::<bool>(), 5), 1..5);
    before.prop_map(|before| {
        let codes = ["a", "b", "c", "d", "e"];
        let steps = before.iter().enumerate().map(|(at, chosen)| {
            let after: Vec<&str> =
                codes[..at].iter().zip(chosen).filter(|(_, is)| **is).map(|(code, _)| *code).collect();
            step(codes[at], &after)
        });
        steps.collect()
    })
}

fn command() -> impl Strategy<Value = Command> {
    let (at, by) = (0_usize..7, 1_u128..3);
    prop_oneof![
        2 => Just(Command::Submit),
        2 => (at.clone(), by.clone()).prop_map(|(at, by)| Command::Ask(at, by)),
        2 => plan().prop_map(Command::Answer),
        8 => (at.clone(), by.clone()).prop_map(|(at, by)| Command::Decide(at, by, Outcome::Approved)),
        1 => (at, by).prop_map(|(at, by)| Command::Decide(at, by, Outcome::Refused)),
        1 => Just(Command::Withdraw),
    ]
}

fn obey(case: &Case, command: &Command, first: &[NewStep]) -> Result<Happened, Refusal> {
    let id = |at: usize| {
        let found = case.steps.iter().nth(at % case.steps.iter().count().max(1));
        found.map_or(desks::StepId(Uuid::nil()), |step| step.id)
    };
    match command {
        Command::Submit => case.submit(first, today()),
        Command::Ask(at, by) => case.ask(id(*at), person(*by), &BTreeSet::from(["s".to_owned()]), today()),
        Command::Answer(wanted) => case.answer(wanted, today()),
        Command::Decide(at, by, outcome) => case.decide(id(*at), person(*by), *outcome, today()),
        Command::Withdraw => case.withdraw(),
    }
}

proptest! {
    #[test]
    fn a_decided_case_is_before_no_desk_and_was_before_every_one_it_had_to_be(
        first in plan(),
        commands in proptest::collection::vec(command(), 0..60),
    ) {
        let id = CaseId(Uuid::from_u128(9));
        let mut case = Case::draft(id);
        let mut wanted = first.clone();
        let mut history = Vec::new();
        for command in &commands {
            let Ok(happened) = obey(&case, command, &first) else { continue };
            if let Command::Answer(changed) = command {
                wanted.clone_from(changed);
            }
            case.evolve(&happened);
            history.push(happened);

            match case.stage {
                Stage::Draft => prop_assert_eq!(case.steps.iter().count(), 0),
                Stage::UnderReview => prop_assert!(case.steps.iter().any(|step| step.stage.is_asked()), "{case:?}"),
                Stage::Decided(_) | Stage::Withdrawn => prop_assert!(case.steps.are_over(), "{case:?}"),
            }
            if case.stage == Stage::Decided(Outcome::Approved) {
                for required in &wanted {
                    let stage = case.steps.by_code(&required.code).map(|step| step.stage);
                    let approved = matches!(stage, Some(desks::Stage::Done { outcome: Outcome::Approved, .. }));
                    prop_assert!(approved, "approved without {}: {case:?}", required.code);
                }
            }
        }
        let mut replayed = Case::draft(id);
        history.iter().for_each(|happened| replayed.evolve(happened));
        prop_assert_eq!(replayed, case, "the events do not rebuild the present");
    }
}
