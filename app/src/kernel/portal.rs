use super::actor::Actor;
use super::audit::SecretKey;
use super::clock::Clock;
use super::deed::Deed;
use super::error::{Error, Result};
use super::lang::Bilingual;
use super::mail::Mailer;
use super::registry::Registries;
use super::tx::{Reactions, Tx};
use super::view::{Link, View};
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use chrono_tz::Tz;
use object_store::ObjectStore;
use sqlx::PgPool;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tokio::sync::Notify;

/// The door. Cheap to clone; holds nothing that another instance would have to know.
#[derive(Clone)]
pub struct Portal(Arc<Inner>);

#[derive(Clone)]
struct Inner {
    pool: PgPool,
    clock: Clock,
    site: Arc<Site>,
    files: Arc<dyn ObjectStore>,
    fonts: PathBuf,
    mailer: Mailer,
    registries: Registries,
    key: SecretKey,
    reactions: Arc<Reactions>,
    jobs_waiting: Arc<Notify>,
}

/// Where and for whom this portal stands.
#[derive(Debug, Clone)]
pub struct Site {
    /// Scheme, host and port as the public sees them; every link in a mail begins with it.
    pub origin: String,
    /// The city's time zone.
    pub zone: Tz,
    /// The city, as each page's head names it.
    pub city: Bilingual,
    /// What is said of the board where the portal is set up.
    pub house_rules: HouseRules,
}

/// What waits for a moderator's look before everybody reads it, and how slow newcomers are.
#[derive(Debug, Clone)]
pub struct HouseRules {
    /// Whatever holds one of these words waits.
    pub words: Vec<String>,
    /// Links of newcomers wait, but to these hosts and those below them.
    pub link_hosts: Vec<String>,
    /// So many posts a newcomer writes in a day.
    pub newcomers_posts: i32,
}

impl HouseRules {
    pub const NEWCOMERS_POSTS: i32 = 2;
}

impl Default for HouseRules {
    fn default() -> HouseRules {
        HouseRules { words: Vec::new(), link_hosts: Vec::new(), newcomers_posts: HouseRules::NEWCOMERS_POSTS }
    }
}

impl Site {
    pub fn day_of(&self, at: DateTime<Utc>) -> NaiveDate {
        at.with_timezone(&self.zone).date_naive()
    }

    /// When the next day begins in the city: what is done every night is done then.
    pub fn next_night(&self, now: DateTime<Utc>) -> DateTime<Utc> {
        let tomorrow = self.day_of(now).succ_opt().unwrap_or_default().and_time(NaiveTime::MIN);
        // Where clocks go forward at midnight the day begins an hour later.
        let begins = tomorrow.and_local_timezone(self.zone).earliest();
        begins.map_or_else(|| tomorrow.and_utc(), |begins| begins.to_utc())
    }

    /// An absolute link to a path of the portal.
    pub fn link(&self, path: &str) -> String {
        format!("{}{path}", self.origin)
    }

    /// The origin's host, for what must be named after it, such as a Message-ID.
    pub fn host(&self) -> &str {
        let authority = self.origin.split("://").nth(1).unwrap_or(&self.origin);
        authority.split(':').next().unwrap_or(authority)
    }
}

/// What a portal is made of.
pub struct Parts {
    pub pool: PgPool,
    pub clock: Clock,
    pub site: Site,
    pub files: Arc<dyn ObjectStore>,
    /// The folder of the typefaces that certificates are drawn with.
    pub fonts: PathBuf,
    pub mailer: Mailer,
    pub registries: Registries,
    pub key: SecretKey,
    pub reactions: Reactions,
}

impl Portal {
    pub fn new(parts: Parts) -> Portal {
        let Parts { pool, clock, site, files, fonts, mailer, registries, key, reactions } = parts;
        Portal(Arc::new(Inner {
            pool,
            clock,
            site: Arc::new(site),
            files,
            fonts,
            mailer,
            registries,
            key,
            reactions: Arc::new(reactions),
            jobs_waiting: Arc::new(Notify::new()),
        }))
    }

    /// The same portal at another time: for a demo whose past lies in the past.
    pub fn with_clock(&self, clock: Clock) -> Portal {
        Portal(Arc::new(Inner { clock, ..(*self.0).clone() }))
    }

    /// The same portal with these registries connected.
    pub fn with_registries(&self, registries: Registries) -> Portal {
        Portal(Arc::new(Inner { registries, ..(*self.0).clone() }))
    }

    /// Opens the door for reading. Errors: [`Error::SignIn`] or [`Error::Forbidden`] when this role may not at all.
    pub async fn read(&self, actor: &Actor, deed: Deed) -> Result<View> {
        permit(actor, deed)?;
        let link = Link::Pooled(self.0.pool.acquire().await?);
        Ok(self.view(actor, link))
    }

    /// Opens the door for writing: one transaction, which is rolled back unless committed.
    /// Errors: [`Error::SignIn`] or [`Error::Forbidden`] when this role may not at all.
    pub async fn begin(&self, actor: &Actor, deed: Deed) -> Result<Tx> {
        permit(actor, deed)?;
        let link = Link::Open(self.0.pool.begin().await?);
        Ok(Tx::new(self.view(actor, link), Arc::clone(&self.0.reactions), Arc::clone(&self.0.jobs_waiting)))
    }

    pub fn clock(&self) -> &Clock {
        &self.0.clock
    }

    pub fn site(&self) -> &Site {
        &self.0.site
    }

    /// Where attachments and certificates are kept.
    pub fn files(&self) -> &dyn ObjectStore {
        &*self.0.files
    }

    pub fn fonts(&self) -> &Path {
        &self.0.fonts
    }

    pub fn mailer(&self) -> &Mailer {
        &self.0.mailer
    }

    pub fn registries(&self) -> &Registries {
        &self.0.registries
    }

    pub fn key(&self) -> &SecretKey {
        &self.0.key
    }

    pub(super) fn pool(&self) -> &PgPool {
        &self.0.pool
    }

    pub(crate) fn jobs_waiting(&self) -> &Notify {
        &self.0.jobs_waiting
    }

    fn view(&self, actor: &Actor, link: Link) -> View {
        View { link, actor: actor.clone(), now: self.0.clock.now(), site: Arc::clone(&self.0.site) }
    }
}

/// *May this role do it at all?*
pub fn permit(actor: &Actor, deed: Deed) -> Result<()> {
    match (deed.allowed_to(actor), actor) {
        (true, _) => Ok(()),
        (false, Actor::Visitor) => Err(Error::SignIn),
        (false, _) => Err(Error::Forbidden),
    }
}
