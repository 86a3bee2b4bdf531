use crate::commands::portal;
use app::cases_web::certificate::actions::revoke::revoke;
use app::kernel::actor::Actor;
use clap::{Args, Subcommand};
use host::failure::Failure;
use host::instance::Instance;
use std::process::ExitCode;

/// Withdraws a certificate from validity
///
/// For one that was issued by mistake. It cannot be made valid again.
#[derive(Args)]
pub struct Certificate {
    #[command(subcommand)]
    act: Act,
}

#[derive(Subcommand)]
enum Act {
    /// Revokes a certificate for good; whoever verifies it reads since when and why
    Revoke {
        /// As it is printed under the QR code
        code: String,
        /// Shown to the public, so in words that name nobody
        reason: String,
    },
}

impl Certificate {
    pub async fn run(self) -> Result<ExitCode, Failure> {
        let Act::Revoke { code, reason } = self.act;
        let instance = Instance::open().await?;
        let revoked = revoke_here(&instance, &code, &reason).await;
        instance.close().await?;
        revoked?;
        println!("{code} is revoked");
        Ok(ExitCode::SUCCESS)
    }
}

async fn revoke_here(instance: &Instance, code: &str, reason: &str) -> Result<(), Failure> {
    instance.migrate().await?;
    revoke(&portal(instance)?, &Actor::System("certificate revoke"), code, reason).await.map_err(Failure::from)
}
