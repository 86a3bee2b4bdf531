use crate::certificate::{CertificateCode, CertificateEvent, CodeRefusal, store};
use kernel::actor::Actor;
use kernel::deed::Deed;
use kernel::error::{Error, Problem, Result};
use kernel::portal::Portal;

/// Withdraws a certificate from validity; whoever verifies it reads since when and why. What it was issued as stays on
/// record, and no certificate comes back to validity: the firm files anew.
pub async fn revoke(portal: &Portal, actor: &Actor, code: &str, reason: &str) -> Result<()> {
    let code = CertificateCode::parse(code).map_err(CodeRefusal::into_problem)?;
    let reason = reason.trim();
    if !(1..=500).contains(&reason.chars().count()) {
        return Err(Problem::at("reason", "cases-revoke-reason").into());
    }
    let mut tx = portal.begin(actor, Deed::RevokeCertificate).await?;
    let found = store::certificate_with_code(&mut tx, &code).await?;
    let found = found.ok_or_else(|| Error::from(Problem::new("cases-verdict-none")))?;
    if found.revoked.is_some() {
        return Err(Problem::new("cases-revoked-before").into());
    }
    store::revoke(&mut tx, found.id, reason).await?;
    tx.commit(CertificateEvent::CertificateRevoked { certificate: found.id, case: found.case }).await
}
