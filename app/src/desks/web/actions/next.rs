use super::Pressed;
use crate::store::{self, Candidate};
use crate::{Event, save, steps_of};
use axum::response::Redirect;
use identity::roles::clerks_desks_for_share;
use kernel::deed::Deed;
use kernel::error::Result;
use kernel::form::Form;
use kernel::tx::Tx;
use kernel::visit::Visit;

/// How many are tried at a time: as many as clerks who press the button in one moment, and more.
const TRIED: i64 = 20;
/// Whoever finds these all taken in one moment is told so instead of being kept waiting.
const MOST_ROUNDS: usize = 5;

/// `POST /desk/next`: claims the most urgent open step that this clerk may decide, and opens it.
#[kernel::handler]
pub async fn post(visit: Visit, Form(Pressed {}): Form<Pressed>) -> Result<Redirect> {
    let mut tx = visit.begin(Deed::ClaimStep).await?;
    match claim_next(&mut tx).await? {
        // A second click, which found the step of the first: they hold it already.
        Some((page, events)) if events.is_empty() => Ok(Redirect::to(&page)),
        Some((page, events)) => tx.commit_to(events, page).await,
        None => {
            drop(tx);
            visit.notice("desks-notice-nothing-open").await?;
            Ok(Redirect::to("/desk"))
        }
    }
}

/// The page of the matter, and what happened. Two clerks at one moment get two different steps: a matter at which somebody
/// is just now is passed over, not waited for, so they can't block each other either.
async fn claim_next(tx: &mut Tx) -> Result<Option<(String, Vec<Event>)>> {
    let clerk = tx.person()?;
    let desks = clerks_desks_for_share(tx, clerk).await?;
    let mut after = None;
    for _ in 0..MOST_ROUNDS {
        let candidates = store::open_steps_for(tx, &desks, clerk, after, TRIED).await?;
        if candidates.is_empty() {
            break;
        }
        for Candidate { step, matter, key } in candidates {
            after = Some(key);
            let Some(kind) = store::try_lock_matter(tx, matter).await? else { continue };
            let mut steps = steps_of(tx, matter).await?;
            // Between looking and locking a colleague may have been faster.
            let Ok(events) = steps.claim(step, clerk) else { continue };
            steps.evolve_all(&events);
            save(tx, &steps).await?;
            return Ok(Some((kind.path(matter), events)));
        }
    }
    Ok(None)
}
