use crate::line::post;
use crate::server::{Server, seamless, url_of};
use sqlx::PgPool;

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
}

async fn events(pool: &PgPool) -> i64 {
    sqlx::query_scalar("SELECT count(*) FROM events WHERE system = 'demo'").fetch_one(pool).await.unwrap()
}
