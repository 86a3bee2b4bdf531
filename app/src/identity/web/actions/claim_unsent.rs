use crate::{Event, store, unsent};
use kernel::actor::PersonId;
use kernel::deed::Deed;
use kernel::error::Result;
use kernel::visit::Visit;

/// Where a sign-in leads, if something waited in this browser: to the form, if it is this person's. Another's is
/// discarded, and its page is none of theirs; so is one that waited too long.
pub async fn claim_unsent(visit: &Visit, person: PersonId) -> Result<Option<&'static str>> {
    let Some(id) = unsent::remembered(&visit.session).await? else { return Ok(None) };
    if store::unsent_form(&mut visit.read(Deed::SignIn).await?, id, person).await?.is_some() {
        return Ok(Some("/unsent"));
    }
    let mut tx = visit.begin(Deed::SignIn).await?;
    let owner = store::delete_unsent(&mut tx, id).await?;
    if let Some(owner) = owner {
        tx.commit(Event::UnsentDiscarded { person: owner }).await?;
    }
    unsent::forget(&visit.session).await?;
    Ok(owner.filter(|owner| *owner != person).map(|_| "/"))
}
