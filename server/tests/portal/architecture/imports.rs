//! A slice uses only what stands before it, and of another slice what that one offers.
//!
//! Each slice is a crate, and its pages and actions are others that only the roof and later pages use (`cases_web`;
//! `board_web` and beside it `board_web_departments`): cargo holds a slice to what its manifest names, so the manifests
//! are judged here.

use super::source::{Is, Source, Token, files_under, repository, starts};
use std::collections::BTreeSet;
use std::fs;

/// Each slice after all that it may use.
pub const ORDER: &[&str] = &[
    "kernel_attributes",
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
    "reactions",
    "router",
];

/// They are nothing but pages, or what stands around all of them.
const PAGES_ALONE: &[&str] = &["home", "router"];

/// What an instance stands on, and what is linked once. They know nothing of the pages.
const HOST: &str = "host";
const LINKED_ONCE: &str = "linked_once";

/// A crate of ours: its name, and what its manifest lets it use.
pub struct Manifest {
    name: String,
    uses: Vec<String>,
}

impl Manifest {
    /// Those of the slices, and of what an instance stands on.
    pub fn all() -> Vec<Manifest> {
        let files = ["app/src", "server/src"].map(|folder| files_under(&repository().join(folder), "toml"));
        let files = files.into_iter().flatten().filter(|path| path.ends_with("Cargo.toml"));
        files.map(|path| Manifest::parse(&fs::read_to_string(path).unwrap())).collect()
    }

    fn parse(text: &str) -> Manifest {
        let manifest: toml::Table = text.parse().unwrap();
        const TABLES: [&str; 3] = ["dependencies", "dev-dependencies", "build-dependencies"];
        let named = |table| manifest.get(table).and_then(toml::Value::as_table).into_iter().flatten();
        let uses = TABLES.into_iter().flat_map(named).map(|(name, _)| name.clone()).collect();
        Manifest { name: manifest["package"]["name"].as_str().unwrap().to_owned(), uses }
    }

    pub fn uses_of_what_stands_after(&self) -> Vec<String> {
        let Manifest { name, uses } = self;
        if [HOST, LINKED_ONCE].contains(&name.as_str()) {
            let pages = uses.iter().filter(|used| *used == "app" || place(used).is_some_and(|(_, shows)| shows));
            return pages.map(|used| format!("{name} uses {used}: it would be built with each page")).collect();
        }
        let Some((own, shows)) = place(name) else { return vec![format!("{name}: no slice has a place in the order")] };
        // Two crates of pages of one slice stand beside each other, so that an edit builds one of them.
        let may = |(other, shown): (usize, bool)| {
            if shows { other < own || other == own && !shown } else { other < own && !shown }
        };
        if uses.iter().any(|used| [HOST, LINKED_ONCE, "app"].contains(&used.as_str())) {
            return vec![format!("{name} uses what stands upon it")];
        }
        let ours = uses.iter().filter_map(|used| Some((used, place(used)?)));
        let told = ours.filter(|(_, used)| !may(*used));
        told.map(|(used, _)| format!("{name} uses {used}, which stands after it")).collect()
    }
}

/// Where a crate stands in the order, and whether it is what the slice shows.
fn place(name: &str) -> Option<(usize, bool)> {
    let (slice, shows) = match name.split_once("_web") {
        Some((slice, part)) if part.is_empty() || part.starts_with('_') => (slice, true),
        _ => (name, PAGES_ALONE.contains(&name)),
    };
    Some((ORDER.iter().position(|known| *known == slice)?, shows))
}

/// What is edited most is built soonest where nothing stands upon it.
pub fn pages_outside_of_the_web(source: &Source) -> Vec<String> {
    let shows = source.path.split('/').any(|part| ["pages", "actions"].contains(&part.trim_end_matches(".rs")));
    let stands = source.path.contains("/web/") || source.slice() == "home";
    let told = (shows && !stands).then(|| format!("{}: a page or an action outside of web/", source.path));
    told.into_iter().collect()
}

/// What a slice keeps for its own pages and actions: what is `#[doc(hidden)]`. A module stands as `cases::store`, anything
/// else as it is called, `identity::links::redeem()`.
pub fn kept(sources: &[Source]) -> BTreeSet<String> {
    const HIDDEN: &[&str] = &["#", "[", "doc", "(", "hidden", ")", "]", "pub"];
    let mut found = BTreeSet::new();
    for source in sources {
        let Some(module) = module_of(&source.path) else { continue };
        for at in starts(&source.tokens, HIDDEN) {
            let item = &source.tokens[at + HIDDEN.len()..];
            let name = |at: usize| item.get(at).and_then(Token::word).unwrap_or_default();
            match name(0) {
                "mod" => drop(found.insert(format!("{module}::{}", name(1)))),
                "use" => {
                    let end = item.iter().position(|token| token.is(";")).unwrap_or(0);
                    let last = (1..end).filter(|at| [",", "}", ";"].iter().any(|mark| item[at + 1].is(mark)));
                    let names = last.filter_map(|at| item[at].word());
                    found.extend(names.map(|name| format!("{module}::{name}()")));
                }
                "async" | "const" if name(1) == "fn" => drop(found.insert(format!("{module}::{}()", name(2)))),
                _ => drop(found.insert(format!("{module}::{}()", name(1)))),
            }
        }
    }
    found
}

/// `board::moderation` of `app/src/board/moderation/mod.rs`, `identity::links` of `app/src/identity/links.rs`.
fn module_of(path: &str) -> Option<String> {
    let within = path.strip_prefix("app/src/")?.strip_suffix(".rs")?;
    Some(within.strip_suffix("/mod").unwrap_or(within).replace('/', "::"))
}

/// Each use of what another slice keeps for itself, and each import under which such a use would go unseen.
pub fn uses_of_what_is_kept(source: &Source, kept: &BTreeSet<String>) -> Vec<String> {
    let foreign = paths(&source.tokens).into_iter().filter(|(path, _)| path.split("::").next() != Some(source.slice()));
    let covers = |path: &str, kept: &str| match path.strip_suffix("::*") {
        Some(module) => kept.starts_with(&format!("{module}::")),
        None => path == kept || format!("{path}()") == kept || path.starts_with(&format!("{kept}::")),
    };
    let told = foreign.filter_map(|(path, line)| Some((kept.iter().find(|kept| covers(&path, kept))?, line)));
    told.map(|(kept, line)| format!("{}:{line}: uses {kept}, which its slice keeps for itself", source.path)).collect()
}

/// Each path that begins with a slice, and its line. One with braces is several; one that goes on by
/// another name, or takes all there is, ends with a star.
fn paths(tokens: &[Token]) -> Vec<(String, usize)> {
    let slice = |at: usize| {
        let word = tokens[at].word()?;
        ORDER.contains(&word).then_some(word).filter(|_| begins_at_a_crate(tokens, at))
    };
    let beginnings = (0..tokens.len()).filter_map(|at| Some((slice(at)?, at)));
    let found = beginnings.flat_map(|(slice, at)| {
        let line = tokens[at].line;
        branches(slice, tokens, at + 1).into_iter().map(move |path| (path, line))
    });
    found.collect()
}

/// Not within another path: `board::cases` is none of the slice `cases`; `app::cases` and the roof's `crate::cases` are.
fn begins_at_a_crate(tokens: &[Token], at: usize) -> bool {
    let Some(before) = at.checked_sub(2).filter(|before| tokens[*before].is(":") && tokens[at - 1].is(":")) else {
        return true;
    };
    let outer = before.checked_sub(1).and_then(|outer| tokens[outer].word());
    outer.is_none_or(|outer| {
        ["app", "crate", "super", "self", "use", "pub", "in", "return", "as", "mut"].contains(&outer)
    })
}

/// The path so far, and all that it goes on with from there.
fn branches(path: &str, tokens: &[Token], at: usize) -> Vec<String> {
    let onto = |word: &str| if word == "self" { path.to_owned() } else { format!("{path}::{word}") };
    let next = |at: usize| tokens.get(at).map(|token| &token.is);
    let goes_on = [at, at + 1].iter().all(|at| tokens.get(*at).is_some_and(|token| token.is(":")));
    let from = at + 2;
    match next(from).filter(|_| goes_on) {
        Some(Is::Word(word)) => branches(&onto(word), tokens, from + 1),
        Some(Is::Mark('*')) => vec![format!("{path}::*")],
        Some(Is::Open('{')) => {
            let (mut found, mut depth, mut at) = (Vec::new(), 0, from);
            while let Some(token) = tokens.get(at) {
                match &token.is {
                    Is::Open(_) => depth += 1,
                    Is::Close(_) => depth -= 1,
                    is if depth == 1 && matches!(tokens[at - 1].is, Is::Open('{') | Is::Mark(',')) => match is {
                        Is::Word(word) => found.extend(branches(&onto(word), tokens, at + 1)),
                        _ => found.push(format!("{path}::*")),
                    },
                    _ => {}
                }
                if depth == 0 {
                    break;
                }
                at += 1;
            }
            found
        }
        _ => match next(at) {
            // A function may be called like the module it is written in.
            Some(Is::Open('(')) => vec![format!("{path}()")],
            Some(Is::Word(word)) if word == "as" => vec![path.to_owned(), format!("{path}::*")],
            _ => vec![path.to_owned()],
        },
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
        assert!(told("board_web_departments", &["board", "cases_web"]).is_empty());
        assert_eq!(told("board_web_departments", &["board_web"]).len(), 1);
        assert_eq!(told("board_website", &[]).len(), 1);
        assert_eq!(told("board", &["cases_web"]), ["board uses cases_web, which stands after it"]);
        assert!(told("router", &["identity_web"]).is_empty() && told("reactions", &["board"]).is_empty());
        assert_eq!(told("reactions", &["board_web"]).len() + told("home", &["router"]).len(), 2);
        assert_eq!(told("host", &["kernel", "city"]).len(), 0);
        assert!(told("linked_once", &["host", "reactions"]).is_empty());
        assert_eq!(told("linked_once", &["board_web"]).len() + told("home", &["linked_once"]).len(), 2);
        assert_eq!(
            told("host", &["city_web"]).len() + told("host", &["app"]).len() + told("cases", &["host"]).len(),
            3
        );
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
            Source::parse("app/src/cases/register/mod.rs", "#[doc(hidden)] pub use sought::{Sought, all as every};"),
            Source::parse("app/src/cases/links.rs", "#[doc(hidden)] pub async fn redeem() {} pub fn path() {}"),
        ];
        let kept = kept(&slice);
        let all = ["cases::links::redeem()", "cases::register::Sought()", "cases::register::every()", "cases::store"];
        assert!(all.iter().all(|name| kept.contains(*name)), "{kept:?}");
        let told = |path, text| uses_of_what_is_kept(&Source::parse(path, text), &kept).len();
        for used in [
            "use cases::store;",
            "use ::cases::store::files;",
            "use cases::{Case, register::{self, Sought}};",
            "use crate::cases::store;",
            "use app::cases::{Case, store};",
            "fn f() { cases::store::all() }",
            "fn f() { cases::links::redeem() }",
            "use cases::*;",
            "use cases as filed;",
            "use cases::{self as filed};",
            "use cases::{links::*};",
        ] {
            assert_eq!(told("app/src/board/firm.rs", used), 1, "{used}");
            assert_eq!(told("app/src/cases/web/pages/receipt.rs", used), 0, "{used}");
        }
        for offered in [
            "use cases::{Case as Filed, register};",
            "use board::cases::store;",
            "use cases::links::path as way;",
            "fn f() { cases::stored(); cases::store(); cases::links::path() }",
        ] {
            assert_eq!(told("app/src/board/firm.rs", offered), 0, "{offered}");
        }
    }
}
