use crate::config::Config;
use crate::failure::Failure;
use crate::postgres::{self, Durability, Share};
use futures::future::BoxFuture;
use kernel::audit::SecretKey;
use kernel::clock::Clock;
use kernel::ids::random_bytes;
use kernel::mail::Mailer;
use kernel::portal::{Parts, Portal, Site};
use kernel::registry::{Registries, Registry};
use kernel::tx::Reactions;
use object_store::local::LocalFileSystem;
use sqlx::migrate::Migrator;
use sqlx::postgres::PgPoolOptions;
use sqlx::{Connection, PgConnection, PgPool};
use std::fs::{self, File};
use std::io::Write;
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

pub static MIGRATIONS: Migrator = sqlx::migrate!("../../../migrations");

/// What every command that touches the portal stands on: the database, ours or another's, and the data folder.
pub struct Instance {
    pub config: Config,
    pub pool: PgPool,
    cluster: Option<Share>,
}

impl Instance {
    /// Boxed, as the others are, to be built in this crate with all of the database's client that they need. Another
    /// future is built again in each crate that awaits it, and so after each edited page.
    pub fn open() -> BoxFuture<'static, Result<Instance, Failure>> {
        Box::pin(async {
            let config = Config::from_environment()?;
            crate::log::start(&config.log);
            let cluster = match config.database.url {
                Some(_) => None,
                None => Some(join(&config).await?),
            };
            let url = config.database.url.clone().or(cluster.as_ref().map(|share| share.cluster().url()));
            let pool = connect(&url.unwrap_or_default(), config.database.connections).await?;
            Ok(Instance { config, pool, cluster })
        })
    }

    pub fn migrate(&self) -> BoxFuture<'_, Result<(), Failure>> {
        Box::pin(async { Ok(MIGRATIONS.run(&self.pool).await?) })
    }

    pub fn portal(&self, reactions: Reactions) -> Result<Portal, Failure> {
        let Config { data, origin, zone, house_rules, .. } = &self.config;
        let unusable = |cause: std::io::Error| Failure::Other(format!("the data folder {}: {cause}", data.display()));
        let files = data.join("files");
        private_folder(&files).map_err(unusable)?;
        let files = LocalFileSystem::new_with_prefix(files).map_err(|cause| unusable(cause.into()))?;
        Ok(Portal::new(Parts {
            pool: self.pool.clone(),
            clock: Clock::System,
            site: Site { origin: origin.clone(), zone: *zone, city: city::name(), house_rules: house_rules.clone() },
            files: Arc::new(files),
            fonts: self.config.fonts.clone(),
            mailer: self.mailer()?,
            registries: self.registries()?,
            key: server_key(&data.join("server.key")).map_err(unusable)?,
            reactions,
        }))
    }

    fn registries(&self) -> Result<Registries, Failure> {
        let connected = self.config.residents_registry.clone();
        let residents = connected.map(|settings| Registry::at(settings.address, settings.token)).transpose()?;
        Ok(Registries { residents })
    }

    fn mailer(&self) -> Result<Mailer, Failure> {
        let Config { smtp, mail_from, data, .. } = &self.config;
        match smtp {
            Some(url) => Mailer::smtp(url.as_str(), mail_from.clone())
                .map_err(|cause| Failure::Other(format!("SEAMLESS_SMTP_URL: {cause}"))),
            None => {
                let letters = data.join("mail");
                // They hold links that open accounts.
                private_folder(&letters).map_err(|cause| Failure::Other(format!("{}: {cause}", letters.display())))?;
                Ok(Mailer::folder(letters, mail_from.clone()))
            }
        }
    }

    /// Runs beside whatever serves or works, and never ends.
    pub async fn keep_cluster(&self) {
        match &self.cluster {
            Some(share) => postgres::keep_running(share).await,
            None => std::future::pending().await,
        }
    }

    /// Lets go of the database, and stops it when it is ours and no other process uses it.
    pub fn close(self) -> BoxFuture<'static, Result<(), Failure>> {
        Box::pin(async move {
            // Who was cut short may still hold a connection, and is not waited for.
            let _ = tokio::time::timeout(Duration::from_secs(1), self.pool.close()).await;
            self.cluster.map_or(Ok(()), |share| share.leave())?;
            Ok(())
        })
    }
}

/// Errors: why the database cannot be reached, after trying for a few seconds.
async fn connect(url: &str, connections: u32) -> Result<PgPool, Failure> {
    const PATIENCE: Duration = Duration::from_secs(5);
    // Whether it still works is asked of a connection that has rested, not of one in use: that would be a way to the
    // database and back for each that a request takes. It was asked when it was given back; when the database has ended
    // since, one request may fail for it.
    const RESTED: Duration = Duration::from_secs(1);
    let options = PgPoolOptions::new()
        .max_connections(connections)
        .acquire_timeout(PATIENCE)
        .test_before_acquire(false)
        .before_acquire(|connection, idle| {
            Box::pin(async move {
                if idle.idle_for >= RESTED {
                    connection.ping().await?;
                }
                Ok(true)
            })
        });
    match options.connect(url).await {
        // That time is up says nothing; one more try tells the reason.
        Err(sqlx::Error::PoolTimedOut) => {
            let reason = tokio::time::timeout(PATIENCE, PgConnection::connect(url)).await;
            Err(reason.ok().and_then(Result::err).unwrap_or(sqlx::Error::PoolTimedOut).into())
        }
        connected => Ok(connected?),
    }
}

async fn join(config: &Config) -> Result<Share, Failure> {
    let home = config.cluster_home();
    let programs = config.database.programs.clone();
    let joined = tokio::task::spawn_blocking(move || Share::join(&home, programs.as_deref(), Durability::Full)).await;
    Ok(joined.map_err(|error| Failure::Other(format!("starting PostgreSQL: {error}")))??)
}

fn private_folder(path: &Path) -> std::io::Result<()> {
    fs::DirBuilder::new().recursive(true).mode(0o700).create(path)
}

/// The key of keyed hashes, made once and kept: without it nobody can guess what a hash stands for.
fn server_key(path: &Path) -> std::io::Result<SecretKey> {
    match File::options().write(true).create_new(true).mode(0o600).open(path) {
        Ok(mut file) => {
            let bytes = random_bytes();
            file.write_all(&bytes)?;
            file.sync_all()?;
            Ok(SecretKey::new(bytes))
        }
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {
            let bytes = fs::read(path)?.try_into();
            bytes.map(SecretKey::new).map_err(|_| std::io::Error::other("server.key does not hold 32 bytes"))
        }
        Err(error) => Err(error),
    }
}
