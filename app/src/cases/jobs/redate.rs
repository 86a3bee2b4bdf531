//! Another calendar of working days is in force: every case under review is reckoned anew.

use crate::cases::event::Happened;
use crate::cases::promise::expected;
use crate::cases::{CaseId, Event, Stage, save, store};
use crate::city::CityEvent;
use crate::city::calendar::Calendar;
use crate::desks::{self, rules::Today};
use crate::kernel::actor::Actor;
use crate::kernel::deed::Deed;
use crate::kernel::error::{Error, Result};
use crate::kernel::event::Events;
use crate::kernel::job::Job;
use crate::kernel::portal::Portal;
use crate::kernel::tx::Tx;
use futures::future::BoxFuture;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub fn when_adopted<'a>(tx: &'a mut Tx, event: &'a CityEvent) -> BoxFuture<'a, Result<Events>> {
    Box::pin(async move {
        if matches!(event, CityEvent::CalendarAdopted { .. }) {
            tx.enqueue(&RedateCases).await?;
        }
        Ok(Events::none())
    })
}

/// Moves the deadlines of the desks, and with them the day by which a case is expected to be decided. Each case in a
/// transaction of its own: what stops halfway goes on the next time.
#[derive(Debug, Serialize, Deserialize)]
pub struct RedateCases;

const RECKONER: Actor = Actor::System("redate cases");
const AT_ONCE: i64 = 500;

impl Job for RedateCases {
    const KIND: &'static str = "redate_cases";

    async fn run(self, portal: &Portal) -> Result<()> {
        let mut after = Some(CaseId(Uuid::nil()));
        while let Some(last) = after {
            let mut view = portal.read(&RECKONER, Deed::RunJob).await?;
            let cases = store::under_review(&mut view, last, AT_ONCE).await?;
            drop(view);
            for case in &cases {
                redate(portal, *case).await?;
            }
            after = cases.last().copied();
        }
        Ok(())
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
    let provisional = filing.promised.is_some_and(|due| due.provisional);
    if provisional || !happened.steps.is_empty() {
        let mut steps = filing.case.steps.clone();
        steps.evolve_all(&happened.steps);
        let today = Today { date: tx.today(), calendar: Calendar::current() };
        let promised = expected(&steps, today).filter(|due| Some(*due) != filing.promised);
        filing.promised = promised.or(filing.promised);
        happened.case.extend(promised.map(|due| Event::PromiseMoved {
            case,
            on: due.on,
            provisional: due.provisional,
        }));
    }
    if happened == Happened::default() {
        return Ok(());
    }
    save::save(&mut tx, &mut filing, &happened).await?;
    tx.commit(happened).await
}
