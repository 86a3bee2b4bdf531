//! Another calendar of working days is in force: what desks have to say on posts is reckoned anew.

use super::replies;
use city::CityEvent;
use city::calendar::Calendar;
use desks::{self, MatterId, redating};
use futures::future::BoxFuture;
use kernel::actor::Actor;
use kernel::deed::Deed;
use kernel::error::Result;
use kernel::event::Events;
use kernel::job::Job;
use kernel::portal::Portal;
use kernel::tx::Tx;
use serde::{Deserialize, Serialize};

pub fn when_adopted<'a>(tx: &'a mut Tx, event: &'a CityEvent) -> BoxFuture<'a, Result<Events>> {
    Box::pin(async move {
        if let CityEvent::CalendarAdopted { fingerprint, .. } = event {
            tx.enqueue(&RedatePosts { calendar: fingerprint.clone() }).await?;
        }
        Ok(Events::none())
    })
}

/// Each post in a transaction of its own; one that fails is told and tried again, after all the others had their turn.
#[derive(Debug, Serialize, Deserialize)]
pub struct RedatePosts {
    /// The fingerprint of the calendar that arrived.
    calendar: String,
}

const RECKONER: Actor = Actor::System("redate posts");

impl Job for RedatePosts {
    const KIND: &'static str = "redate_posts";

    async fn run(self, portal: &Portal) -> Result<()> {
        Calendar::current().expect(&self.calendar)?;
        let mut view = portal.read(&RECKONER, Deed::RunJob).await?;
        let posts = replies::store::waiting(&mut view).await?;
        drop(view);
        redating::each(posts, |post| redate(portal, MatterId(post.0))).await
    }
}

async fn redate(portal: &Portal, post: MatterId) -> Result<()> {
    let mut tx = portal.begin(&RECKONER, Deed::RunJob).await?;
    let mut steps = desks::steps_for_update(&mut tx, post).await?;
    let redated = desks::redate(&mut tx, &steps).await?;
    if redated.is_empty() {
        return Ok(());
    }
    steps.evolve_all(&redated);
    desks::save(&mut tx, &steps).await?;
    tx.commit(redated).await
}
