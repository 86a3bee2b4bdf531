use crate::demo::player::player;
use crate::{CaseId, store, submission};
use kernel::audit::Purpose;
use kernel::deed::Deed;
use kernel::error::{Error, Result};
use kernel::portal::Portal;
use serde_json::Value;

/// The owner of one of the cast's firms answers a correction with these other answers.
pub async fn answer_correction(
    portal: &Portal,
    firm: &cast::Firm,
    case: CaseId,
    changed: &[(&str, Value)],
) -> Result<()> {
    let owner = player(portal, firm.owner).await?;
    let mut tx = portal.begin(&owner, Deed::SubmitCase).await?;
    let mut filing = store::filing_for_update(&mut tx, case).await?.ok_or(Error::NotFound)?;
    let sealed = store::answers(&mut tx, &filing, filing.next_submission()).await?;
    let before = tx.open(sealed, Purpose::Own, None).await?;
    let mut after = before.clone();
    for (field, value) in changed {
        after.set(*field, value.clone());
    }
    store::save_answers(&mut tx, &filing, &before, &after).await?;
    let happened = submission::submit(&mut tx, &mut filing, &after).await?;
    tx.commit(happened).await
}
