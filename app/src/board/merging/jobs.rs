use super::{MergeId, store};
use kernel::actor::Actor;
use kernel::deed::Deed;
use kernel::error::Result;
use kernel::event;
use kernel::job::Job;
use kernel::portal::Portal;
use notifications::{self, Letter};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Tells each supporter of the post that went where it is now: so many in a transaction, each once.
#[derive(Debug, Serialize, Deserialize)]
pub struct TellMerged {
    pub merge: MergeId,
}

#[derive(Debug, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum Told {
    MergeTold { merge: MergeId, people: usize },
}

impl event::Event for Told {
    const SLICE: &'static str = "board";

    fn subject(&self) -> Uuid {
        match self {
            Told::MergeTold { merge, .. } => merge.0,
        }
    }
}

const TELLER: Actor = Actor::System("tell of merges");
const AT_ONCE: i64 = 200;

impl Job for TellMerged {
    const KIND: &'static str = "tell_merged";

    async fn run(self, portal: &Portal) -> Result<()> {
        loop {
            let mut tx = portal.begin(&TELLER, Deed::RunJob).await?;
            let Some((title, into, into_title)) = store::both(&mut tx, self.merge).await? else { return Ok(()) };
            let letter = Letter::new("board-letter-merged")
                .with("title", title)
                .with("into", into_title)
                .with_link(into.path(), "board-open-merged");
            let people = store::next_to_tell(&mut tx, self.merge, AT_ONCE).await?;
            if people.is_empty() {
                return Ok(());
            }
            for &person in &people {
                notifications::tell(&mut tx, person, &letter).await?;
            }
            tx.commit(Told::MergeTold { merge: self.merge, people: people.len() }).await?;
        }
    }
}
