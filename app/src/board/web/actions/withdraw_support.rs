use crate::{Event, Number, judging, merging, store};
use axum::extract::Path;
use axum::response::Redirect;
use kernel::deed::Deed;
use kernel::error::{Error, Problem, Result};
use kernel::visit::Visit;
use residents::is_verified;

/// `POST /board/{number}/support/withdrawal`
#[kernel::handler]
pub async fn post(visit: Visit, Path(number): Path<Number>) -> Result<Redirect> {
    let mut tx = visit.begin(Deed::WithdrawSupport).await?;
    let person = tx.person()?;
    let post = store::post(&mut tx, number).await?.ok_or(Error::NotFound)?.id;
    identity::hold_person(&mut tx, person).await?;
    let verified = is_verified(&mut tx, person).await?;
    store::lock_post(&mut tx, post).await?;
    // What came with a merge goes when that is undone.
    if merging::is_merged_for_update(&mut tx, post).await? {
        return Err(Problem::new("board-support-merged").into());
    }
    if store::remove_support(&mut tx, person, post, verified).await? {
        judging::forget_verdicts(&mut tx, post).await?;
        tx.commit(Event::SupportWithdrawn { post }).await?;
    }
    Ok(Redirect::to(&number.path()))
}
