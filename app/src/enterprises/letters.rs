//! What claimants are told by mail.

use super::claim::Claim;
use super::rules::Verdict;
use kernel::error::Result;
use kernel::tx::Tx;
use notifications::{self, Letter};

pub async fn tell_outcome(tx: &mut Tx, claim: &Claim, verdict: &Verdict) -> Result<()> {
    let letter = match verdict {
        Verdict::Confirm => Letter::new("enterprises-letter-confirmed")
            .with_link(format!("/enterprises/{}", claim.enterprise), "enterprises-open-firm"),
        Verdict::Refuse { reason } => Letter::new("enterprises-letter-refused")
            .with("reason", reason)
            .with_link(format!("/enterprises/claims/{}", claim.id), "enterprises-open-claim"),
    };
    notifications::tell(tx, claim.person, &letter.with("firm", &claim.firm_name)).await
}
