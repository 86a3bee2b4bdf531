use super::{Event, MessageId, store};
use chrono::TimeDelta;
use kernel::actor::Actor;
use kernel::deed::Deed;
use kernel::error::{Error, Result};
use kernel::job::Job;
use kernel::mail::Undelivered;
use kernel::portal::Portal;
use kernel::retention;
use lettre::message::header::{HeaderName, HeaderValue};
use lettre::message::{Message, MultiPart};
use serde::{Deserialize, Serialize};

/// Sends one letter, tried for two days. A crash between sending and marking sends it again, under the same Message-ID.
#[derive(Debug, Serialize, Deserialize)]
pub struct SendMail {
    pub message: MessageId,
}

const POSTMAN: Actor = Actor::System("send mail");

impl Job for SendMail {
    const KIND: &'static str = "send_mail";

    async fn run(self, portal: &Portal) -> Result<()> {
        let message = self.message;
        let waiting = store::waiting_message(&mut portal.read(&POSTMAN, Deed::RunJob).await?, message).await?;
        let Some(waiting) = waiting else { return Ok(()) };
        // Ordered by time where mails are files.
        let name = format!("{}-{message}", waiting.created_at.format("%Y%m%dT%H%M%SZ"));
        let outcome = portal.mailer().send(&name, envelope(portal, waiting)?).await;

        let mut tx = portal.begin(&POSTMAN, Deed::RunJob).await?;
        match outcome {
            Ok(()) => {
                store::mark_sent(&mut tx, message).await?;
                store::erase_secret_words(&mut tx, message).await?;
                tx.commit(Event::Sent { message }).await
            }
            Err(rejected @ Undelivered::Rejected(_)) => {
                tracing::warn!(%message, reason = %rejected, "a letter was rejected");
                store::mark_rejected(&mut tx, message).await?;
                store::erase_secret_words(&mut tx, message).await?;
                tx.commit(Event::Rejected { message }).await
            }
            Err(later @ Undelivered::Later(_)) => Err(Error::internal(later)),
        }
    }
}

fn envelope(portal: &Portal, waiting: store::Waiting) -> Result<Message> {
    let header = |name, value: &str| HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned());
    let mut message = Message::builder();
    if let Some(address) = &waiting.unsubscribe {
        // RFC 8058: one POST to it, without a session, and no more of these come.
        message = message
            .raw_header(header("List-Unsubscribe", &format!("<{address}>")))
            .raw_header(header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
    }
    message
        .from(portal.mailer().from().clone())
        .to(waiting.to_address.parse().map_err(Error::internal)?)
        .subject(waiting.subject)
        .date(waiting.created_at.into())
        .message_id(Some(waiting.message_id))
        // Nobody's holiday notice should answer a machine.
        .raw_header(header("Auto-Submitted", "auto-generated"))
        .raw_header(header("Content-Language", waiting.lang.tag()))
        .multipart(MultiPart::alternative_plain_html(waiting.text, waiting.html))
        .map_err(Error::internal)
}

/// Erases what has served its time, every night: words of letters, dead links, sessions, keys and counters.
#[derive(Debug, Serialize, Deserialize)]
pub struct Housekeeping;

/// Nobody asks about a letter after so long; that it was sent stays on record.
const WORDS_ARE_KEPT: TimeDelta = TimeDelta::days(90);

/// A letter with a secret link that never left: the link is dead by then.
const LINKS_LIVE: TimeDelta = TimeDelta::days(3);

const KEEPER: Actor = Actor::System("housekeeping");

impl Job for Housekeeping {
    const KIND: &'static str = "housekeeping";

    async fn run(self, portal: &Portal) -> Result<()> {
        let mut tx = portal.begin(&KEEPER, Deed::RunJob).await?;
        let before = tx.now() - WORDS_ARE_KEPT;
        let secret_before = tx.now() - LINKS_LIVE;
        let texts = store::erase_texts_before(&mut tx, before, secret_before).await?;
        let links = identity::forget_what_expired(&mut tx).await?;
        let traces = retention::forget_traces(&mut tx).await?;
        let tonight = tx.site().next_night(tx.now());
        tx.enqueue_once_for(&Housekeeping, tonight).await?;
        tx.commit(Event::Erased { texts, links, traces }).await
    }

    /// Never given up: nothing else plans the next night.
    fn pause(_: u32, _: TimeDelta) -> Option<TimeDelta> {
        Some(TimeDelta::hours(1))
    }
}
