use crate::failure::Failure;
use crate::instance::Instance;
use clap::Args;
use std::process::ExitCode;

/// Brings the database to this release's tables
#[derive(Args)]
pub struct Migrate {}

impl Migrate {
    pub async fn run(self) -> Result<ExitCode, Failure> {
        let instance = Instance::open().await?;
        let migrated = instance.migrate().await;
        instance.close().await?;
        migrated.map(|()| ExitCode::SUCCESS)
    }
}
