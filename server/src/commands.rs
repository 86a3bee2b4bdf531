mod admin;
mod certificate;
mod demo;
mod migrate;
mod postgres;
mod programme;
mod registry;
mod serve;
mod work;

use app::kernel::portal::Portal;
use clap::Subcommand;
use host::failure::Failure;
use host::instance::Instance;
use std::process::ExitCode;

#[derive(Subcommand)]
pub enum Command {
    Serve(serve::Serve),
    Work(work::Work),
    Migrate(migrate::Migrate),
    Demo(demo::Demo),
    Admin(admin::Admin),
    Certificate(certificate::Certificate),
    Programme(programme::Programme),
    Registry(registry::Registry),
    Postgres(postgres::Postgres),
}

impl Command {
    pub async fn run(self) -> Result<ExitCode, Failure> {
        match self {
            Command::Serve(serve) => serve.run().await,
            Command::Work(work) => work.run().await,
            Command::Migrate(migrate) => migrate.run().await,
            Command::Demo(demo) => demo.run().await,
            Command::Admin(admin) => admin.run().await,
            Command::Certificate(certificate) => certificate.run().await,
            Command::Programme(programme) => programme.run().await,
            Command::Registry(registry) => registry.run().await,
            Command::Postgres(postgres) => postgres.run().await,
        }
    }
}

/// The portal as this instance is set up.
fn portal(instance: &Instance) -> Result<Portal, Failure> {
    instance.portal(app::reactions::reactions())
}
