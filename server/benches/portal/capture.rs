//! What the server says to its database, from the database's own log, made into a script for pgbench.

use crate::real::Seamless;
use serde_json::Value;
use sqlx::PgPool;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Has the statements of new connections logged from now on, with their parameters, as JSON.
pub async fn begin(pool: &PgPool) {
    for statement in [
        "ALTER SYSTEM SET log_destination = 'stderr,jsonlog'",
        "SELECT pg_reload_conf()",
        "ALTER ROLE CURRENT_USER SET log_statement = 'all'",
        "ALTER ROLE CURRENT_USER SET log_error_verbosity = 'default'",
    ] {
        sqlx::query(statement).execute(pool).await.unwrap();
    }
}

/// Has the statements of new connections explained in the log, with the buffers they touched.
async fn explain(pool: &PgPool) {
    for statement in [
        "ALTER SYSTEM SET log_destination = 'stderr,jsonlog'",
        "SELECT pg_reload_conf()",
        "ALTER ROLE CURRENT_USER SET session_preload_libraries = 'auto_explain'",
        "ALTER ROLE CURRENT_USER SET auto_explain.log_min_duration = 0",
        "ALTER ROLE CURRENT_USER SET auto_explain.log_analyze = on",
        "ALTER ROLE CURRENT_USER SET auto_explain.log_buffers = on",
        "ALTER ROLE CURRENT_USER SET auto_explain.log_timing = off",
        "ALTER ROLE CURRENT_USER SET auto_explain.log_format = 'json'",
    ] {
        sqlx::query(statement).execute(pool).await.unwrap();
    }
}

/// New connections log nothing again.
pub async fn end(pool: &PgPool) {
    sqlx::query("ALTER ROLE CURRENT_USER RESET ALL").execute(pool).await.unwrap();
}

/// Pages of the database that all statements of such a visit touch, as EXPLAIN (ANALYZE, BUFFERS) counts them. It is
/// repeated until the statements' plans are those of a server that has run for a while.
///
/// `arrives`: who visits the portal at this address; what that takes is not counted.
pub async fn touched<Visitor>(
    portal: &Seamless,
    pool: &PgPool,
    arrives: impl AsyncFnOnce(&str) -> Visitor,
    visit: impl AsyncFn(&Visitor),
) -> u64 {
    explain(pool).await;
    let explained = portal.with_port();
    let server = explained.serves();
    let visitor = arrives(&explained.origin).await;
    for _ in 0..12 {
        visit(&visitor).await;
    }
    let logged = || tokio::time::sleep(Duration::from_millis(500));
    logged().await;
    let before = buffers(portal.data());
    visit(&visitor).await;
    logged().await;
    let touched = buffers(portal.data()) - before;
    drop(server);
    end(pool).await;
    touched
}

/// All buffers that explained statements have touched so far.
fn buffers(data: &Path) -> u64 {
    lines(data).filter_map(|line| touched_by(line["message"].as_str()?)).sum()
}

/// `duration: 0.123 ms  plan: {…}`
fn touched_by(message: &str) -> Option<u64> {
    let plan: Value = serde_json::from_str(message.split_once("plan:")?.1).ok()?;
    Some(plan["Plan"]["Shared Hit Blocks"].as_u64()? + plan["Plan"]["Shared Read Blocks"].as_u64()?)
}

/// One statement as it was executed.
#[derive(Debug, Clone)]
pub struct Statement {
    pub text: String,
    pub parameters: Vec<Option<String>>,
}

/// All that was executed, in order.
pub fn statements(data: &Path) -> Vec<Statement> {
    lines(data).filter_map(|line| statement(&line)).collect()
}

fn lines(data: &Path) -> impl Iterator<Item = Value> {
    let mut logs: Vec<PathBuf> = std::fs::read_dir(data.join("postgres/log"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "json"))
        .collect();
    logs.sort();
    let lines = logs.iter().map(|log| std::fs::read_to_string(log).unwrap()).collect::<String>();
    // The last line may be in the writing.
    lines.lines().filter_map(|line| serde_json::from_str(line).ok()).collect::<Vec<_>>().into_iter()
}

fn statement(line: &Value) -> Option<Statement> {
    let message = line["message"].as_str()?;
    let text = match message.strip_prefix("statement: ") {
        Some(text) => text,
        None => message.strip_prefix("execute ")?.split_once(": ")?.1,
    };
    let parameters = line["detail"].as_str().map(parameters).unwrap_or_default();
    Some(Statement { text: text.to_owned(), parameters })
}

/// `parameters: $1 = 'it''s', $2 = NULL`
fn parameters(detail: &str) -> Vec<Option<String>> {
    let mut found = Vec::new();
    let mut rest = detail.split_once(": ").map_or("", |(_, rest)| rest);
    while let Some((_, value)) = rest.split_once(" = ") {
        if let Some(after) = value.strip_prefix("NULL") {
            found.push(None);
            rest = after;
            continue;
        }
        let Some(quoted) = value.strip_prefix('\'') else { break };
        let mut end = 0;
        let bytes = quoted.as_bytes();
        while end < bytes.len() {
            match (bytes[end], bytes.get(end + 1)) {
                (b'\'', Some(b'\'')) => end += 2,
                (b'\'', _) => break,
                _ => end += 1,
            }
        }
        found.push(Some(quoted[..end].replace("''", "'")));
        rest = &quoted[end..];
    }
    found
}

/// Makes the statements of one request into a script that another request could have caused: whatever text is a key of
/// `varying` is replaced by its SQL expression, wherever it stands, and every id that the request itself made by a new
/// one. `:n` is another number in each transaction.
pub async fn script(
    pool: &PgPool,
    statements: &[Statement],
    varying: &BTreeMap<String, String>,
    known: &[String],
) -> String {
    let mut varying = varying.clone();
    for parameter in statements.iter().flat_map(|statement| statement.parameters.iter().flatten()) {
        for id in uuids(parameter) {
            if !known.contains(&id) && !varying.contains_key(&id) {
                let made = format!("md5(concat('made', '{}', (:n)::text))::uuid", varying.len());
                varying.insert(id, made);
            }
        }
    }
    let mut script = String::from("\\set i :i + 1\n\\set n :first + :client_id * 1000000 + :i\n");
    for statement in statements {
        let types = types(pool, statement).await;
        script.push_str(&sql(statement, &types, &varying));
        script.push('\n');
    }
    script
}

/// The statement with its parameters written into it.
pub async fn inlined(pool: &PgPool, statement: &Statement) -> String {
    let types = types(pool, statement).await;
    sql(statement, &types, &BTreeMap::new()).trim_end_matches(';').to_owned()
}

/// The types of its parameters, as the database infers them.
async fn types(pool: &PgPool, statement: &Statement) -> Vec<String> {
    if statement.parameters.is_empty() {
        return Vec::new();
    }
    let mut connection = pool.acquire().await.unwrap();
    sqlx::raw_sql(sqlx::AssertSqlSafe(format!("PREPARE inferred AS {}", statement.text)))
        .execute(&mut *connection)
        .await
        .unwrap();
    let types: Vec<String> =
        sqlx::query_scalar("SELECT parameter_types::text[] FROM pg_prepared_statements WHERE name = 'inferred'")
            .fetch_one(&mut *connection)
            .await
            .unwrap();
    sqlx::raw_sql("DEALLOCATE inferred").execute(&mut *connection).await.unwrap();
    types
}

fn sql(statement: &Statement, types: &[String], varying: &BTreeMap<String, String>) -> String {
    let mut text = String::new();
    let mut rest = statement.text.as_str();
    while let Some(at) = rest.find('$') {
        let digits = rest[at + 1..].bytes().take_while(u8::is_ascii_digit).count();
        text.push_str(&rest[..at]);
        match rest[at + 1..at + 1 + digits].parse::<usize>() {
            Ok(number) => {
                let value = statement.parameters.get(number - 1).and_then(Option::as_deref);
                let value = value.map_or_else(|| "NULL".to_owned(), |value| literal(value, varying));
                text.push_str(&format!("({value})::{}", types[number - 1]));
            }
            Err(_) => text.push('$'),
        }
        rest = &rest[at + 1 + digits..];
    }
    text.push_str(rest);
    // In pgbench a line is a statement's end only by its semicolon, and a colon before a letter is a variable.
    format!("{};", text.split_whitespace().collect::<Vec<_>>().join(" ").trim_end_matches(';'))
}

/// The value as a literal, or, where some of it varies, as an expression that puts it together.
fn literal(value: &str, varying: &BTreeMap<String, String>) -> String {
    let mut parts = vec![(false, value.to_owned())];
    for (text, expression) in varying {
        parts = parts
            .into_iter()
            .flat_map(|(is_expression, part)| match is_expression {
                true => vec![(true, part)],
                false => {
                    let pieces: Vec<&str> = part.split(text.as_str()).collect();
                    let mut split = Vec::new();
                    for (i, piece) in pieces.iter().enumerate() {
                        if i > 0 {
                            split.push((true, expression.clone()));
                        }
                        split.push((false, (*piece).to_owned()));
                    }
                    split
                }
            })
            .filter(|(is_expression, part)| *is_expression || !part.is_empty())
            .collect();
    }
    match parts.as_slice() {
        [] => "''".to_owned(),
        [(true, expression)] => format!("({expression})"),
        [(false, text)] => quoted(text),
        several => {
            let several: Vec<String> = several
                .iter()
                .map(|(is_expression, part)| if *is_expression { part.clone() } else { quoted(part) })
                .collect();
            format!("concat({})", several.join(", "))
        }
    }
}

/// pgbench would take `:word` in a literal for a variable; a Unicode escape keeps it from that.
fn quoted(text: &str) -> String {
    format!("E'{}'", text.replace('\\', "\\\\").replace('\'', "''").replace(':', "\\x3A").replace('\n', "\\n"))
}

fn uuids(text: &str) -> Vec<String> {
    let is_uuid = |piece: &str| piece.len() == 36 && uuid::Uuid::parse_str(piece).is_ok();
    text.split(|c: char| !(c.is_ascii_hexdigit() || c == '-'))
        .filter(|piece| is_uuid(piece))
        .map(str::to_owned)
        .collect()
}
