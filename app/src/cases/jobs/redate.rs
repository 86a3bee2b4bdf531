//! Another calendar of working days is in force: every case under review is reckoned anew.

use crate::event::Happened;
use crate::promise::promised_anew;
use crate::{CaseId, Event, Stage, save, store};
use city::CityEvent;
use city::calendar::Calendar;
use desks::{self, redating};
use futures::future::BoxFuture;
use kernel::actor::Actor;
use kernel::deed::Deed;
use kernel::error::{Error, Result};
use kernel::event::Events;
use kernel::job::Job;
use kernel::portal::Portal;
use kernel::tx::Tx;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub fn when_adopted<'a>(tx: &'a mut Tx, event: &'a CityEvent) -> BoxFuture<'a, Result<Events>> {
    Box::pin(async move {
        if let CityEvent::CalendarAdopted { fingerprint, .. } = event {
            tx.enqueue(&RedateCases { calendar: fingerprint.clone() }).await?;
        }
        Ok(Events::none())
    })
}

/// Moves the deadlines of the desks, and with them the day by which a case is expected to be decided. Each case in a
/// transaction of its own; one that fails is told and tried again, after all the others have had their turn.
#[derive(Debug, Serialize, Deserialize)]
pub struct RedateCases {
    /// The fingerprint of the calendar that arrived.
    calendar: String,
}

const RECKONER: Actor = Actor::System("redate cases");
const AT_ONCE: i64 = 500;

impl Job for RedateCases {
    const KIND: &'static str = "redate_cases";

    async fn run(self, portal: &Portal) -> Result<()> {
        Calendar::current().expect(&self.calendar)?;
        let (mut after, mut failed) = (Some(CaseId(Uuid::nil())), None);
        while let Some(last) = after {
            let mut view = portal.read(&RECKONER, Deed::RunJob).await?;
            let cases = store::under_review(&mut view, last, AT_ONCE).await?;
            drop(view);
            if let Err(error) = redating::each(cases.iter().copied(), |case| redate(portal, case)).await {
                failed = Some(error);
            }
            after = cases.last().copied();
        }
        failed.map_or(Ok(()), Err)
    }
}

async fn redate(portal: &Portal, case: CaseId) -> Result<()> {
    let mut tx = portal.begin(&RECKONER, Deed::RunJob).await?;
    let mut filing = store::filing_for_update(&mut tx, case).await?.ok_or(Error::NotFound)?;
    if filing.case.stage != Stage::UnderReview {
        return Ok(());
    }
    let steps = desks::redate(&mut tx, &filing.case.steps).await?;
    let mut happened = Happened { steps, case: Vec::new() };
    let history = store::history(&mut tx, case).await?;
    let history: Vec<_> = history.into_iter().map(|one| (tx.site().day_of(one.at), one.what)).collect();
    let promised = promised_anew(case, &history, Calendar::current()).filter(|due| Some(*due) != filing.promised);
    if let Some(due) = promised {
        filing.promised = promised;
        happened.case.push(Event::PromiseMoved { case, on: due.on, provisional: due.provisional });
    }
    if happened == Happened::default() {
        return Ok(());
    }
    save::save(&mut tx, &mut filing, &happened).await?;
    tx.commit(happened).await
}
