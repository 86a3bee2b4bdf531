//! How a mail leaves the house: by SMTP, or as a file where no server is configured.

pub use lettre::message::Mailbox;
use lettre::transport::smtp::{self, PoolConfig};
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use std::path::PathBuf;
use std::time::Duration;

/// Cheap to clone. Connections to the mail server are kept and used again.
#[derive(Clone)]
pub struct Mailer {
    from: Mailbox,
    way: Way,
}

#[derive(Clone)]
enum Way {
    Smtp(AsyncSmtpTransport<Tokio1Executor>),
    Folder(PathBuf),
}

/// Why a mail has not left.
#[derive(Debug, thiserror::Error)]
pub enum Undelivered {
    /// The server will never take it.
    #[error("rejected: {0}")]
    Rejected(String),
    #[error("not now: {0}")]
    Later(String),
}

/// A server that says nothing for this long is asked again later.
const PATIENCE: Duration = Duration::from_secs(20);

impl Mailer {
    /// By a URL such as `smtps://name:password@mail.example`.
    pub fn smtp(url: &str, from: Mailbox) -> Result<Mailer, smtp::Error> {
        let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(url)?
            .timeout(Some(PATIENCE))
            .pool_config(PoolConfig::new().max_size(4))
            .build();
        Ok(Mailer { from, way: Way::Smtp(transport) })
    }

    /// Errors: the URL is none that [`Mailer::smtp`] takes. Connects nowhere.
    pub fn understands(url: &str) -> Result<(), smtp::Error> {
        AsyncSmtpTransport::<Tokio1Executor>::from_url(url).map(drop)
    }

    /// As `.eml` files in a folder, made when the first is written.
    pub fn folder(path: impl Into<PathBuf>, from: Mailbox) -> Mailer {
        Mailer { from, way: Way::Folder(path.into()) }
    }

    pub fn from(&self) -> &Mailbox {
        &self.from
    }

    /// Sends the mail, or writes it to the file of this name; written twice, it is still one file.
    pub async fn send(&self, name: &str, mail: Message) -> Result<(), Undelivered> {
        match &self.way {
            Way::Smtp(transport) => transport.send(mail).await.map(|_| ()).map_err(|error| undelivered(&error)),
            Way::Folder(folder) => {
                let (draft, file) = (folder.join(format!(".{name}")), folder.join(format!("{name}.eml")));
                let write = async {
                    tokio::fs::create_dir_all(folder).await?;
                    tokio::fs::write(&draft, mail.formatted()).await?;
                    tokio::fs::rename(&draft, &file).await
                };
                write.await.map_err(|error| Undelivered::Later(error.to_string()))
            }
        }
    }
}

/// What a server answers may repeat the letter's address, which no log should hold: of an answer the code is kept.
fn undelivered(error: &smtp::Error) -> Undelivered {
    let Some(code) = error.status() else { return Undelivered::Later(error.to_string()) };
    let told = std::error::Error::source(error).map(ToString::to_string).unwrap_or_default();
    // RFC 2034, 4: the enhanced code comes first.
    let enhanced = told.split_whitespace().next().unwrap_or_default();
    match NO_SUCH_ADDRESS.contains(&enhanced) {
        true => Undelivered::Rejected(enhanced.to_owned()),
        false => Undelivered::Later(code.to_string()),
    }
}

/// The enhanced codes (RFC 3463, 3.2; RFC 7505) that say of the letter's address that there is none. Whatever else is
/// refused for good may be about us and every letter, even by the same reply code: we are not let in, must not relay, or
/// are against a policy. Somebody may mend that, so such a letter is tried for as long as any other.
const NO_SUCH_ADDRESS: [&str; 5] = ["5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10"];
