//! Letters by mail: written in the transaction of what they tell, sent by a job of that transaction.
//!
//! So none is lost and none tells what did not happen. A letter is rendered at once, in its reader's language.

pub mod accounts;
mod html;
mod jobs;
mod kept;
mod letter;
mod store;

pub use jobs::{Housekeeping, SendMail};
pub use kept::kept;
pub use letter::Letter;

use kernel::actor::PersonId;
use kernel::error::Result;
use kernel::event;
use kernel::id;
use kernel::tx::Tx;
use serde::Serialize;
use uuid::Uuid;

id!(MessageId);

#[derive(Debug, Clone, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Event {
    Sent {
        message: MessageId,
    },
    /// The recipient's mail server will never take it.
    Rejected {
        message: MessageId,
    },
    /// What had served its time was erased.
    Erased {
        texts: u64,
        links: u64,
        traces: u64,
    },
}

impl event::Event for Event {
    const SLICE: &'static str = "notifications";

    fn subject(&self) -> Uuid {
        match self {
            Event::Sent { message } | Event::Rejected { message } => message.0,
            Event::Erased { .. } => Uuid::nil(),
        }
    }
}

/// Writes the letter to this person, to leave once the transaction has committed.
pub async fn tell(tx: &mut Tx, to: PersonId, letter: &Letter) -> Result<()> {
    let recipient = identity::recipient(tx, to).await?;
    let written = letter.write(&recipient, tx.site());
    let message = MessageId::new();
    store::insert_message(tx, message, to, &recipient, &written).await?;
    tx.enqueue(&SendMail { message }).await
}
