use super::{ActId, letters, store};
use kernel::actor::Actor;
use kernel::deed::Deed;
use kernel::error::Result;
use kernel::event;
use kernel::job::Job;
use kernel::portal::Portal;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Tells each reader whose report an act closed what came of it: so many in a transaction, each once.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct TellReporters {
    pub act: ActId,
}

#[derive(Debug, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum Told {
    ReportersTold { act: ActId, people: usize },
}

impl event::Event for Told {
    const SLICE: &'static str = "board";

    fn subject(&self) -> Uuid {
        match self {
            Told::ReportersTold { act, .. } => act.0,
        }
    }
}

const TELLER: Actor = Actor::System("tell of reports");
const AT_ONCE: i64 = 200;

impl Job for TellReporters {
    const KIND: &'static str = "tell_reporters";

    async fn run(self, portal: &Portal) -> Result<()> {
        loop {
            let mut tx = portal.begin(&TELLER, Deed::RunJob).await?;
            let Some(act) = store::acts::done(&mut tx, self.act).await? else { return Ok(()) };
            let people = store::reports::next_to_tell(&mut tx, self.act, AT_ONCE).await?;
            if people.is_empty() {
                return Ok(());
            }
            let letter = letters::of_report(&mut tx, &act).await?;
            for &person in &people {
                notifications::tell(&mut tx, person, &letter).await?;
            }
            tx.commit(Told::ReportersTold { act: self.act, people: people.len() }).await?;
        }
    }
}
