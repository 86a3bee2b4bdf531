//! Who may read and write, and where: the door of chapter 3, as far as types alone don't hold it.

use super::source::{Is, Source, Token, starts};

/// SQL, and the connection it goes through, stand in stores and in the kernel.
pub fn sql_outside_of_stores(source: &Source) -> Vec<String> {
    if source.stands_in("store") || source.slice() == "kernel" {
        return Vec::new();
    }
    let after_sqlx = |at: usize| {
        let name = source.tokens.get(at + 3).and_then(Token::word).unwrap_or_default();
        name.starts_with("query") || ["raw_sql", "QueryBuilder", "Executor", "Acquire"].contains(&name)
    };
    let sql = starts(&source.tokens, &["sqlx", ":", ":"]).into_iter().filter(|at| after_sqlx(*at));
    let sql = sql.map(|at| source.tokens[at].line);
    let connections = [&[".", "connection", "("][..], &[":", ":", "connection"]];
    let connections = connections.iter().flat_map(|pattern| source.lines_with(pattern));
    sql.chain(connections).map(|line| format!("{}:{line}: SQL outside of a store", source.path)).collect()
}

/// Statements take the time from the door: the database's own clock cannot be set by a test.
pub fn clocks_in_sql(source: &Source) -> Vec<String> {
    let asks_the_clock = |text: &str| {
        let text = text.to_lowercase();
        ["now()", "current_date", "current_timestamp", "clock_timestamp", "localtimestamp"]
            .iter()
            .any(|clock| text.contains(clock))
    };
    let texts = source.tokens.iter().filter(|token| matches!(&token.is, Is::Text(text) if asks_the_clock(text)));
    texts.map(|token| format!("{}:{}: asks the database's clock", source.path, token.line)).collect()
}

/// Rules are pure: they wait for nothing, read nothing, draw nothing, and are told what time it is.
pub fn impurities_in_rules(source: &Source) -> Vec<String> {
    if !source.stands_in("rules") {
        return Vec::new();
    }
    const IMPURE: &[&[&str]] = &[
        &["async"],
        &["await"],
        &["leptos"],
        &["sqlx"],
        &["axum"],
        &["View"],
        &["Tx"],
        &["Visit"],
        &["Portal"],
        &["Clock"],
        &[".", "now", "("],
        &[":", ":", "now", "("],
        &[".", "today", "("],
    ];
    let found =
        IMPURE.iter().flat_map(|pattern| source.lines_with(pattern).into_iter().map(move |line| (line, pattern)));
    found.map(|(line, pattern)| format!("{}:{line}: {} in rules", source.path, pattern.concat())).collect()
}

/// Pages read.
pub fn writes_in_pages(source: &Source) -> Vec<String> {
    if !source.stands_in("pages") {
        return Vec::new();
    }
    let begins = source.lines_with(&[".", "begin", "("]).into_iter().chain(source.lines_with(&["Tx"]));
    begins.map(|line| format!("{}:{line}: a page that writes", source.path)).collect()
}

/// Begin and commit stand in one function, in `actions/` or `jobs.rs`.
pub fn doors_left_open(source: &Source) -> Vec<String> {
    if source.slice() == "kernel" {
        return Vec::new();
    }
    let mut told = Vec::new();
    for function in functions(&source.tokens) {
        let begins = !starts(function.body, &[".", "begin", "("]).is_empty();
        let commits =
            [".commit", ".commit_to"].iter().any(|call| !starts(function.body, &[".", &call[1..], "("]).is_empty());
        let place = format!("{}:{}: {}", source.path, function.line, function.name);
        if begins && !(source.stands_in("actions") || source.stands_in("jobs")) {
            told.push(format!("{place} begins a write outside of actions and jobs"));
        }
        match (begins, commits) {
            (true, false) => told.push(format!("{place} begins and does not commit")),
            (false, true) => told.push(format!("{place} commits what it did not begin")),
            _ => {}
        }
    }
    told
}

/// Routes are made from the table in `routes.rs`, and from nothing else.
pub fn routes_outside_of_the_table(source: &Source) -> Vec<String> {
    const MAKERS: &[&str] = &["app/src/router/mod.rs", "app/src/routes.rs"];
    if MAKERS.contains(&source.path.as_str()) {
        return Vec::new();
    }
    const PATTERNS: &[&[&str]] =
        &[&["Router", ":", ":", "new"], &[".", "route", "("], &[".", "nest", "("], &["Routes"], &["MethodRouter"]];
    let lines = PATTERNS.iter().flat_map(|pattern| source.lines_with(pattern));
    lines.map(|line| format!("{}:{line}: a route outside of routes.rs", source.path)).collect()
}

struct Function<'t> {
    name: String,
    line: usize,
    body: &'t [Token],
}

fn functions(tokens: &[Token]) -> Vec<Function<'_>> {
    let mut found = Vec::new();
    for at in starts(tokens, &["fn"]) {
        let Some(name) = tokens.get(at + 1).and_then(Token::word) else { continue };
        let mut depth = 0;
        let mut begin = None;
        for (offset, token) in tokens[at..].iter().enumerate() {
            match token.is {
                Is::Open('{') if depth == 0 => {
                    begin = Some(at + offset);
                    depth = 1;
                }
                Is::Open(_) => depth += 1,
                Is::Close(_) => depth -= 1,
                // A signature without a body.
                Is::Mark(';') if depth == 0 => break,
                _ => {}
            }
            if let Some(begin) = begin.filter(|_| depth == 0) {
                found.push(Function {
                    name: name.to_owned(),
                    line: tokens[at].line,
                    body: &tokens[begin..at + offset],
                });
                break;
            }
            if depth < 0 {
                break;
            }
        }
    }
    found
}

#[cfg(test)]
mod planted {
    use super::*;

    fn source(path: &str, text: &str) -> Source {
        Source::parse(path, text)
    }

    #[test]
    fn sql_in_a_page_is_told() {
        let sql = "fn f() { sqlx::query!(\"SELECT 1\").fetch_one(view.connection()) }";
        assert_eq!(sql_outside_of_stores(&source("app/src/desks/pages/queue.rs", sql)).len(), 2);
        assert!(sql_outside_of_stores(&source("app/src/desks/store.rs", sql)).is_empty());
        assert!(sql_outside_of_stores(&source("app/src/cases/store/files.rs", sql)).is_empty());
        let derived = "#[derive(sqlx::Type)] #[sqlx(transparent)] struct Id(u8);";
        assert!(sql_outside_of_stores(&source("app/src/desks/mod.rs", derived)).is_empty());
        assert_eq!(sql_outside_of_stores(&source("app/src/x.rs", "fn f() { sqlx::query_as::<_, A>(Q) }")).len(), 1);
        assert_eq!(sql_outside_of_stores(&source("app/src/x.rs", "fn f() { View::connection(view) }")).len(), 1);
    }

    #[test]
    fn a_statement_that_asks_the_databases_clock_is_told() {
        let asks = "fn f() { sqlx::query!(\"DELETE FROM t WHERE at < NOW()\") }";
        assert_eq!(clocks_in_sql(&source("app/src/desks/store.rs", asks)).len(), 1);
        assert!(clocks_in_sql(&source("app/src/desks/store.rs", "/// Not now().\nfn f() {}")).is_empty());
    }

    #[test]
    fn rules_that_wait_draw_or_look_at_the_clock_are_told() {
        for impure in [
            "async fn f() {}",
            "use leptos::prelude::*;",
            "fn f() { sqlx::query!(\"\") }",
            "fn f(tx: &Tx) {}",
            "fn f(clock: &Clock) {}",
            "fn f() { chrono::Utc::now() }",
            "fn f() { tx.now() }",
        ] {
            assert!(!impurities_in_rules(&source("app/src/cases/rules/window.rs", impure)).is_empty(), "{impure}");
            assert!(impurities_in_rules(&source("app/src/cases/save.rs", impure)).is_empty());
        }
        assert!(impurities_in_rules(&source("app/src/cases/rules.rs", "fn is_open(now: DateTime<Utc>) {}")).is_empty());
    }

    #[test]
    fn a_page_that_writes_is_told() {
        for writes in ["async fn get(v: Visit) { v.begin(Deed::X).await }", "fn f(tx: &mut Tx) {}"] {
            assert_eq!(writes_in_pages(&source("app/src/cases/pages/case.rs", writes)).len(), 1, "{writes}");
            assert_eq!(writes_in_pages(&source("app/src/cases/pages.rs", writes)).len(), 1);
            assert!(writes_in_pages(&source("app/src/cases/actions/submit.rs", writes)).is_empty());
        }
    }

    #[test]
    fn a_begin_without_its_commit_is_told_and_one_in_a_wrong_place() {
        let whole = "async fn f(v: &Visit) { let mut tx = v.begin(D).await?; tx.commit_to(e, \"/\").await }";
        assert!(doors_left_open(&source("app/src/cases/actions/submit.rs", whole)).is_empty());
        assert!(doors_left_open(&source("app/src/cases/jobs.rs", whole)).is_empty());
        assert_eq!(doors_left_open(&source("app/src/cases/save.rs", whole)).len(), 1);
        let torn =
            "impl A { async fn a(&self) -> Tx { self.v.begin(D).await } async fn b(tx: Tx) { tx.commit(e).await } }";
        let told = doors_left_open(&source("app/src/cases/actions/submit.rs", torn));
        assert!(told[0].contains("a begins and does not commit") && told[1].contains("b commits what"), "{told:?}");
    }

    #[test]
    fn a_route_beside_the_table_is_told() {
        let beside = "fn f() { Router::new().route(\"/x\", get(page)) }";
        assert_eq!(routes_outside_of_the_table(&source("app/src/cases/mod.rs", beside)).len(), 2);
        assert!(routes_outside_of_the_table(&source("app/src/router/mod.rs", beside)).is_empty());
    }
}
