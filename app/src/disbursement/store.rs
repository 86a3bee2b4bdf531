use super::{Award, AwardId};
use cases::CaseId;
use enterprises::EnterpriseId;
use kernel::error::Result;
use kernel::money::Money;
use kernel::tx::Tx;
use kernel::view::View;
use programmes::ProgrammeId;

/// Whether neither the case nor the firm's period had one before. Another transaction that grants it is waited for.
pub async fn insert_award(tx: &mut Tx, award: &Award) -> Result<bool> {
    let inserted = sqlx::query!(
        "INSERT INTO awards (id, case_id, enterprise_id, programme_id, period, sum, granted_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING",
        award.id.0,
        award.case.0,
        award.enterprise.0,
        award.programme.0,
        award.period,
        award.sum.as_fen(),
        award.granted_at
    )
    .execute(tx.connection())
    .await?;
    Ok(inserted.rows_affected() == 1)
}

/// What the firm was granted under the programme for this period.
pub async fn award_of_period(
    view: &mut View,
    enterprise: EnterpriseId,
    programme: ProgrammeId,
    period: &str,
) -> Result<Option<Award>> {
    let award = sqlx::query_as!(
        Award,
        r#"SELECT id AS "id: AwardId", case_id AS "case: CaseId", enterprise_id AS "enterprise: EnterpriseId",
                  programme_id AS "programme: ProgrammeId", period, sum AS "sum: Money", granted_at
           FROM awards WHERE enterprise_id = $1 AND programme_id = $2 AND period = $3"#,
        enterprise.0,
        programme.0,
        period
    )
    .fetch_optional(view.connection())
    .await?;
    Ok(award)
}
