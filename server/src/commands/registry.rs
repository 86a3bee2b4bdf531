use app::kernel::registry::Address;
use clap::Args;
use host::config::{Config, RegistrySettings};
use host::failure::Failure;
use host::stop::Stop;
use host::{http, registry};
use std::net::SocketAddr;
use std::process::ExitCode;
use tokio::net::lookup_host;
use tokio::sync::watch;

/// Serves a registry of residents that knows the demo's people, for trying the look-up
///
/// Listens where SEAMLESS_RESIDENTS_REGISTRY_URL says, which must be on this machine, and answers whoever has
/// SEAMLESS_RESIDENTS_REGISTRY_TOKEN: started with the same environment, `serve` asks it.
#[derive(Args)]
pub struct Registry {}

impl Registry {
    pub async fn run(self) -> Result<ExitCode, Failure> {
        let mut asked = Stop::listen()?;
        let config = Config::from_environment()?;
        host::log::start(&config.log);
        let Some(RegistrySettings { address, token }) = config.residents_registry else {
            return Err(Failure::Other("SEAMLESS_RESIDENTS_REGISTRY_URL says where to listen, and is not set".into()));
        };
        let (stop, stopping) = watch::channel(false);
        let router = registry::router(address.path(), token);
        let listening = http::listen("residents", place(&address).await?, router, http::Handle::new(), stopping);
        let signals = async {
            asked.asked().await;
            stop.send_replace(true);
            std::future::pending::<()>().await;
        };
        tokio::select! {
            listened = listening => listened.map(|()| ExitCode::SUCCESS),
            () = signals => Ok(ExitCode::SUCCESS),
        }
    }
}

/// Where this machine is asked.
async fn place(address: &Address) -> Result<SocketAddr, Failure> {
    let elsewhere = || Failure::Other("SEAMLESS_RESIDENTS_REGISTRY_URL is not on this machine".into());
    if address.is_secure() {
        return Err(elsewhere());
    }
    let places = lookup_host((address.host(), address.port())).await;
    places.ok().and_then(|mut places| places.next()).ok_or_else(elsewhere)
}
