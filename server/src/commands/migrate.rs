use clap::Args;
use host::failure::Failure;
use host::instance::Instance;
use std::process::ExitCode;

/// Brings the database to this release's tables
///
/// `serve` and `demo` do so too; this is for whoever wants it done before. Can be run again, and by several at once.
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
