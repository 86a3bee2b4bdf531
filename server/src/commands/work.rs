use crate::commands::portal;
use app::kernel::portal::Portal;
use clap::Args;
use futures::FutureExt;
use host::failure::Failure;
use host::instance::Instance;
use host::stop::{DRAIN, Stop, stopped};
use std::process::ExitCode;
use tokio::sync::watch;

/// Does the waiting jobs, mails among them, and serves no pages
///
/// For a second process beside `serve` with SEAMLESS_WORK=false, or for more hands. Waits until `serve` or `migrate`
/// has made the tables.
#[derive(Args)]
pub struct Work {}

impl Work {
    pub async fn run(self) -> Result<ExitCode, Failure> {
        let asked = Stop::listen()?;
        let instance = Instance::open().await?;
        let worked = work(&instance, asked).await;
        instance.close().await?;
        worked.map(|()| ExitCode::SUCCESS)
    }
}

async fn work(instance: &Instance, mut asked: Stop) -> Result<(), Failure> {
    let portal = portal(instance)?;
    let (stop, stopping) = watch::channel(false);
    let signals = async {
        asked.asked().await;
        stop.send_replace(true);
        std::future::pending::<()>().await;
    };
    tokio::select! {
        () = until_stopped(&portal, stopping) => {}
        () = signals => {}
        () = instance.keep_cluster() => {}
    }
    Ok(())
}

/// Does jobs until `stopping` says so. A job under way is given time to end; one that takes longer is left, and done
/// again by whoever finds it.
pub async fn until_stopped(portal: &Portal, stopping: watch::Receiver<bool>) {
    let out_of_time = async {
        stopped(stopping.clone()).await;
        tokio::time::sleep(DRAIN).await;
    };
    let jobs = app::reactions::jobs();
    tokio::select! {
        () = jobs.work(portal, stopped(stopping.clone()).boxed()) => {}
        () = out_of_time => tracing::warn!("stopped in the middle of a job, which will be done again"),
    }
}
