//! What a decision of the machine changes in the tables, the same for every action that makes one.

use super::{Filing, Happened, Stage, store};
use kernel::error::Result;
use kernel::tx::Tx;

/// Applies what happened to the case and saves it with its steps. A case that ends with it gets its day, from which
/// its personal answers and its files are kept.
pub async fn save(tx: &mut Tx, filing: &mut Filing, happened: &Happened) -> Result<()> {
    filing.case.evolve(happened);
    if matches!(filing.case.stage, Stage::Decided(_) | Stage::Withdrawn) && filing.ended_at.is_none() {
        filing.ended_at = Some(tx.now());
        let today = tx.today();
        store::plan_erasure(tx, filing.case.id, today).await?;
    }
    store::save_filing(tx, filing).await
}
