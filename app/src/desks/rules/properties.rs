//! Whatever is done to a matter, in whatever order and by whomever.

use super::super::event::Event;
use super::super::{MatterId, NewStep, Outcome, Stage, Steps};
use super::tests::{on, person, step};
use proptest::prelude::*;
use uuid::Uuid;

#[derive(Debug, Clone)]
enum Command {
    Claim(usize, u128),
    Release(usize, u128),
    Ask(usize, u128),
    Answer,
    Decide(usize, u128, Outcome),
    Replan(Vec<NewStep>),
    Close,
}

/// Steps in any graph without a circle: each may wait for any before it.
fn plan() -> impl Strategy<Value = Vec<NewStep>> {
    let before = proptest::collection::vec(proptest::collection::vec(any::<bool>(), 6), 1..6);
    (before, any::<bool>()).prop_map(|(before, two_people)| {
        let codes = ["a", "b", "c", "d", "e", "f"];
        let graph = before.iter().enumerate().map(|(at, chosen)| {
            let after: Vec<&str> =
                codes[..at].iter().zip(chosen).filter(|(_, is)| **is).map(|(code, _)| *code).collect();
            step(codes[at], 2, &after, if two_people { &after } else { &[] })
        });
        graph.collect()
    })
}

fn command() -> impl Strategy<Value = Command> {
    let (at, by) = (0_usize..8, 1_u128..4);
    prop_oneof![
        2 => (at.clone(), by.clone()).prop_map(|(at, by)| Command::Claim(at, by)),
        1 => (at.clone(), by.clone()).prop_map(|(at, by)| Command::Release(at, by)),
        1 => (at.clone(), by.clone()).prop_map(|(at, by)| Command::Ask(at, by)),
        2 => Just(Command::Answer),
        6 => (at.clone(), by.clone()).prop_map(|(at, by)| Command::Decide(at, by, Outcome::Approved)),
        1 => (at, by).prop_map(|(at, by)| Command::Decide(at, by, Outcome::Refused)),
        1 => plan().prop_map(Command::Replan),
        1 => Just(Command::Close),
    ]
}

fn obey(steps: &Steps, command: &Command) -> Vec<Event> {
    let today = on("2020-02-18");
    let id = |at: usize| steps.iter().nth(at % steps.iter().count().max(1)).map(|step| step.id);
    let outcome = match command {
        Command::Claim(at, by) => id(*at).map(|step| steps.claim(step, person(*by))),
        Command::Release(at, by) => id(*at).map(|step| steps.release(step, person(*by))),
        Command::Ask(at, by) => id(*at).map(|step| steps.ask(step, person(*by), today)),
        Command::Decide(at, by, outcome) => id(*at).map(|step| steps.decide(step, person(*by), *outcome, today)),
        Command::Answer => Some(Ok(steps.resume(today))),
        // A matter that is settled is not planned again: its owner's machine sees to that.
        Command::Replan(_) if steps.are_over() => None,
        Command::Replan(wanted) => Some(Ok(steps.plan(wanted, today))),
        Command::Close => Some(Ok(steps.close())),
    };
    outcome.and_then(Result::ok).unwrap_or_default()
}

proptest! {
    #[test]
    fn every_order_of_commands_keeps_the_steps_in_order(
        first in plan(),
        commands in proptest::collection::vec(command(), 0..60),
    ) {
        let matter = MatterId(Uuid::from_u128(7));
        let mut steps = Steps::none(matter);
        let mut history = steps.plan(&first, on("2020-02-17"));
        steps.evolve_all(&history);
        for command in &commands {
            let refused_before = has_refusal(&steps);
            let events = obey(&steps, command);
            prop_assert!(!refused_before || events.is_empty() , "{command:?} after a refusal did {events:?}");
            steps.evolve_all(&events);
            history.extend(events);

            if has_refusal(&steps) {
                prop_assert!(steps.are_over(), "a desk still has a matter that is refused: {steps:?}");
            }
            prop_assert!(steps.are_over() || steps.iter().any(|step| step.stage.is_asked()), "nobody has it: {steps:?}");
            for step in steps.iter() {
                let twin = steps.iter().filter(|other| other.code == step.code && other.stage != Stage::Dropped).count();
                prop_assert!(twin <= 1, "{} stands twice", step.code);
                if let Stage::Done { by, .. } = step.stage {
                    for code in &step.not_by {
                        let earlier = steps.by_code(code).map(|earlier| earlier.stage);
                        let same = matches!(earlier, Some(Stage::Done { by: decider, .. }) if decider == by);
                        prop_assert!(!same, "one person decided {code} and {}", step.code);
                    }
                }
            }
        }
        let mut replayed = Steps::none(matter);
        replayed.evolve_all(&history);
        prop_assert_eq!(replayed, steps, "the events do not rebuild the present");
    }
}

fn has_refusal(steps: &Steps) -> bool {
    steps.iter().any(|step| matches!(step.stage, Stage::Done { outcome: Outcome::Refused, .. }))
}
