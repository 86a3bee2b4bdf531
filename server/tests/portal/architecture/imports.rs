//! A slice uses only what stands before it.

use super::source::{Is, Source, Token};

/// Each slice after all that it may use.
pub const ORDER: &[&str] = &[
    "kernel",
    "ui",
    "cast",
    "city",
    "identity",
    "notifications",
    "desks",
    "enterprises",
    "registries",
    "residents",
    "programmes",
    "cases",
    "disbursement",
    "board",
    "open311",
    "following",
    "home",
    "supervision",
    "privacy",
    "cockpit",
    "open_data",
];

/// What puts the house together and belongs to no slice.
const ROOF: &[&str] = &["lib", "router", "routes", "reactions", "demo"];

pub fn uses_of_what_stands_after(source: &Source) -> Vec<String> {
    let place = |slice: &str| ORDER.iter().position(|known| *known == slice);
    let slice = source.slice();
    if ROOF.contains(&slice) {
        return Vec::new();
    }
    let Some(own) = place(slice) else {
        return vec![format!("{}: the slice {slice} has no place in the order", source.path)];
    };
    let after = |used: &str| place(used).map_or(ROOF.contains(&used), |place| place > own);
    let uses = slices_used(source).into_iter().filter(|(used, _)| after(used));
    uses.map(|(used, line)| format!("{}:{line}: {slice} uses {used}, which stands after it", source.path)).collect()
}

/// Each path that begins at the root of the crate, by `crate::` or by `super::` often enough, with its line.
pub fn slices_used(source: &Source) -> Vec<(String, usize)> {
    let tokens = &source.tokens;
    let mut used = Vec::new();
    let mut modules = Vec::new();
    let mut braces = 0;
    let mut at = 0;
    while at < tokens.len() {
        match &tokens[at].is {
            Is::Open('{') => {
                braces += 1;
                if at >= 2 && tokens[at - 2].is("mod") {
                    modules.push(braces);
                }
            }
            Is::Close('}') => {
                if modules.last() == Some(&braces) {
                    modules.pop();
                }
                braces -= 1;
            }
            Is::Word(word) if word == "crate" || word == "super" => {
                let (end, ups) = climb(tokens, at);
                let depth = depth_of(&source.path) + modules.len();
                if end > at + 1 && (word == "crate" || ups == depth) {
                    let found = firsts(&tokens[end..]).into_iter();
                    used.extend(found.map(|slice| (slice, tokens[at].line)));
                }
                at = end.max(at + 1);
                continue;
            }
            _ => {}
        }
        at += 1;
    }
    used
}

/// From `crate` or `super`, past its double colons and further `super`s: what comes next, and how many `super`s it took.
fn climb(tokens: &[Token], from: usize) -> (usize, usize) {
    let (mut at, mut ups) = (from, 0);
    loop {
        let goes_on = tokens.get(at + 1).is_some_and(|t| t.is(":")) && tokens.get(at + 2).is_some_and(|t| t.is(":"));
        if !goes_on {
            return (at, ups);
        }
        ups += usize::from(tokens[at].is("super"));
        at += 3;
        if !tokens.get(at).is_some_and(|token| token.is("super")) {
            return (at, ups);
        }
    }
}

/// The first name of the path that follows, or of each in its braces.
fn firsts(tokens: &[Token]) -> Vec<String> {
    match tokens.first().map(|token| &token.is) {
        Some(Is::Word(word)) => vec![word.clone()],
        Some(Is::Open('{')) => {
            let (mut found, mut depth) = (Vec::new(), 0);
            for pair in tokens.windows(2) {
                match pair[0].is {
                    Is::Open(_) => depth += 1,
                    Is::Close(_) => depth -= 1,
                    _ => {}
                }
                if depth == 0 {
                    break;
                }
                let begins = matches!(pair[0].is, Is::Open('{') | Is::Mark(','));
                found.extend(pair[1].word().filter(|_| depth == 1 && begins).map(str::to_owned));
            }
            found
        }
        _ => Vec::new(),
    }
}

/// How many modules stand between the crate's root and this file's content: one for `desks/mod.rs`, two for `desks/store.rs`.
fn depth_of(path: &str) -> usize {
    let within = path.strip_prefix("app/src/").unwrap_or(path).trim_end_matches(".rs").trim_end_matches("/mod");
    if within == "lib" { 0 } else { within.split('/').count() }
}

#[test]
fn every_way_to_name_a_slice_is_seen() {
    let names = |path: &str, text: &str| -> Vec<String> {
        slices_used(&Source::parse(path, text)).into_iter().map(|(slice, _)| slice).collect()
    };
    let text = "use crate::cases::Case; use crate::{board::{Post, post}, kernel::Tx}; fn f() { crate::home::page() }";
    assert_eq!(names("app/src/desks/mod.rs", text), ["cases", "board", "kernel", "home"]);
    assert_eq!(names("app/src/desks/mod.rs", "use super::cases::Case;"), ["cases"]);
    assert_eq!(names("app/src/desks/store.rs", "use super::Step; use super::super::cases::Case;"), ["cases"]);
    assert_eq!(names("app/src/desks/store.rs", "mod tests { use super::super::Step; } use super::Matter;"), [""; 0]);
    assert_eq!(names("app/src/desks/rules/plan.rs", "use super::super::event::Event;"), [""; 0]);
    assert_eq!(names("app/src/ui/x.rs", "pub(crate) fn f() { view! { <p>{crate::city::name()}</p> } }"), ["city"]);
    assert_eq!(
        names("app/src/ui/x.rs", "pub(super) fn f() {} macro_rules! m { () => { $crate::board::f() } }"),
        ["board"]
    );
}

#[test]
fn a_slice_that_uses_a_later_one_is_told() {
    let told = |path, text| uses_of_what_stands_after(&Source::parse(path, text));
    assert!(told("app/src/cases/store.rs", "use crate::desks::Step; use crate::cases::Case;").is_empty());
    assert!(told("app/src/routes.rs", "use crate::home::pages;").is_empty());
    let planted = told("app/src/desks/mod.rs", "\nuse crate::cases::Case;");
    assert_eq!(planted, ["app/src/desks/mod.rs:2: desks uses cases, which stands after it"]);
    assert_eq!(told("app/src/kernel/visit.rs", "use crate::router::Routes;").len(), 1);
    assert_eq!(told("app/src/helpers/mod.rs", "").len(), 1);
}
