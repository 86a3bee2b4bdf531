//! What a desk's word on a claim changes.

use crate::claim::{Claim, ClaimStage, Role};
use kernel::actor::PersonId;
use kernel::error::Result;
use kernel::tx::Tx;

pub async fn close_claim(
    tx: &mut Tx,
    claim: &Claim,
    stage: ClaimStage,
    clerk: PersonId,
    reason: Option<&str>,
) -> Result<()> {
    let now = tx.now();
    sqlx::query!(
        "UPDATE claims SET stage = $2, decided_at = $3, decided_by = $4, reason = $5 WHERE id = $1",
        claim.id.0,
        stage as ClaimStage,
        now,
        clerk.0,
        reason
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// The claimant acts for the firm; the first who is confirmed gives it its name.
pub async fn confirm_agent(tx: &mut Tx, claim: &Claim) -> Result<()> {
    let now = tx.now();
    sqlx::query!(
        "WITH named AS (
             UPDATE enterprises SET name = $5
             WHERE id = $1 AND NOT EXISTS (SELECT FROM agents WHERE enterprise_id = $1 AND standing = 'confirmed')
         )
         INSERT INTO agents (enterprise_id, person_id, role, standing, since) VALUES ($1, $2, $3, 'confirmed', $4)
         ON CONFLICT (enterprise_id, person_id) DO UPDATE SET role = $3, standing = 'confirmed', since = $4",
        claim.enterprise.0,
        claim.person.0,
        claim.role as Role,
        now,
        claim.firm_name
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// What the agent added while provisional becomes the firm's. Only where the firm has an account already, theirs gives way.
pub async fn confirm_what_they_added(tx: &mut Tx, claim: &Claim) -> Result<()> {
    let now = tx.now();
    let (enterprise, person) = (claim.enterprise.0, claim.person.0);
    sqlx::query!(
        "UPDATE premises SET confirmed = true WHERE enterprise_id = $1 AND added_by = $2 AND NOT confirmed",
        enterprise,
        person
    )
    .execute(tx.connection())
    .await?;
    sqlx::query!(
        "UPDATE bank_accounts AS own
         SET confirmed = settled.is_free, replaced_at = CASE WHEN settled.is_free THEN NULL ELSE $3::timestamptz END
         FROM (SELECT NOT EXISTS (SELECT FROM bank_accounts
                                  WHERE enterprise_id = $1 AND confirmed AND replaced_at IS NULL) AS is_free) AS settled
         WHERE enterprise_id = $1 AND set_by = $2 AND NOT confirmed AND replaced_at IS NULL",
        enterprise,
        person,
        now
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// The claimant acts no longer, and takes what they added with them.
pub async fn end_provisional_agent(tx: &mut Tx, claim: &Claim) -> Result<()> {
    let now = tx.now();
    sqlx::query!(
        "WITH places AS (
             UPDATE premises SET withdrawn_at = $3
             WHERE enterprise_id = $1 AND added_by = $2 AND NOT confirmed AND withdrawn_at IS NULL
         ), accounts AS (
             UPDATE bank_accounts SET replaced_at = $3
             WHERE enterprise_id = $1 AND set_by = $2 AND NOT confirmed AND replaced_at IS NULL
         )
         UPDATE agents SET standing = 'ended', since = $3
         WHERE enterprise_id = $1 AND person_id = $2 AND standing = 'provisional'",
        claim.enterprise.0,
        claim.person.0,
        now
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}
