use proc_macro2::{Delimiter, LineColumn, Spacing, TokenStream, TokenTree};
use std::fs;
use std::path::{Path, PathBuf};

/// A Rust file as the compiler reads it: comments and layout gone, what stands inside macros as plain as the rest.
pub struct Source {
    /// From the top of the repository: `app/src/desks/store.rs`.
    pub path: String,
    pub lines: usize,
    pub tokens: Vec<Token>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    pub is: Is,
    pub line: usize,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Is {
    Word(String),
    Mark(char),
    /// A string's content, escapes as they are written.
    Text(String),
    Open(char),
    Close(char),
    Other,
}

impl Source {
    pub fn parse(path: &str, text: &str) -> Source {
        let stream: TokenStream = text.parse().unwrap_or_else(|error| panic!("{path}: {error}"));
        let mut tokens = Vec::new();
        flatten(stream, &mut tokens);
        Source { path: path.to_owned(), lines: text.lines().count(), tokens: without_doc(tokens) }
    }

    pub fn under(folder: &str) -> Vec<Source> {
        let top = repository();
        let mut found = Vec::new();
        for path in files_under(&top.join(folder), "rs") {
            let name = path.strip_prefix(&top).unwrap().to_string_lossy().into_owned();
            found.push(Source::parse(&name, &fs::read_to_string(&path).unwrap()));
        }
        found
    }

    /// The slice it belongs to: `desks` of `app/src/desks/store.rs`, and of a file in no slice its own name.
    pub fn slice(&self) -> &str {
        let within = self.path.strip_prefix("app/src/").unwrap_or(&self.path);
        within.split('/').next().unwrap_or_default().trim_end_matches(".rs")
    }

    /// A file of this name, or one in a folder of this name: `store` of `desks/store.rs` and `cases/store/files.rs`.
    pub fn stands_in(&self, name: &str) -> bool {
        self.path.split('/').any(|part| part.trim_end_matches(".rs") == name)
    }

    /// The lines at which these tokens stand one after another: a word, or a mark.
    pub fn lines_with(&self, pattern: &[&str]) -> Vec<usize> {
        starts(&self.tokens, pattern).into_iter().map(|at| self.tokens[at].line).collect()
    }
}

/// Where these tokens stand one after another.
pub fn starts(tokens: &[Token], pattern: &[&str]) -> Vec<usize> {
    let fits = |window: &[Token]| window.iter().zip(pattern).all(|(token, wanted)| token.is(wanted));
    let windows = tokens.windows(pattern.len()).enumerate();
    windows.filter(|(_, window)| fits(window)).map(|(at, _)| at).collect()
}

impl Token {
    pub fn is(&self, wanted: &str) -> bool {
        match &self.is {
            Is::Word(word) => word == wanted,
            Is::Mark(mark) | Is::Open(mark) | Is::Close(mark) => wanted.chars().eq([*mark]),
            Is::Text(_) | Is::Other => false,
        }
    }

    pub fn word(&self) -> Option<&str> {
        match &self.is {
            Is::Word(word) => Some(word),
            _ => None,
        }
    }
}

fn flatten(stream: TokenStream, into: &mut Vec<Token>) {
    let mut of_a_lifetime = false;
    for tree in stream {
        if std::mem::take(&mut of_a_lifetime) {
            continue;
        }
        let at = |place: LineColumn| place.line;
        let line = at(tree.span().start());
        match tree {
            TokenTree::Ident(word) => into.push(Token { is: Is::Word(word.to_string()), line }),
            // A lifetime's quote, after which its name would pass for a word.
            TokenTree::Punct(mark) if mark.as_char() == '\'' && mark.spacing() == Spacing::Joint => {
                of_a_lifetime = true
            }
            TokenTree::Punct(mark) => into.push(Token { is: Is::Mark(mark.as_char()), line }),
            TokenTree::Literal(literal) => into.push(Token { is: text_of(&literal.to_string()), line }),
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    Delimiter::Parenthesis => ('(', ')'),
                    Delimiter::Brace => ('{', '}'),
                    Delimiter::Bracket => ('[', ']'),
                    Delimiter::None => (' ', ' '),
                };
                into.push(Token { is: Is::Open(open), line });
                flatten(group.stream(), into);
                into.push(Token { is: Is::Close(close), line: at(group.span_close().end()) });
            }
        }
    }
}

fn text_of(literal: &str) -> Is {
    let quoted = literal.trim_start_matches(['b', 'c', 'r']).trim_matches('#');
    match quoted.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) {
        Some(text) => Is::Text(text.to_owned()),
        None => Is::Other,
    }
}

/// Documentation is text to the compiler too, but says nothing that the program does.
fn without_doc(tokens: Vec<Token>) -> Vec<Token> {
    let mut kept: Vec<Token> = Vec::with_capacity(tokens.len());
    for token in tokens {
        let documents = kept.len() >= 2 && kept[kept.len() - 1].is("=") && kept[kept.len() - 2].is("doc");
        if !(documents && matches!(token.is, Is::Text(_))) {
            kept.push(token);
        }
    }
    kept
}

pub fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

pub fn files_under(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files_under(&path, extension));
        } else if path.extension().is_some_and(|is| is == extension) {
            found.push(path);
        }
    }
    found.sort();
    found
}

#[test]
fn a_file_is_read_as_the_compiler_reads_it() {
    let text =
        "/// sqlx::query in words\nfn f<'a>() {\n    // .connection()\n    view! { <p>{tx.begin(\"a\")}</p> }\n}";
    let source = Source::parse("app/src/desks/store.rs", text);
    assert_eq!(source.lines_with(&[".", "begin", "("]), [4]);
    assert!(source.lines_with(&["sqlx"]).is_empty() && source.lines_with(&["connection"]).is_empty());
    assert!(source.lines_with(&["a"]).is_empty(), "a lifetime is no word");
    assert!(source.tokens.iter().any(|token| token.is == Is::Text("a".into())));
    assert_eq!((source.slice(), source.stands_in("store"), source.lines), ("desks", true, 5));
}
