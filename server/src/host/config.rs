//! The only reader of the environment. A wrong value is one clear line, and exit 2.

mod house_rules;
mod registries;
mod table;

use chrono_tz::Tz;
use ipnet::IpNet;
use kernel::mail::{Mailbox, Mailer};
use kernel::portal::HouseRules;
pub use registries::RegistrySettings;
use sqlx::postgres::PgConnectOptions;
use std::collections::BTreeMap;
use std::fmt::Display;
use std::io::IsTerminal;
use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};
use std::str::FromStr;
use table::SETTINGS;
use tracing_subscriber::EnvFilter;
use url::{Origin, Url};

/// How this instance is set up. Holds secrets, so it has no `Debug`.
pub struct Config {
    pub database: DatabaseSettings,
    pub listen: SocketAddr,
    /// Scheme, host and port as the public sees them; every link in a mail begins with it.
    pub origin: String,
    pub data: PathBuf,
    /// The folder of the typefaces that certificates are drawn with.
    pub fonts: PathBuf,
    pub smtp: Option<Url>,
    pub mail_from: Mailbox,
    pub zone: Tz,
    pub log: LogSettings,
    pub metrics_listen: Option<SocketAddr>,
    /// Networks whose word about the client's address is believed.
    pub trusted_proxies: Vec<IpNet>,
    /// Does `serve` do the waiting jobs too?
    pub work: bool,
    pub house_rules: HouseRules,
    /// Of residents; with none, desks alone verify them.
    pub residents_registry: Option<RegistrySettings>,
}

pub struct DatabaseSettings {
    /// With none, the server keeps a private cluster in the data folder.
    pub url: Option<String>,
    pub connections: u32,
    /// Where PostgreSQL's programs are, when the machine's usual places are not to be searched.
    pub programs: Option<PathBuf>,
}

pub struct LogSettings {
    pub filter: String,
    pub format: LogFormat,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LogFormat {
    Json,
    Text,
}

#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum Wrong {
    #[error("{name}{} is wrong: {why}", shown(.name, .value))]
    Value { name: &'static str, value: String, why: String },
    #[error("{0} is set, but there is no such setting (the README lists them all)")]
    Unknown(String),
}

/// What may hold a password is not repeated: the line ends up in logs.
fn shown(name: &str, value: &str) -> String {
    match name {
        "DATABASE_URL"
        | "SEAMLESS_SMTP_URL"
        | "SEAMLESS_RESIDENTS_REGISTRY_URL"
        | "SEAMLESS_RESIDENTS_REGISTRY_TOKEN" => String::new(),
        _ => format!("={value:?}"),
    }
}

impl Config {
    /// Whether the public reaches us by HTTPS.
    pub fn is_secure(&self) -> bool {
        self.origin.starts_with("https:")
    }

    #[expect(clippy::disallowed_methods, reason = "the one reader of the environment")]
    pub fn from_environment() -> Result<Config, Wrong> {
        Config::from(std::env::vars_os().filter_map(|(name, value)| {
            let name = name.into_string().ok()?;
            Some((name, value.to_string_lossy().into_owned()))
        }))
    }

    pub fn from(variables: impl IntoIterator<Item = (String, String)>) -> Result<Config, Wrong> {
        let given = Given::new(variables)?;
        let listen: SocketAddr = given.parse("SEAMLESS_LISTEN")?;
        let origin = match given.get("SEAMLESS_ORIGIN") {
            Some(_) => given.parse_with("SEAMLESS_ORIGIN", parse_origin)?,
            None => format!("http://localhost:{}", listen.port()),
        };
        let no_reply = format!("Seamless <no-reply@{}>", host(&origin));
        Ok(Config {
            database: DatabaseSettings {
                url: given.parse_optional("DATABASE_URL", parse_database)?,
                connections: given.parse_with("SEAMLESS_DATABASE_CONNECTIONS", parse_connections)?,
                programs: given.parse_optional("SEAMLESS_POSTGRES", parse_programs)?,
            },
            listen,
            origin,
            data: given.parse("SEAMLESS_DATA")?,
            fonts: given.parse("SEAMLESS_FONTS")?,
            smtp: given.parse_optional("SEAMLESS_SMTP_URL", parse_smtp)?,
            mail_from: given.parse_or("SEAMLESS_MAIL_FROM", &no_reply, parse_sender)?,
            zone: given.parse("SEAMLESS_ZONE")?,
            log: LogSettings {
                filter: given.parse_with("SEAMLESS_LOG", parse_filter)?,
                format: given.parse_optional("SEAMLESS_LOG_FORMAT", parse_format)?.unwrap_or_else(usual_format),
            },
            metrics_listen: given.parse_with("SEAMLESS_METRICS_LISTEN", parse_listen_or_off)?,
            trusted_proxies: given.parse_with("SEAMLESS_TRUSTED_PROXIES", parse_networks)?,
            work: given.parse_with("SEAMLESS_WORK", parse_flag)?,
            house_rules: HouseRules {
                words: given.parse_optional("SEAMLESS_BOARD_WORDS", house_rules::words)?.unwrap_or_default(),
                link_hosts: given.parse_with("SEAMLESS_BOARD_LINK_HOSTS", house_rules::hosts)?,
                newcomers_posts: given.parse_with("SEAMLESS_BOARD_NEWCOMERS_POSTS", house_rules::posts)?,
            },
            residents_registry: registries::of_residents(&given)?,
        })
    }

    /// Where the private cluster lives, when there is one.
    pub fn cluster_home(&self) -> PathBuf {
        self.data.join("postgres")
    }
}

/// The settings as `--help` lists them.
pub fn listed() -> String {
    let line = |table::Setting { name, default, meaning }: &table::Setting| match *default {
        "" => format!("  {name}\n      {meaning}\n"),
        default => format!("  {name} [{default}]\n      {meaning}\n"),
    };
    format!("Environment:\n{}", SETTINGS.iter().map(line).collect::<String>())
}

/// What the environment says of our settings, the defaults beneath.
struct Given(BTreeMap<&'static str, String>);

impl Given {
    fn new(variables: impl IntoIterator<Item = (String, String)>) -> Result<Given, Wrong> {
        let mut given = BTreeMap::new();
        for (name, value) in variables {
            match SETTINGS.iter().find(|setting| setting.name == name) {
                // An empty value counts as none: that is how a compose file or a unit leaves one out.
                Some(setting) if !value.is_empty() => drop(given.insert(setting.name, value)),
                Some(_) => {}
                None if name.starts_with("SEAMLESS_") => return Err(Wrong::Unknown(name)),
                None => {}
            }
        }
        Ok(Given(given))
    }

    fn get(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }

    fn parse<T: FromStr<Err: Display>>(&self, name: &'static str) -> Result<T, Wrong> {
        self.parse_with(name, |text| text.parse::<T>().map_err(|error| error.to_string()))
    }

    fn parse_with<T>(&self, name: &'static str, parse: impl Fn(&str) -> Result<T, String>) -> Result<T, Wrong> {
        let default = SETTINGS.iter().find(|setting| setting.name == name).map_or("", |setting| setting.default);
        self.parse_or(name, default, parse)
    }

    /// As [`Given::parse_with`], where the default follows from another setting.
    fn parse_or<T>(
        &self,
        name: &'static str,
        default: &str,
        parse: impl Fn(&str) -> Result<T, String>,
    ) -> Result<T, Wrong> {
        let value = self.get(name).unwrap_or(default);
        parse(value).map_err(|why| Wrong::Value { name, value: value.to_owned(), why })
    }

    fn parse_optional<T>(
        &self,
        name: &'static str,
        parse: impl Fn(&str) -> Result<T, String>,
    ) -> Result<Option<T>, Wrong> {
        self.get(name).map(|_| self.parse_with(name, parse)).transpose()
    }
}

fn parse_origin(text: &str) -> Result<String, String> {
    let url = Url::parse(text).map_err(|error| error.to_string())?;
    match url.origin() {
        Origin::Tuple(scheme, ..) if scheme != "http" && scheme != "https" => {
            Err("it begins with http or https".into())
        }
        Origin::Tuple(..) if url.path() == "/" && url.query().is_none() && url.username().is_empty() => {
            Ok(url.origin().ascii_serialization())
        }
        _ => Err("only scheme, host and port, such as https://portal.example".into()),
    }
}

fn host(origin: &str) -> String {
    Url::parse(origin).ok().and_then(|url| url.host_str().map(str::to_owned)).unwrap_or_else(|| "localhost".into())
}

fn parse_sender(text: &str) -> Result<Mailbox, String> {
    text.parse().map_err(|_| "a sender looks like: City portal <no-reply@portal.example>".into())
}

fn parse_database(text: &str) -> Result<String, String> {
    if !["postgres://", "postgresql://"].iter().any(|scheme| text.starts_with(scheme)) {
        return Err("it looks like postgres://user:password@host/database".into());
    }
    PgConnectOptions::from_str(text).map(|_| text.to_owned()).map_err(|error| error.to_string())
}

fn parse_connections(text: &str) -> Result<u32, String> {
    match text.parse() {
        Ok(number @ 2..=1000) => Ok(number),
        _ => Err("a number from 2 to 1000".into()),
    }
}

fn parse_programs(text: &str) -> Result<PathBuf, String> {
    match Path::new(text) {
        folder if folder.join("postgres").is_file() => Ok(folder.to_owned()),
        _ => Err("no program named postgres is in it".into()),
    }
}

fn parse_smtp(text: &str) -> Result<Url, String> {
    let url = Url::parse(text).map_err(|error| error.to_string())?;
    match (url.scheme(), url.host_str()) {
        ("smtp" | "smtps", Some(host)) if !host.is_empty() => {
            Mailer::understands(url.as_str()).map(|()| url).map_err(|error| error.to_string())
        }
        _ => Err("it looks like smtps://name:password@mail.example or smtp://mail.example:587?tls=required".into()),
    }
}

fn parse_filter(text: &str) -> Result<String, String> {
    EnvFilter::try_new(text).map(|_| text.to_owned()).map_err(|error| error.to_string())
}

fn parse_format(text: &str) -> Result<LogFormat, String> {
    match text {
        "json" => Ok(LogFormat::Json),
        "text" => Ok(LogFormat::Text),
        _ => Err("json or text".into()),
    }
}

fn usual_format() -> LogFormat {
    if std::io::stderr().is_terminal() { LogFormat::Text } else { LogFormat::Json }
}

fn parse_listen_or_off(text: &str) -> Result<Option<SocketAddr>, String> {
    match text {
        "off" => Ok(None),
        _ => text.parse().map(Some).map_err(|_| "an address and a port such as 127.0.0.1:9464, or off".into()),
    }
}

fn parse_networks(text: &str) -> Result<Vec<IpNet>, String> {
    let words = text.split(',').map(str::trim).filter(|word| !word.is_empty());
    words.map(|word| parse_network(word).ok_or_else(|| format!("{word} is no network, such as 10.0.0.0/8"))).collect()
}

fn parse_network(word: &str) -> Option<IpNet> {
    word.parse::<IpNet>().or_else(|_| word.parse::<IpAddr>().map(IpNet::from)).ok()
}

fn parse_flag(text: &str) -> Result<bool, String> {
    match text {
        "true" => Ok(true),
        "false" => Ok(false),
        _ => Err("true or false".into()),
    }
}

#[cfg(test)]
mod tests;
