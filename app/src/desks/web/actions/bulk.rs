use super::{give_back, take};
use crate::pages::bulk::{Chosen, Doing};
use crate::{Event, matter_to_hold, steps_for_update};
use axum::response::Redirect;
use kernel::deed::Deed;
use kernel::error::{Error, Result};
use kernel::form::Fields;
use kernel::once::OnceKey;
use kernel::tx::Tx;
use kernel::visit::Visit;

/// `POST /desk/bulk`: claims or releases several steps, each as far as it can be; the page after it says what became of
/// each.
#[kernel::handler]
pub async fn post(visit: Visit, fields: Fields) -> Result<Redirect> {
    let (key, chosen) = read(&fields)?;
    let mut tx = visit.begin(Deed::ClaimStep).await?;
    tx.once(key, &fields).await?;
    let events = hold_all(&mut tx, &chosen).await?;
    let page = chosen.path("/desk/bulk/done");
    match events.is_empty() {
        true => Ok(Redirect::to(&page)),
        false => tx.commit_to(events, page).await,
    }
}

fn read(fields: &Fields) -> Result<(OnceKey, Chosen)> {
    let mut fields = fields.clone();
    let key = fields.take_key()?;
    match Chosen::of(&mut fields) {
        Some(chosen) if fields.0.is_empty() => Ok((key, chosen)),
        _ => Err(Error::BadRequest("no form of ours".into())),
    }
}

async fn hold_all(tx: &mut Tx, chosen: &Chosen) -> Result<Vec<Event>> {
    let clerk = tx.person()?;
    let mut found = Vec::new();
    for &step in &chosen.steps {
        match matter_to_hold(tx, step).await {
            Ok(matter) => found.push((matter, step)),
            Err(Error::NotFound) => {}
            Err(error) => return Err(error),
        }
    }
    // Everybody locks several matters in one order, so that nobody waits for each other.
    found.sort_by_key(|(matter, step)| (matter.id, *step));
    let mut events = Vec::new();
    for (matter, step) in found {
        let mut steps = steps_for_update(tx, matter.id).await?;
        let done = match chosen.doing {
            Doing::Claim => take(tx, &matter, &mut steps, step, clerk).await,
            Doing::Release => give_back(tx, &mut steps, step, clerk).await,
        };
        match done {
            Ok(done) => events.extend(done),
            Err(Error::Refused(_)) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(events)
}
