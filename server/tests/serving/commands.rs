use crate::line::post;
use crate::server::{Server, seamless, url_of};
use sqlx::PgPool;
use std::io::{BufRead, BufReader};
use std::process::Stdio;

fn outcome(arguments: &[&str], settings: &[(&str, &str)]) -> (Option<i32>, String, String) {
    let output = seamless(arguments).envs(settings.iter().copied()).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code(), text(output.stdout), text(output.stderr))
}

#[test]
fn a_wrong_setting_is_one_line_that_names_it_and_exit_code_2() {
    let settings = [
        ("DATABASE_URL", "mysql://seamless:spring@localhost"),
        ("SEAMLESS_LISTEN", "8080"),
        ("SEAMLESS_ORIGIN", "portal.example"),
        ("SEAMLESS_SMTP_URL", "smtp://name:spring@mail.example?tls=perhaps"),
        ("SEAMLESS_MAIL_FROM", "the city@portal.example"),
        ("SEAMLESS_ZONE", "Asia/Hangzhou"),
        ("SEAMLESS_TRUSTED_PROXIES", "everyone"),
        ("SEAMLESS_CITY", "3302"),
    ];
    for (name, value) in settings {
        for command in ["serve", "work", "migrate", "demo"] {
            let (code, _, said) = outcome(&[command], &[(name, value)]);
            assert_eq!(code, Some(2), "{command}: {said}");
            assert!(said.lines().count() == 1 && said.contains(name), "{command}: {said}");
            assert!(!said.contains("spring"), "a password is not repeated: {said}");
        }
    }
}

#[test]
fn help_explains_every_command_and_lists_every_setting() {
    let (code, said, _) = outcome(&["--help"], &[]);
    assert_eq!(code, Some(0));
    assert!(said.contains("SEAMLESS_TRUSTED_PROXIES"), "{said}");
    let commands = said.split_once("Commands:\n").unwrap().1.split_once("\n\n").unwrap().0;
    let names: Vec<&str> = commands.lines().filter_map(|line| line.split_whitespace().next()).collect();
    for name in names.iter().filter(|name| **name != "help") {
        let (code, said, _) = outcome(&[name, "--help"], &[]);
        assert_eq!(code, Some(0), "{name}");
        let about = said.split_once("\nUsage:").unwrap().0;
        assert!(about.len() > 60, "{name} is explained: {said}");
    }
    for name in ["serve", "work", "migrate", "demo", "programme", "postgres"] {
        assert!(names.contains(&name), "{names:?}");
    }
}

#[sqlx::test(migrations = false)]
#[ignore = "needs a database"]
async fn the_demo_is_loaded_once_and_not_among_real_people(pool: PgPool) {
    let data = tempfile::tempdir().unwrap();
    let (url, folder) = (url_of(&pool), data.path().to_str().unwrap().to_owned());
    let demo = || {
        let settings = [("DATABASE_URL", url.as_str()), ("SEAMLESS_DATA", &folder), ("SEAMLESS_LOG", "error")];
        outcome(&["demo"], &settings)
    };
    let (code, said, failed) = demo();
    assert_eq!((code, failed.as_str()), (Some(0), ""));
    assert!(said.contains("Added: 263 departments, 2 programmes, 20 people, 3 firms, "), "{said}");
    for told in ["Sun Wei 孙玮", "sun.wei@city.example", "clerk, Gudang Subdistrict Office", "spring-returns-2020"] {
        assert!(said.contains(told), "{said}");
    }
    let again = demo().1;
    let added = again.lines().last().unwrap();
    assert!(
        added.starts_with("Added: 0 departments, ") && !added.contains(|n: char| ('1'..='9').contains(&n)),
        "{added}"
    );

    let server = Server::start(&pool).await;
    let newcomer = [("name", "Ada"), ("email", "ada@example.org"), ("password", "willows over the lake")];
    assert_eq!(post(server.pages, "/sign-up", &newcomer).await.status, 303);
    let before = events(&pool).await;
    let (code, said, failed) = demo();
    assert_eq!((code, said.as_str()), (Some(1), ""));
    assert!(failed.lines().count() == 1 && failed.contains("people who are not the demo’s"), "{failed}");
    assert_eq!(events(&pool).await, before, "nothing was loaded");

    // The city that somebody tried is served again the next day, and says for whom.
    let told = serves_the_demo(&url, &folder);
    assert!(told.contains("sun.wei@city.example") && told.contains("Others have signed up"), "{told}");
    assert_eq!(events(&pool).await, before, "nothing was loaded");
}

#[sqlx::test(migrations = false)]
#[ignore = "needs a database"]
async fn a_programme_is_published_from_its_file_once_and_with_a_fault_not_at_all(pool: PgPool) {
    let data = tempfile::tempdir().unwrap();
    let (url, folder) = (url_of(&pool), data.path().to_str().unwrap().to_owned());
    let settings = [("DATABASE_URL", url.as_str()), ("SEAMLESS_DATA", &folder), ("SEAMLESS_LOG", "error")];
    assert_eq!(outcome(&["demo"], &settings).0, Some(0));
    let document = include_str!("../portal/cases/market-stall.toml");
    let file = data.path().join("market-stall.toml");
    let publish = |document: &str| {
        std::fs::write(&file, document).unwrap();
        outcome(&["programme", "publish", file.to_str().unwrap()], &settings)
    };
    let faulty = document
        .replace("edition = 1\n", "edition = 0\n")
        .replace("department = \"market_regulation\"", "department = \"market_regulations\"");
    let (code, said, failed) = publish(&faulty);
    assert_eq!((code, said.as_str(), failed.lines().count()), (Some(1), "", 2), "{failed}");
    assert!(failed.contains("edition") && failed.contains("`market_regulations`"), "{failed}");
    assert_eq!(publish(document), (Some(0), "market-stall, edition 1\n".into(), String::new()));
    let (code, said, _) = publish(document);
    assert!(code == Some(0) && said.contains("was published before, nothing to do"), "{said}");
}

#[sqlx::test(migrations = false)]
#[ignore = "needs a database"]
async fn where_only_real_people_are_no_demo_is_served(pool: PgPool) {
    let server = Server::start(&pool).await;
    let newcomer = [("name", "Ada"), ("email", "ada@example.org"), ("password", "willows over the lake")];
    assert_eq!(post(server.pages, "/sign-up", &newcomer).await.status, 303);
    let told = serves_the_demo(&url_of(&pool), server.data.path().to_str().unwrap());
    assert!(told.contains("people who are not the demo’s") && !told.contains("sun.wei@city.example"), "{told}");
    assert_eq!(events(&pool).await, 0, "nothing was loaded");
}

/// What `serve --demo` prints until it serves.
fn serves_the_demo(url: &str, folder: &str) -> String {
    let mut command = seamless(&["serve", "--demo"]);
    command.envs([("DATABASE_URL", url), ("SEAMLESS_DATA", folder), ("SEAMLESS_LOG", "error")]);
    command.envs([("SEAMLESS_LISTEN", "127.0.0.1:0"), ("SEAMLESS_METRICS_LISTEN", "off")]);
    let mut child = command.stdout(Stdio::piped()).spawn().unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
    let mut told = String::new();
    for line in lines {
        told.push_str(&line);
        told.push('\n');
        if line.starts_with("Serving ") {
            break;
        }
    }
    child.kill().unwrap();
    child.wait().unwrap();
    told
}

async fn events(pool: &PgPool) -> i64 {
    sqlx::query_scalar("SELECT count(*) FROM events WHERE system = 'demo'").fetch_one(pool).await.unwrap()
}
