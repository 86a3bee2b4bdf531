//! Holds the house together: what chapter 2 of the design says of its parts is read from the sources and judged here.
//!
//! The sources are read token by token (`proc_macro2`): so that what stands in a comment or a text is no code, and what
//! stands inside `view!` or `sqlx::query!`, which no parser of items looks into, is. Each rule is shown to fail on a
//! planted violation beside it. An exception is a line below, with its reason.

mod door;
mod imports;
mod source;
mod texts;

use imports::{Manifest, ORDER};
use source::Source;
use std::collections::BTreeSet;

/// Where a rule does not hold, and why.
struct Exception {
    /// How the finding begins.
    at: &'static str,
    #[expect(dead_code, reason = "it is written for whoever reads this")]
    because: &'static str,
}

const EXCEPTIONS: &[Exception] = &[
    Exception {
        at: "server/src/host/http/health.rs:",
        because: "whatever watches an instance asks it, not the portal: is the database there, and migrated?",
    },
    Exception { at: "server/src/host/http.rs:", because: "figures for Prometheus have a listener of their own" },
    Exception {
        at: "server/src/host/registry.rs:",
        because: "the demo's registry of residents is another authority's server, and no part of the portal",
    },
    Exception {
        at: "app/src/programmes/web/actions/publish/tests.rs:",
        because: "a test tries what no store offers: to change what is never changed",
    },
];

/// Files of more than 400 lines, each with the reason why it is not divided.
const LONG: &[(&str, &str)] = &[];

fn judge(findings: Vec<String>) {
    let excepted = |finding: &String| EXCEPTIONS.iter().any(|exception| finding.starts_with(exception.at));
    let standing: Vec<_> = findings.into_iter().filter(|finding| !excepted(finding)).collect();
    assert!(standing.is_empty(), "{} findings:\n{}", standing.len(), standing.join("\n"));
}

fn of_app(rule: fn(&Source) -> Vec<String>) -> Vec<String> {
    Source::under("app/src").iter().flat_map(rule).collect()
}

fn of_product(rule: fn(&Source) -> Vec<String>) -> Vec<String> {
    product().iter().flat_map(rule).collect()
}

fn product() -> Vec<Source> {
    [Source::under("app/src"), Source::under("server/src")].into_iter().flatten().collect()
}

#[test]
fn a_slice_uses_only_what_stands_before_it() {
    judge(Manifest::all().iter().flat_map(Manifest::uses_of_what_stands_after).collect());
}

#[test]
fn what_a_slice_keeps_for_its_own_pages_nobody_else_uses() {
    let sources = product();
    let kept = imports::kept(&sources);
    judge(sources.iter().flat_map(|source| imports::uses_of_what_is_kept(source, &kept)).collect());
}

#[test]
fn pages_and_actions_stand_where_nothing_waits_for_them() {
    judge(of_app(imports::pages_outside_of_the_web));
}

#[test]
fn sql_stands_in_stores_and_in_the_kernel() {
    judge(of_product(door::sql_outside_of_stores));
}

#[test]
fn no_statement_asks_the_databases_clock() {
    judge(of_product(door::clocks_in_sql));
}

#[test]
fn rules_are_pure() {
    judge(of_app(door::impurities_in_rules));
}

#[test]
fn pages_never_write() {
    judge(of_app(door::writes_in_pages));
}

#[test]
fn who_begins_commits_in_the_same_function_of_an_action_or_a_job() {
    judge(of_product(door::doors_left_open));
}

#[test]
fn every_route_stands_in_the_table() {
    judge(of_product(door::routes_outside_of_the_table));
}

#[test]
fn files_are_short() {
    let sources: Vec<Source> = ["app/src", "server/src", "server/tests"].into_iter().flat_map(Source::under).collect();
    judge(too_long(&sources, LONG));
    let under = |most: usize| sources.iter().filter(|source| source.lines < most).count() * 100 / sources.len();
    assert!(under(90) >= 50, "{} % of the files are under 90 lines", under(90));
    assert!(under(250) >= 90, "{} % of the files are under 250 lines", under(250));
}

fn too_long(sources: &[Source], reasoned: &[(&str, &str)]) -> Vec<String> {
    let reason = |source: &Source| reasoned.iter().any(|(path, why)| *path == source.path && !why.is_empty());
    let long = sources.iter().filter(|source| source.lines > 400 && !reason(source));
    long.map(|source| format!("{}: {} lines", source.path, source.lines)).collect()
}

#[test]
fn a_file_of_401_lines_without_a_reason_is_told() {
    let long = [Source::parse("app/src/cases/mod.rs", &"\n".repeat(401))];
    assert_eq!(too_long(&long, &[]), ["app/src/cases/mod.rs: 401 lines"]);
    assert!(too_long(&long, &[("app/src/cases/mod.rs", "a table of the standard's codes")]).is_empty());
    assert!(too_long(&[Source::parse("app/src/cases/mod.rs", &"\n".repeat(400))], &[]).is_empty());
}

#[test]
fn every_text_is_asked_for_and_every_text_asked_for_is_there() {
    let asked = texts::texts_in(&product());
    let (chinese, english) = (texts::keys_of("zh-CN"), texts::keys_of("en"));
    assert_eq!(chinese, english, "both languages have the same keys in the same files");
    judge(texts::unused(chinese.keys(), &asked).into_iter().map(|key| format!("{key}: asked for by nobody")).collect());
    let known: BTreeSet<&String> = chinese.keys().collect();
    judge(texts::missing(&known, ORDER, &asked).into_iter().map(|key| format!("{key}: has no text")).collect());
}

/// So that no line of the tables above outlives its cause.
#[test]
fn every_exception_is_still_needed() {
    let rules = [
        imports::pages_outside_of_the_web,
        door::sql_outside_of_stores,
        door::clocks_in_sql,
        door::impurities_in_rules,
        door::writes_in_pages,
        door::doors_left_open,
        door::routes_outside_of_the_table,
    ];
    let findings: Vec<String> = rules.into_iter().flat_map(of_product).collect();
    for Exception { at, .. } in EXCEPTIONS {
        assert!(findings.iter().any(|finding| finding.starts_with(at)), "nothing is found at {at}");
    }
}
