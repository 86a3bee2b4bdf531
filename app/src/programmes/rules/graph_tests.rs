//! Graphs of steps drawn at random: whatever is left out, the order of the others holds.

use super::plan;
use crate::{Answers, PlannedStep, Programme};
use city::divisions::DivisionCode;
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::fmt::Write;

/// For each step: which of the steps before it must be done first, and whether it is left out.
type Drawn = Vec<(Vec<bool>, bool)>;

fn drawn() -> impl Strategy<Value = Drawn> {
    let step = |i: usize| (prop::collection::vec(any::<bool>(), i), any::<bool>());
    (1usize..8).prop_flat_map(move |count| (0..count).map(step).collect::<Vec<_>>())
}

/// Step 0 stands without a condition, the others can be left out by a field of their own.
fn document(drawn: &Drawn) -> String {
    let both = "{ zh = \"文\", en = \"text\" }";
    let mut toml = format!(
        "code = \"drawn\"\nedition = 1\nkind = \"approval\"\ntitle = {both}\nsummary = {both}\nwho_may_apply = {both}\n\
         legal_basis = [{{ title = {both} }}]\nopening = {{ from = 2020-02-10 }}\nreasons = [{{ code = \"r\", label = {both} }}]\n\
         [[sections]]\ncode = \"s\"\ntitle = {both}\n"
    );
    for i in 0..drawn.len() {
        let _ = write!(toml, "[[sections.fields]]\ncode = \"f{i}\"\nkind = \"yes_no\"\nlabel = {both}\nwhy = {both}\n");
    }
    for (i, (after, _)) in drawn.iter().enumerate() {
        let after: Vec<String> =
            (0..i).filter(|before| after[*before]).map(|before| format!("\"n{before}\"")).collect();
        let _ = write!(
            toml,
            "[[steps]]\ncode = \"n{i}\"\ntitle = {both}\ntask = {both}\ndepartment = \"health\"\nlevel = \"city\"\ndays = 1\n\
             after = [{}]\n",
            after.join(", ")
        );
        if i > 0 {
            let _ = writeln!(toml, "when = \"f{i}\"\napplies = {both}");
        }
    }
    toml
}

fn planned(drawn: &Drawn) -> Vec<PlannedStep> {
    let programme = Programme::parse(&document(drawn)).expect("a drawn graph is without a fault");
    let answers: Answers = drawn.iter().enumerate().map(|(i, (_, left_out))| (format!("f{i}"), !left_out)).collect();
    plan(&programme, &answers, &DivisionCode::parse("3301").expect("Hangzhou")).expect("step 0 is always asked")
}

/// Every step that must be done before this one.
fn before<'p>(planned: &'p [PlannedStep], code: &str) -> BTreeSet<&'p str> {
    let step = planned.iter().find(|step| step.code == code).expect("a planned step");
    step.after.iter().flat_map(|code| before(planned, code).into_iter().chain([code.as_str()])).collect()
}

fn drawn_before(drawn: &Drawn, i: usize) -> BTreeSet<usize> {
    (0..i).filter(|k| drawn[i].0[*k]).flat_map(|k| drawn_before(drawn, k).into_iter().chain([k])).collect()
}

fn is_taken(drawn: &Drawn, i: usize) -> bool {
    i == 0 || !drawn[i].1
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn one_step_stands_before_another_exactly_when_the_document_says_so(drawn in drawn()) {
        let planned = planned(&drawn);
        for i in (0..drawn.len()).filter(|i| is_taken(&drawn, *i)) {
            let wanted: BTreeSet<String> =
                drawn_before(&drawn, i).into_iter().filter(|k| is_taken(&drawn, *k)).map(|k| format!("n{k}")).collect();
            let found: BTreeSet<String> = before(&planned, &format!("n{i}")).into_iter().map(str::to_owned).collect();
            prop_assert_eq!(found, wanted);
        }
    }

    #[test]
    fn every_planned_step_is_asked_once_those_before_it_are_done(drawn in drawn()) {
        let planned = planned(&drawn);
        let mut done: BTreeSet<&str> = BTreeSet::new();
        while done.len() < planned.len() {
            let ready: Vec<&str> = planned
                .iter()
                .filter(|step| !done.contains(step.code.as_str()))
                .filter(|step| step.after.iter().all(|code| done.contains(code.as_str())))
                .map(|step| step.code.as_str())
                .collect();
            prop_assert!(!ready.is_empty(), "the steps wait for each other");
            done.extend(ready);
        }
        prop_assert_eq!(done.len(), (0..drawn.len()).filter(|i| is_taken(&drawn, *i)).count());
    }
}
