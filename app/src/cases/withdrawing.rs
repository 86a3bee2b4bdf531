use super::{Filing, Stage, save, store};
use kernel::error::Result;
use kernel::event::Events;
use kernel::tx::Tx;

/// Ends a case that is not decided. What was typed and never submitted is nobody's business any more: it is erased.
pub async fn take_back(tx: &mut Tx, filing: &mut Filing) -> Result<Events> {
    let was_draft = filing.case.stage == Stage::Draft;
    let happened = filing.case.withdraw()?;
    save::save(tx, filing, &happened).await?;
    if was_draft {
        store::erase_draft(tx, filing.case.id).await?;
    }
    Ok(happened.into())
}
