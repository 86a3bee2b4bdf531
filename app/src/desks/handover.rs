//! What a clerk holds when they leave a desk goes back to its queue: no matter waits for somebody who is gone.

use super::event::{Change, Event};
use super::{Stage, save, steps_for_update, store};
use city::DeskId;
use futures::future::BoxFuture;
use identity::roles::{Role, clerks_desks};
use kernel::error::Result;
use kernel::event::Events;
use kernel::tx::Tx;

/// Their role at a desk was withdrawn: what they had taken there is open again.
pub fn after_withdrawal<'a>(tx: &'a mut Tx, event: &'a identity::Event) -> BoxFuture<'a, Result<Events>> {
    Box::pin(async move {
        let identity::Event::RoleWithdrawn { person, role: Role::Clerk { desk } } = event else {
            return Ok(Events::none());
        };
        let mut happened = Vec::new();
        for matter in store::matters_held(tx, *person, DeskId(*desk)).await? {
            let mut steps = steps_for_update(tx, matter).await?;
            let released = steps.release_all(*person, DeskId(*desk));
            steps.evolve_all(&released);
            save(tx, &steps).await?;
            happened.extend(released);
        }
        Ok(happened.into())
    })
}

/// The applicant answered somebody who asked and has left the desk since: the desk has the answer.
pub fn after_answer<'a>(tx: &'a mut Tx, event: &'a Event) -> BoxFuture<'a, Result<Events>> {
    Box::pin(async move {
        if !matches!(event.change, Change::Resumed { .. }) {
            return Ok(Events::none());
        }
        let mut steps = steps_for_update(tx, event.matter).await?;
        let Some((desk, Stage::Claimed { by, .. })) = steps.get(event.step).map(|step| (step.desk, step.stage)) else {
            return Ok(Events::none());
        };
        if clerks_desks(tx, by).await?.contains(&desk.0) {
            return Ok(Events::none());
        }
        let released = steps.release(event.step, by)?;
        steps.evolve_all(&released);
        save(tx, &steps).await?;
        Ok(released.into())
    })
}
