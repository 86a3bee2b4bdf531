//! How a case comes before its desks.

use super::promise::expected;
use super::way::way;
use super::{Filing, Happened, save, store};
use city::calendar::Calendar;
use desks::{self, Matter, MatterKind, rules::Today};
use kernel::error::Result;
use kernel::tx::Tx;
use programmes::Answers;

/// Lays the case before the desks that its answers call for: the first time, or with corrected answers. The case is
/// locked by the caller, who has found nothing lacking in it.
/// Errors: refused where a desk is closed or not there, or when it is not the moment.
pub async fn submit(tx: &mut Tx, filing: &mut Filing, answers: &Answers) -> Result<Happened> {
    let today = Today { date: tx.today(), calendar: Calendar::current() };
    let steps = way(tx, filing, answers).await?;
    let happened = match filing.submitted_at {
        None => filing.case.submit(&steps, today)?,
        Some(_) => filing.case.answer(&steps, today)?,
    };
    if filing.submitted_at.is_none() {
        desks::register(tx, &matter(filing)).await?;
        filing.submitted_at = Some(tx.now());
    }
    let mut next = filing.case.clone();
    next.evolve(&happened);
    filing.promised = expected(&next.steps, today).or(filing.promised);
    save::save(tx, filing, &happened).await?;
    store::close_corrections(tx, filing.case.id).await?;
    Ok(happened)
}

fn matter(filing: &Filing) -> Matter {
    Matter {
        id: filing.case.id.into(),
        kind: MatterKind::Case,
        reference: filing.reference.to_string(),
        title: filing.applicant.firm.clone(),
        topic: filing.edition.programme.code.clone(),
        enterprise: Some(filing.applicant.enterprise.0),
    }
}
