//! A slice uses only what stands before it, and of another slice what that one offers.
//!
//! Each slice is a crate, and its pages and actions are a second one that only the roof and other pages use: cargo holds
//! a slice to what its manifest names, so the manifests are judged here.

use super::source::{Is, Source, Token, files_under, repository};
use std::collections::BTreeSet;
use std::fs;

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

/// It is nothing but pages.
const PAGES_ALONE: &str = "home";

/// A crate of ours: its name, and what its manifest lets it use.
pub struct Manifest {
    name: String,
    uses: Vec<String>,
}

impl Manifest {
    /// Those of the slices.
    pub fn all() -> Vec<Manifest> {
        let files = files_under(&repository().join("app/src"), "toml").into_iter();
        files.map(|path| Manifest::parse(&fs::read_to_string(path).unwrap())).collect()
    }

    fn parse(text: &str) -> Manifest {
        let manifest: toml::Table = text.parse().unwrap();
        let named = |table: &str| manifest.get(table).and_then(toml::Value::as_table).into_iter().flatten();
        let uses = named("dependencies").chain(named("dev-dependencies")).map(|(name, _)| name.clone()).collect();
        Manifest { name: manifest["package"]["name"].as_str().unwrap().to_owned(), uses }
    }

    pub fn uses_of_what_stands_after(&self) -> Vec<String> {
        let Manifest { name, uses } = self;
        let Some((own, shows)) = place(name) else { return vec![format!("{name}: no slice has a place in the order")] };
        let may = |(other, shown): (usize, bool)| if shows { other <= own } else { other < own && !shown };
        let ours = uses.iter().filter_map(|used| Some((used, place(used)?)));
        let told = ours.filter(|(_, used)| !may(*used));
        told.map(|(used, _)| format!("{name} uses {used}, which stands after it")).collect()
    }
}

/// Where a crate stands in the order, and whether it is what the slice shows.
fn place(name: &str) -> Option<(usize, bool)> {
    let slice = name.strip_suffix("_web").unwrap_or(name);
    let place = ORDER.iter().position(|known| *known == slice)?;
    Some((place, slice != name || name == PAGES_ALONE))
}

/// What is edited most is built soonest where nothing stands upon it.
pub fn pages_outside_of_the_web(source: &Source) -> Vec<String> {
    let shows = source.path.split('/').any(|part| ["pages", "actions"].contains(&part.trim_end_matches(".rs")));
    let stands = source.path.contains("/web/") || source.slice() == PAGES_ALONE;
    let told = (shows && !stands).then(|| format!("{}: a page or an action outside of web/", source.path));
    told.into_iter().collect()
}

/// The modules that a slice keeps for its own pages and actions: `board::moderation::store`. They are `#[doc(hidden)]`.
pub fn kept(sources: &[Source]) -> BTreeSet<String> {
    const HIDDEN: &[&str] = &["#", "[", "doc", "(", "hidden", ")", "]", "pub", "mod"];
    let mut found = BTreeSet::new();
    for source in sources {
        let Some(folder) = source.path.strip_prefix("app/src/").and_then(|path| path.strip_suffix("/mod.rs")) else {
            continue;
        };
        let names = super::source::starts(&source.tokens, HIDDEN).into_iter();
        let names = names.filter_map(|at| source.tokens.get(at + HIDDEN.len()).and_then(Token::word));
        found.extend(names.map(|name| format!("{}::{name}", folder.replace('/', "::"))));
    }
    found
}

/// Each use of what another slice keeps for itself.
pub fn uses_of_what_is_kept(source: &Source, kept: &BTreeSet<String>) -> Vec<String> {
    let foreign = paths(&source.tokens).into_iter().filter(|(path, _)| path.split("::").next() != Some(source.slice()));
    let within = |path: &str| kept.iter().find(|kept| path == *kept || path.starts_with(&format!("{kept}::"))).cloned();
    let told = foreign.filter_map(|(path, line)| Some((within(&path)?, line)));
    told.map(|(kept, line)| format!("{}:{line}: uses {kept}, which its slice keeps for itself", source.path)).collect()
}

/// Each path that begins with a slice, with its line; one with braces is several.
fn paths(tokens: &[Token]) -> Vec<(String, usize)> {
    let begins = |at: usize| {
        let word = tokens[at].word().filter(|word| ORDER.contains(word));
        let inside = at >= 2
            && tokens[at - 1].is(":")
            && tokens[at - 2].is(":")
            && tokens.get(at - 3).is_some_and(|t| t.word().is_some_and(|w| w != "app"));
        word.filter(|_| !inside)
    };
    let beginnings = (0..tokens.len()).filter_map(|at| Some((begins(at)?, at)));
    beginnings
        .flat_map(|(slice, at)| branches(slice, tokens, at + 1).into_iter().map(move |path| (path, tokens[at].line)))
        .collect()
}

/// The path so far, and all that it goes on with from there.
fn branches(path: &str, tokens: &[Token], at: usize) -> Vec<String> {
    let goes_on = [at, at + 1].iter().all(|at| tokens.get(*at).is_some_and(|token| token.is(":")));
    match tokens.get(at + 2).filter(|_| goes_on).map(|token| &token.is) {
        Some(Is::Word(word)) => branches(&format!("{path}::{word}"), tokens, at + 3),
        Some(Is::Open('{')) => {
            let (mut found, mut depth, mut next) = (Vec::new(), 0, at + 2);
            while let Some(token) = tokens.get(next) {
                match &token.is {
                    Is::Open(_) => depth += 1,
                    Is::Close(_) => depth -= 1,
                    Is::Word(word) if depth == 1 && matches!(tokens[next - 1].is, Is::Open('{') | Is::Mark(',')) => {
                        found.extend(branches(&format!("{path}::{word}"), tokens, next + 1));
                    }
                    _ => {}
                }
                if depth == 0 {
                    break;
                }
                next += 1;
            }
            found
        }
        // A function may be called like the module it is written in.
        _ if tokens.get(at).is_some_and(|token| token.is("(")) => vec![format!("{path}()")],
        _ => vec![path.to_owned()],
    }
}

#[cfg(test)]
mod planted {
    use super::*;

    fn told(name: &str, uses: &[&str]) -> Vec<String> {
        let uses: String = uses.iter().map(|used| format!("{used}.workspace = true\n")).collect();
        Manifest::parse(&format!("[package]\nname = \"{name}\"\n[dependencies]\n{uses}")).uses_of_what_stands_after()
    }

    #[test]
    fn a_slice_that_uses_a_later_one_is_told() {
        assert!(told("cases", &["kernel", "desks", "axum"]).is_empty());
        assert_eq!(told("desks", &["cases"]), ["desks uses cases, which stands after it"]);
        assert_eq!(told("helpers", &[]).len(), 1);
        let tests = "[package]\nname = \"city\"\n[dependencies]\nkernel = {}\n[dev-dependencies]\nboard = {}";
        assert_eq!(Manifest::parse(tests).uses_of_what_stands_after().len(), 1);
    }

    #[test]
    fn pages_use_their_slice_and_pages_before_them_and_no_slice_uses_pages() {
        assert!(told("cases_web", &["cases", "desks_web"]).is_empty());
        assert!(told("home", &["programmes_web"]).is_empty());
        assert_eq!(told("cases_web", &["board_web"]).len(), 1);
        assert_eq!(told("board", &["cases_web"]), ["board uses cases_web, which stands after it"]);
    }

    #[test]
    fn a_page_that_others_would_wait_for_is_told() {
        let told = |path| pages_outside_of_the_web(&Source::parse(path, "")).len();
        assert_eq!(told("app/src/cases/web/pages/receipt.rs") + told("app/src/home/pages/home.rs"), 0);
        assert_eq!(told("app/src/cases/pages/receipt.rs") + told("app/src/cases/desk/actions.rs"), 2);
    }

    #[test]
    fn what_another_slice_keeps_for_itself_is_told_however_it_is_named() {
        let slice = [
            Source::parse("app/src/cases/mod.rs", "#[doc(hidden)] pub mod store; pub mod register; mod rules;"),
            Source::parse("app/src/cases/register/mod.rs", "#[doc(hidden)] pub mod sought;"),
        ];
        let kept = kept(&slice);
        assert_eq!(kept.iter().collect::<Vec<_>>(), ["cases::register::sought", "cases::store"]);
        let told = |path, text| uses_of_what_is_kept(&Source::parse(path, text), &kept).len();
        let named = "use cases::{Case, register::{self, sought::Sought}, store}; fn f() { cases::store::all() }";
        assert_eq!(told("app/src/board/firm.rs", named), 3);
        assert_eq!(told("server/src/commands/demo.rs", "use app::cases::store;"), 1);
        assert_eq!(told("app/src/cases/web/pages/receipt.rs", named), 0);
        let offered =
            "use cases::{Case, register}; use board::cases::store; fn f() { cases::stored(); cases::store() }";
        assert_eq!(told("app/src/board/firm.rs", offered), 0);
    }
}
