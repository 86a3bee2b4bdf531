use crate::commands::portal;
use app::kernel::actor::Actor;
use app::programmes_web::actions::publish::{Published, publish};
use clap::{Args, Subcommand};
use host::failure::Failure;
use host::instance::Instance;
use std::path::PathBuf;
use std::process::ExitCode;

/// Publishes what can be applied for
///
/// A programme is one TOML document, such as app/data/programmes/reopening-filing.toml. Each time it is published it
/// becomes the next edition; cases that run stay on theirs.
#[derive(Args)]
pub struct Programme {
    #[command(subcommand)]
    act: Act,
}

#[derive(Subcommand)]
enum Act {
    /// Checks a programme's document wholly and publishes it as the next edition; names every fault with its line
    Publish { file: PathBuf },
}

impl Programme {
    pub async fn run(self) -> Result<ExitCode, Failure> {
        let Act::Publish { file } = self.act;
        let document = std::fs::read_to_string(&file)
            .map_err(|cause| Failure::Other(format!("{} cannot be read: {cause}", file.display())))?;
        let instance = Instance::open().await?;
        let published = publish_here(&instance, &document).await;
        instance.close().await?;
        let Published { code, number, newly, .. } = published?;
        println!("{code}, edition {number}{}", if newly { "" } else { ": was published before, nothing to do" });
        Ok(ExitCode::SUCCESS)
    }
}

async fn publish_here(instance: &Instance, document: &str) -> Result<Published, Failure> {
    instance.migrate().await?;
    publish(&portal(instance)?, &Actor::System("programme publish"), document).await.map_err(Failure::from)
}
