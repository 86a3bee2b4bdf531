use crate::commands::portal;
use app::identity_web::actions::appoint_administrator::{Appointed, appoint_administrator};
use app::kernel::lang::Lang;
use clap::{Args, Subcommand, ValueEnum};
use host::failure::Failure;
use host::instance::Instance;
use std::process::ExitCode;

/// Appoints those who appoint all others
///
/// A new database has no administrator to make the first one by pages; whoever may run this command holds the machine anyway.
#[derive(Args)]
pub struct Admin {
    #[command(subcommand)]
    act: Act,
}

#[derive(Subcommand)]
enum Act {
    /// Makes an address an administrator's and prints the link under which they set their password
    ///
    /// The address gets an account if it has none. The link works for an hour and once; run the command again for
    /// another. Whoever has an account already may ignore it and sign in as before.
    Create {
        /// The administrator's e-mail address
        email: String,
        /// The language of their pages and letters, for a new account
        #[arg(long, value_enum, default_value_t)]
        lang: Language,
    },
}

#[derive(Clone, Copy, Default, ValueEnum)]
enum Language {
    #[default]
    Zh,
    En,
}

impl Admin {
    pub async fn run(self) -> Result<ExitCode, Failure> {
        let Act::Create { email, lang } = self.act;
        let instance = Instance::open().await?;
        let appointed = create(&instance, &email, lang).await;
        instance.close().await?;
        let Appointed { link, newly } = appointed?;
        println!("{email} is an administrator {}.", if newly { "now" } else { "already" });
        println!("Within an hour they set their password at");
        println!("{link}");
        Ok(ExitCode::SUCCESS)
    }
}

async fn create(instance: &Instance, email: &str, lang: Language) -> Result<Appointed, Failure> {
    instance.migrate().await?;
    let lang = match lang {
        Language::Zh => Lang::Zh,
        Language::En => Lang::En,
    };
    Ok(appoint_administrator(&portal(instance)?, email, lang).await?)
}
