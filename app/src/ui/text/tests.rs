//! Both languages are complete, and no page asks for a text that nobody wrote.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast;
use fluent_syntax::parser;

use super::{t, t_with};
use kernel::lang::Lang;

/// Each key of a file with the variables its text takes. A key with attributes counts each of them.
type Keys = BTreeMap<String, BTreeSet<String>>;

#[test]
fn both_languages_hold_the_same_keys_with_the_same_variables() {
    let [chinese, english] = Lang::ALL.map(files);
    assert_eq!(chinese.keys().collect::<Vec<_>>(), english.keys().collect::<Vec<_>>());
    for (file, keys) in &chinese {
        assert_eq!(keys, &english[file], "{file} differs between zh-CN (left) and en (right)");
    }
}

/// A slice with many texts has them in several files: `identity.ftl`, `identity_people.ftl`.
#[test]
fn a_key_is_written_once_and_begins_with_its_slices_name() {
    let mut home = BTreeMap::<String, String>::new();
    for (file, keys) in files(Lang::Zh) {
        let slice = file.trim_end_matches(".ftl").split('_').next().unwrap().to_owned();
        for key in keys.into_keys() {
            assert!(key.starts_with(&slice), "{key} stands in {file}");
            if let Some(other) = home.insert(key.clone(), file.clone()) {
                panic!("{key} stands in {other} and in {file}");
            }
        }
    }
}

#[test]
fn every_key_asked_for_in_the_sources_has_a_text() {
    let known: BTreeSet<String> = files(Lang::Zh).into_values().flat_map(Keys::into_keys).collect();
    let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    for path in files_under(&sources, "rs") {
        if path.ends_with("text/tests.rs") {
            continue;
        }
        for key in keys_asked_for(&fs::read_to_string(&path).unwrap()) {
            assert!(known.contains(&key), "{} asks for {key}", path.display());
        }
    }
}

#[test]
fn a_key_is_found_in_a_call_however_it_is_laid_out() {
    let source = "let a = t(lang, \"ui-skip\"); t_with(\n    self.lang,\n    \"ui-days\", &[]) + &list(lang, \"no\")";
    assert_eq!(keys_asked_for(source), ["ui-skip", "ui-days"]);
}

#[test]
fn a_text_speaks_its_language_and_counts_in_it() {
    assert_eq!(t(Lang::Zh, "ui-skip"), "跳到正文");
    assert_eq!(t(Lang::En, "ui-skip"), "Skip to main content");
    assert_eq!(t_with(Lang::En, "ui-days", &[("days", 1.into())]), "1 day");
    assert_eq!(t_with(Lang::En, "ui-days", &[("days", 3.into())]), "3 days");
    assert_eq!(t_with(Lang::Zh, "ui-days", &[("days", 3.into())]), "3天");
}

fn files(lang: Lang) -> BTreeMap<String, Keys> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../locales").join(lang.tag());
    files_under(&folder, "ftl")
        .into_iter()
        .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), keys_in(&path)))
        .collect()
}

fn keys_in(path: &Path) -> Keys {
    let text = fs::read_to_string(path).unwrap();
    let resource = parser::parse(text.as_str()).unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", path.display()));
    let mut keys = Keys::new();
    for entry in &resource.body {
        let ast::Entry::Message(message) = entry else { continue };
        if let Some(value) = &message.value {
            keys.insert(message.id.name.to_owned(), variables(value));
        }
        for attribute in &message.attributes {
            keys.insert(format!("{}.{}", message.id.name, attribute.id.name), variables(&attribute.value));
        }
    }
    keys
}

fn variables(pattern: &ast::Pattern<&str>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    in_pattern(pattern, &mut found);
    found
}

fn in_pattern(pattern: &ast::Pattern<&str>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let ast::PatternElement::Placeable { expression } = element {
            in_expression(expression, found);
        }
    }
}

fn in_expression(expression: &ast::Expression<&str>, found: &mut BTreeSet<String>) {
    match expression {
        ast::Expression::Inline(inline) => in_inline(inline, found),
        ast::Expression::Select { selector, variants } => {
            in_inline(selector, found);
            variants.iter().for_each(|variant| in_pattern(&variant.value, found));
        }
    }
}

fn in_inline(inline: &ast::InlineExpression<&str>, found: &mut BTreeSet<String>) {
    match inline {
        ast::InlineExpression::VariableReference { id } => {
            found.insert(id.name.to_owned());
        }
        ast::InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().for_each(|argument| in_inline(argument, found));
        }
        ast::InlineExpression::Placeable { expression } => in_expression(expression, found),
        _ => {}
    }
}

fn files_under(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files_under(&path, extension));
        } else if path.extension().is_some_and(|is| is == extension) {
            found.push(path);
        }
    }
    found
}

/// The keys in `t(lang, "key"` and `t_with(lang, "key"`. Keys that are put together at run time are not seen.
fn keys_asked_for(source: &str) -> Vec<String> {
    let code: String = source.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    let mut keys = Vec::new();
    for call in ["t(", "t_with("] {
        for (at, _) in code.match_indices(call) {
            let part_of_a_longer_name =
                code[..at].chars().next_back().is_some_and(|before| before.is_alphanumeric() || before == '_');
            if part_of_a_longer_name {
                continue;
            }
            let Some((_lang, rest)) = code[at + call.len()..].split_once(',') else { continue };
            let Some(literal) = rest.trim_start().strip_prefix('"') else { continue };
            keys.extend(literal.split_once('"').map(|(key, _)| key.to_owned()));
        }
    }
    keys
}
