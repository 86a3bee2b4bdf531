use crate::commands::serve::asked_to_stop;
use crate::failure::Failure;
use crate::instance::Instance;
use clap::Args;
use std::process::ExitCode;

/// Does the waiting jobs, mails among them, and serves no pages
#[derive(Args)]
pub struct Work {}

impl Work {
    pub async fn run(self) -> Result<ExitCode, Failure> {
        let instance = Instance::open().await?;
        let portal = instance.portal()?;
        let jobs = app::jobs();
        tokio::select! {
            () = jobs.work(&portal, asked_to_stop()) => {}
            () = instance.keep_cluster() => {}
        }
        instance.close().await?;
        Ok(ExitCode::SUCCESS)
    }
}
