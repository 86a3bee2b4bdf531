use crate::commands::demo::{Accounts, load};
use crate::commands::{portal, work};
use app::kernel::portal::Portal;
use app::kernel::registry::Registries;
use clap::Args;
use host::failure::Failure;
use host::http;
use host::instance::Instance;
use host::registry;
use host::stop::Stop;
use std::io::Write;
use std::process::ExitCode;
use tokio::sync::watch;

/// Serves the portal's pages, and does the waiting jobs unless SEAMLESS_WORK=false
///
/// Brings the database to this release's tables first. At SIGTERM or an interrupt, requests under way are ended, and
/// the process within ten seconds.
#[derive(Args)]
pub struct Serve {
    /// Loads the demo city too, and prints its accounts once pages are served
    #[arg(long)]
    demo: bool,
}

impl Serve {
    pub async fn run(self) -> Result<ExitCode, Failure> {
        let asked = Stop::listen()?;
        let instance = Instance::open().await?;
        let served = self.serve(&instance, asked).await;
        instance.close().await?;
        served.map(|()| ExitCode::SUCCESS)
    }

    async fn serve(&self, instance: &Instance, mut asked: Stop) -> Result<(), Failure> {
        let (stop, stopping) = watch::channel(false);
        let portal = tokio::select! {
            portal = self.prepared(instance, &stopping) => portal?,
            () = asked.asked() => return Ok(()),
        };
        let opened = http::Handle::new();
        let pages = async {
            let router = app::pages(portal.clone(), instance.config.is_secure());
            let pages = http::Pages { router, from_anywhere: app::routes::from_anywhere };
            let served = http::serve(instance, pages, opened.clone(), stopping.clone()).await;
            // Without pages there is nothing to wait for, whether we were asked to stop or have failed.
            stop.send_replace(true);
            served
        };
        let jobs = async {
            if instance.config.work {
                work::until_stopped(&portal, stopping.clone()).await;
            }
        };
        let signals = async {
            asked.asked().await;
            stop.send_replace(true);
            std::future::pending::<()>().await;
        };
        tokio::select! {
            (served, (), ()) = async { tokio::join!(pages, jobs, self.announce(instance, &opened)) } => served,
            () = signals => Ok(()),
            () = instance.keep_cluster() => Ok(()),
        }
    }

    /// May take long, or wait for another instance that is at it.
    async fn prepared(&self, instance: &Instance, stopping: &watch::Receiver<bool>) -> Result<Portal, Failure> {
        instance.migrate().await?;
        let portal = portal(instance)?;
        app::city_web::actions::adopt_calendar(&portal).await?;
        if self.demo { with_demo_registry(portal, stopping).await } else { Ok(portal) }
    }

    /// Says that pages are served, and where; with the demo also for whom.
    async fn announce(&self, instance: &Instance, opened: &http::Handle) {
        if opened.listening().await.is_none() {
            return;
        }
        let config = &instance.config;
        let mail = if config.smtp.is_some() { "smtp" } else { "files" };
        tracing::info!(origin = config.origin, mail, "serving");
        if !self.demo {
            return;
        }
        let told = told_of_demo(instance).await.unwrap_or_else(|failure| format!("{failure}\n"));
        // Nobody may be listening, which is no reason to stop serving.
        let _ = writeln!(std::io::stdout(), "\n{told}\nServing {} until Ctrl+C.", config.origin);
    }
}

/// Loads the demo city, and tells its accounts. One that was loaded before is a demo city still when others have signed
/// up, or when this release's cannot be added: it stays as it is then.
async fn told_of_demo(instance: &Instance) -> Result<String, Failure> {
    let portal = portal(instance)?;
    let is_loaded = app::demo::is_loaded(&portal).await?;
    if is_loaded && !app::demo::may_be_loaded(&portal).await? {
        return Ok(format!("{Accounts}\nOthers have signed up here, so the demo city is served as it is.\n"));
    }
    match load(instance).await {
        Ok(_) => Ok(Accounts.to_string()),
        Err(failure) if is_loaded => Ok(format!("{Accounts}\nNot all of this release's demo was added: {failure}\n")),
        Err(failure) => Err(failure),
    }
}

/// A registry of residents for the demo, if none is connected. Not where only real people are: everybody knows its
/// numbers.
async fn with_demo_registry(portal: Portal, stopping: &watch::Receiver<bool>) -> Result<Portal, Failure> {
    let is_demo = app::demo::may_be_loaded(&portal).await? || app::demo::is_loaded(&portal).await?;
    if portal.registries().residents.is_some() || !is_demo {
        return Ok(portal);
    }
    Ok(portal.with_registries(Registries { residents: Some(registry::open(stopping.clone()).await?) }))
}
