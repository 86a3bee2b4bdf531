use crate::failure::Failure;
use crate::http;
use crate::instance::Instance;
use app::kernel::portal::Portal;
use clap::Args;
use std::process::ExitCode;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::watch;

/// Serves the portal's pages, and does the waiting jobs unless SEAMLESS_WORK=false
#[derive(Args)]
pub struct Serve {}

impl Serve {
    pub async fn run(self) -> Result<ExitCode, Failure> {
        let instance = Instance::open().await?;
        instance.migrate().await?;
        let portal = instance.portal()?;
        let config = &instance.config;
        let mail = if config.smtp.is_some() { "smtp" } else { "files" };
        tracing::info!(listen = %config.listen, origin = config.origin, mail, from = config.mail_from, "serving");
        let (stop, stopping) = watch::channel(false);
        tokio::spawn(async move {
            asked_to_stop().await;
            // Nobody listens any more only when all have stopped.
            let _ = stop.send(true);
        });
        let served = tokio::select! {
            (served, ()) = async {
                tokio::join!(http::serve(&instance, portal.clone(), stopping.clone()), work(&instance, &portal, stopping.clone()))
            } => served,
            () = instance.keep_cluster() => Ok(()),
        };
        instance.close().await?;
        served.map(|()| ExitCode::SUCCESS)
    }
}

async fn work(instance: &Instance, portal: &Portal, stopping: watch::Receiver<bool>) {
    if instance.config.work {
        app::jobs().work(portal, stopped(stopping)).await;
    }
}

pub async fn stopped(mut stopping: watch::Receiver<bool>) {
    // The sender's end is as good as its word.
    let _ = stopping.wait_for(|stop| *stop).await;
}

/// Resolves at SIGTERM, or at an interrupt from the terminal.
pub async fn asked_to_stop() {
    let (Ok(mut terminate), Ok(mut interrupt)) = (signal(SignalKind::terminate()), signal(SignalKind::interrupt()))
    else {
        return std::future::pending().await;
    };
    tokio::select! {
        _ = terminate.recv() => {}
        _ = interrupt.recv() => {}
    }
}
