use super::table::Setting;
use super::*;

fn config(variables: &[(&str, &str)]) -> Result<Config, Wrong> {
    Config::from(variables.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())))
}

fn complaint(name: &str, value: &str) -> String {
    config(&[(name, value)]).err().map(|wrong| wrong.to_string()).unwrap_or_default()
}

#[test]
fn an_empty_environment_is_a_working_one() {
    let config = config(&[]).unwrap();
    assert_eq!(config.listen.to_string(), "127.0.0.1:8080");
    assert_eq!(config.origin, "http://localhost:8080");
    assert_eq!(config.mail_from.to_string(), "Seamless <no-reply@localhost>");
    assert_eq!(config.data, PathBuf::from("data"));
    assert!(config.database.url.is_none() && config.smtp.is_none() && config.work);
}

#[test]
fn an_empty_value_is_none() {
    let config = config(&[("SEAMLESS_LISTEN", ""), ("DATABASE_URL", "")]).unwrap();
    assert_eq!((config.listen.port(), config.database.url), (8080, None));
}

#[test]
fn every_wrong_value_is_named_in_one_line() {
    for (name, value) in [
        ("DATABASE_URL", "mysql://x"),
        ("DATABASE_URL", "postgres://localhost:port/x"),
        ("SEAMLESS_LISTEN", "8080"),
        ("SEAMLESS_ORIGIN", "portal.example"),
        ("SEAMLESS_ORIGIN", "https://portal.example/path"),
        ("SEAMLESS_SMTP_URL", "mail.example"),
        ("SEAMLESS_SMTP_URL", "smtp://mail.example?tls=perhaps"),
        ("SEAMLESS_MAIL_FROM", "the city"),
        ("SEAMLESS_MAIL_FROM", "the city@portal.example"),
        ("SEAMLESS_ZONE", "Asia/Hangzhou"),
        ("SEAMLESS_LOG", "in fo=="),
        ("SEAMLESS_LOG_FORMAT", "xml"),
        ("SEAMLESS_METRICS_LISTEN", "on"),
        ("SEAMLESS_TRUSTED_PROXIES", "10.0.0.0/8, everyone"),
        ("SEAMLESS_WORK", "yes"),
        ("SEAMLESS_DATABASE_CONNECTIONS", "0"),
        ("SEAMLESS_POSTGRES", "/nowhere"),
        ("SEAMLESS_BOARD_WORDS", "/nowhere"),
        ("SEAMLESS_BOARD_LINK_HOSTS", "https://news.example/"),
        ("SEAMLESS_BOARD_NEWCOMERS_POSTS", "0"),
        ("SEAMLESS_RESIDENTS_REGISTRY_URL", "registry.example"),
        ("SEAMLESS_RESIDENTS_REGISTRY_URL", "http://registry.example/residents"),
        ("SEAMLESS_RESIDENTS_REGISTRY_TOKEN", "two words"),
    ] {
        let complaint = complaint(name, value);
        assert!(complaint.starts_with(name), "{name}={value} gave {complaint:?}");
        assert!(!complaint.contains('\n'), "{complaint}");
    }
}

#[test]
fn a_password_is_not_repeated_in_the_complaint() {
    for name in
        ["DATABASE_URL", "SEAMLESS_SMTP_URL", "SEAMLESS_RESIDENTS_REGISTRY_URL", "SEAMLESS_RESIDENTS_REGISTRY_TOKEN"]
    {
        let complaint = complaint(name, "postgres://seamless:spring@host:port/x");
        assert!(complaint.starts_with(name) && !complaint.contains("spring"), "{complaint}");
    }
}

#[test]
fn a_registry_is_connected_with_its_token_or_not_at_all() {
    const URL: (&str, &str) = ("SEAMLESS_RESIDENTS_REGISTRY_URL", "https://registry.example/residents");
    const TOKEN: (&str, &str) = ("SEAMLESS_RESIDENTS_REGISTRY_TOKEN", "spring");
    assert!(config(&[]).unwrap().residents_registry.is_none());
    let settings = config(&[URL, TOKEN]).unwrap().residents_registry.unwrap();
    assert_eq!(
        (settings.address.host(), settings.token.header().to_str().unwrap()),
        ("registry.example", "Bearer spring")
    );
    let without = |one: (&str, &str)| complaint(one.0, one.1);
    assert_eq!(
        without(URL),
        "SEAMLESS_RESIDENTS_REGISTRY_TOKEN is wrong: it is not set, and SEAMLESS_RESIDENTS_REGISTRY_URL is"
    );
    assert_eq!(
        without(TOKEN),
        "SEAMLESS_RESIDENTS_REGISTRY_URL is wrong: it is not set, and SEAMLESS_RESIDENTS_REGISTRY_TOKEN is"
    );
}

#[test]
fn a_misspelt_setting_is_refused_rather_than_ignored() {
    assert!(complaint("SEAMLESS_LISTN", "127.0.0.1:80").contains("no such setting"));
}

#[test]
fn the_origin_loses_its_trailing_slash() {
    assert_eq!(config(&[("SEAMLESS_ORIGIN", "https://Portal.Example/")]).unwrap().origin, "https://portal.example");
}

#[test]
fn a_single_address_is_a_network_of_one() {
    let config = config(&[("SEAMLESS_TRUSTED_PROXIES", "127.0.0.1, 10.0.0.0/8")]).unwrap();
    assert_eq!(
        config.trusted_proxies.iter().map(ToString::to_string).collect::<Vec<_>>(),
        ["127.0.0.1/32", "10.0.0.0/8"]
    );
}

#[test]
fn the_readme_lists_every_setting_with_its_default() {
    let readme = include_str!("../../../../README.md");
    let rows: Vec<&str> = readme
        .lines()
        .filter(|line| line.starts_with("| `DATABASE_URL`") || line.starts_with("| `SEAMLESS_"))
        .collect();
    let expected: Vec<String> = SETTINGS
        .iter()
        .map(|Setting { name, default, meaning }| match *default {
            "" => format!("| `{name}` | | {meaning} |"),
            default => format!("| `{name}` | `{default}` | {meaning} |"),
        })
        .collect();
    assert_eq!(rows, expected, "copy this into the README:\n{}", expected.join("\n"));
}
