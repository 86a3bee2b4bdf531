//! Every text is asked for, and every text asked for is there, as far as it can be known from the sources.

use super::source::{Is, Source, files_under, repository};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

/// The keys of one language's files, with the file each stands in.
pub fn keys_of(lang: &str) -> BTreeMap<String, String> {
    let folder = repository().join("app/locales").join(lang);
    let mut keys = BTreeMap::new();
    for path in files_under(&folder, "ftl") {
        let file = path.file_name().unwrap().to_string_lossy().into_owned();
        let found = keys_in(&fs::read_to_string(&path).unwrap());
        keys.extend(found.into_iter().map(|key| (key, file.clone())));
    }
    keys
}

fn keys_in(text: &str) -> Vec<String> {
    let begins = text.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()));
    begins.filter_map(|line| Some(line.split_once('=')?.0.trim().to_owned())).collect()
}

/// What stands between quotes in the sources, apart from the names that styles go by.
pub fn texts_in(sources: &[Source]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for source in sources {
        for (at, token) in source.tokens.iter().enumerate() {
            let names_a_style = at >= 2 && source.tokens[at - 1].is("=") && source.tokens[at - 2].is("class");
            if let (Is::Text(text), false) = (&token.is, names_a_style) {
                found.insert(text.clone());
            }
        }
    }
    found
}

/// The keys that nobody asks for: not by their name, not by a pattern such as `desks-group-{group}`, and not by a name
/// in quotes with an ending such as `{text}-hint`.
pub fn unused<'k>(keys: impl IntoIterator<Item = &'k String>, texts: &BTreeSet<String>) -> Vec<String> {
    let patterns: Vec<Vec<&str>> = texts.iter().filter_map(|text| pattern(text)).collect();
    let begun: Vec<_> = patterns.iter().filter(|parts| parts[0].contains('-')).collect();
    let endings: Vec<&str> =
        patterns.iter().filter(|parts| parts.len() == 2 && parts[0].is_empty()).map(|parts| parts[1]).collect();
    let named = |key: &str| texts.contains(key) || begun.iter().any(|parts| fits(key, parts));
    let is_used = |key: &str| {
        let stems = endings.iter().filter_map(|ending| key.strip_suffix(ending));
        named(key) || stems.filter(|stem| stem.contains('-')).any(named)
    };
    keys.into_iter().filter(|key| !is_used(key)).cloned().collect()
}

/// What looks like a key of a slice and is none, nor the beginning of one.
pub fn missing<'k>(keys: &BTreeSet<&'k String>, slices: &[&str], texts: &'k BTreeSet<String>) -> Vec<&'k String> {
    let looks_like_one = |text: &str| {
        let slice = text.split('-').next().unwrap_or_default();
        let plain = text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_');
        plain && text.contains('-') && !text.ends_with('-') && slices.contains(&slice)
    };
    let asked = texts.iter().filter(|text| looks_like_one(text));
    asked.filter(|text| !keys.contains(text) && !keys.iter().any(|key| key.starts_with(&format!("{text}-")))).collect()
}

/// The fixed parts of a text with gaps, if it could be a key's.
fn pattern(text: &str) -> Option<Vec<&str>> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some((fixed, gap)) = rest.split_once('{') {
        parts.push(fixed);
        rest = gap.split_once('}')?.1;
    }
    parts.push(rest);
    let plain = |part: &str| part.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "-_".contains(c));
    let says_something = parts.iter().any(|part| part.len() > 1);
    (parts.len() > 1 && says_something && parts.iter().all(|part| plain(part))).then_some(parts)
}

fn fits(key: &str, parts: &[&str]) -> bool {
    let Some(mut rest) = key.strip_prefix(parts[0]) else { return false };
    for part in &parts[1..parts.len() - 1] {
        let Some(at) = rest.find(part) else { return false };
        rest = &rest[at + part.len()..];
    }
    parts.last().is_some_and(|last| rest.len() > last.len() && rest.ends_with(last))
}

#[cfg(test)]
mod planted {
    use super::*;

    fn set(texts: &[&str]) -> BTreeSet<String> {
        texts.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_key_that_nobody_asks_for_is_told() {
        let keys = set(&["desks-title", "desks-group-late", "cases-name-hint", "desks-forgotten", "cases-other-hint"]);
        let texts = set(&["desks-title", "desks-group-{group}", "cases-name", "{text}-hint", "-", "{a}-{b}"]);
        assert_eq!(unused(&keys, &texts), ["cases-other-hint", "desks-forgotten"]);
    }

    #[test]
    fn a_key_that_nobody_wrote_is_told() {
        let keys = set(&["desks-title", "desks-group-late"]);
        let texts = set(&["desks-title", "desks-group", "desks-lost", "govuk-body", "desks-{x}", "not a key"]);
        assert_eq!(missing(&keys.iter().collect(), &["desks", "cases"], &texts), ["desks-lost"]);
    }

    #[test]
    fn a_class_is_no_key() {
        let source =
            Source::parse("app/src/ui/x.rs", "fn f() { view! { <p class=\"home-top\">{t(\"home-title\")}</p> } }");
        assert_eq!(texts_in(&[source]), set(&["home-title"]));
    }

    #[test]
    fn keys_are_the_beginnings_of_lines() {
        assert_eq!(keys_in("# a = b\na-b = One\n    two = three\nc = { $x ->\n   *[other] x = y\n}\n"), ["a-b", "c"]);
    }
}
