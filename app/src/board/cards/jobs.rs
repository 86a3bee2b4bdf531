use super::{Card, store};
use crate::{Event, letters};
use chrono::TimeDelta;
use city::calendar::Calendar;
use desks::rules::{Borders, Today};
use kernel::actor::Actor;
use kernel::deed::Deed;
use kernel::error::Result;
use kernel::event;
use kernel::event::Events;
use kernel::job::Job;
use kernel::portal::Portal;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Gives the cards of a night, so many in a transaction, and plans the next.
#[derive(Debug, Serialize, Deserialize)]
pub struct GiveCards;

#[derive(Debug, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum Watched {
    DeadlinesWatched,
}

impl event::Event for Watched {
    const SLICE: &'static str = "board";

    fn subject(&self) -> Uuid {
        Uuid::nil()
    }
}

const WATCH: Actor = Actor::System("give cards");
const AT_ONCE: i64 = 100;

impl Job for GiveCards {
    const KIND: &'static str = "give_cards";

    async fn run(self, portal: &Portal) -> Result<()> {
        for card in [Card::Yellow, Card::Red] {
            while give(portal, card).await? {}
        }
        let mut tx = portal.begin(&WATCH, Deed::RunJob).await?;
        let tonight = tx.site().next_night(tx.now());
        tx.enqueue_once_for(&GiveCards, tonight).await?;
        tx.commit(Watched::DeadlinesWatched).await
    }

    /// Never given up: nothing else plans the next night.
    fn pause(_: u32, _: TimeDelta) -> Option<TimeDelta> {
        Some(TimeDelta::hours(1))
    }
}

/// Whether there may be more to give.
async fn give(portal: &Portal, card: Card) -> Result<bool> {
    let mut tx = portal.begin(&WATCH, Deed::RunJob).await?;
    let borders = Borders::on(Today { date: tx.today(), calendar: Calendar::current() });
    let before = match card {
        Card::Yellow => borders.today,
        Card::Red => borders.critical_before,
    };
    let late = store::late(&mut tx, card, before, AT_ONCE).await?;
    if late.is_empty() {
        return Ok(false);
    }
    let mut events = Events::none();
    for late in &late {
        store::insert_card(&mut tx, card, late).await?;
        letters::tell_supervisors(&mut tx, card, late).await?;
        events = events.and(Event::CardGiven { post: late.post, card });
    }
    tx.commit(events).await?;
    Ok(late.len() as i64 == AT_ONCE)
}
