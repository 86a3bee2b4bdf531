use crate::failure::Failure;
use crate::instance::Instance;
use clap::Args;
use std::process::ExitCode;

/// Loads the demo city: its departments and the two programmes of 2020. Can be run again
#[derive(Args)]
pub struct Demo {}

impl Demo {
    pub async fn run(self) -> Result<ExitCode, Failure> {
        let instance = Instance::open().await?;
        let loaded = load(&instance).await;
        instance.close().await?;
        let app::demo::Loaded { departments, programmes } = loaded?;
        println!("The demo city: {departments} departments and {programmes} programmes were added.");
        Ok(ExitCode::SUCCESS)
    }
}

async fn load(instance: &Instance) -> Result<app::demo::Loaded, Failure> {
    instance.migrate().await?;
    Ok(app::demo::load(&instance.portal()?).await?)
}
