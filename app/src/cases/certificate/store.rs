use super::{Certificate, CertificateCode, CertificateId, CertificateText, Revocation};
use crate::CaseId;
use crate::register::sought::Sought;
use chrono::{DateTime, Utc};
use city::divisions::{DivisionCode, Level};
use enterprises::EnterpriseId;
use kernel::error::{Error, Result};
use kernel::tx::Tx;
use kernel::view::View;
use programmes::{Answers, EditionId, ProgrammeId};
use serde_json::Value;

/// Whether the case had none before.
pub async fn insert_certificate(tx: &mut Tx, certificate: &Certificate) -> Result<bool> {
    let Certificate { id, case, edition, programme, enterprise, text, place, answers, issued_at, .. } = certificate;
    let printed = serde_json::to_value(text).map_err(Error::internal)?;
    let published = serde_json::to_value(answers).map_err(Error::internal)?;
    let district = district(place)?;
    let Sought { text: sought, pairs } = Sought::of(&text.enterprise);
    let inserted = sqlx::query!(
        "INSERT INTO certificates (id, case_id, code, edition_id, programme_id, enterprise_id, text, firm, credit_code,
                                   division_code, district, answers, sought, sought_pairs, issued_at, issued_on,
                                   valid_until)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
         ON CONFLICT (case_id) DO NOTHING",
        id.0,
        case.0,
        text.code.as_str(),
        edition.0,
        programme.0,
        enterprise.0,
        printed,
        text.enterprise,
        text.credit_code,
        place.as_str(),
        district.as_str(),
        published,
        sought,
        &pairs,
        issued_at,
        text.issued_on,
        text.valid_until
    )
    .execute(tx.connection())
    .await?;
    Ok(inserted.rows_affected() == 1)
}

/// One more on this day in this district.
pub async fn count_issued(tx: &mut Tx, place: &DivisionCode) -> Result<()> {
    let today = tx.today();
    let district = district(place)?;
    sqlx::query!(
        "INSERT INTO certificates_issued AS issued (day, district, count) VALUES ($1, $2, 1)
         ON CONFLICT (day, district) DO UPDATE SET count = issued.count + 1",
        today,
        district.as_str()
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

fn district(place: &DivisionCode) -> Result<DivisionCode> {
    place.at(Level::District).ok_or_else(|| Error::Internal(format!("premises at {place}, which is in no district")))
}

pub async fn certificate_of_case(view: &mut View, case: CaseId) -> Result<Option<Certificate>> {
    let row = sqlx::query_as!(
        Row,
        r#"SELECT id AS "id: CertificateId", case_id AS "case: CaseId", edition_id AS "edition: EditionId",
                  programme_id AS "programme: ProgrammeId", enterprise_id AS "enterprise: EnterpriseId", text,
                  division_code AS "place: DivisionCode", answers, issued_at, revoked_at, revocation
           FROM certificates WHERE case_id = $1"#,
        case.0
    )
    .fetch_optional(view.connection())
    .await?;
    row.map(Certificate::try_from).transpose()
}

pub async fn certificate_with_code(view: &mut View, code: &CertificateCode) -> Result<Option<Certificate>> {
    let row = sqlx::query_as!(
        Row,
        r#"SELECT id AS "id: CertificateId", case_id AS "case: CaseId", edition_id AS "edition: EditionId",
                  programme_id AS "programme: ProgrammeId", enterprise_id AS "enterprise: EnterpriseId", text,
                  division_code AS "place: DivisionCode", answers, issued_at, revoked_at, revocation
           FROM certificates WHERE code = $1"#,
        code.as_str()
    )
    .fetch_optional(view.connection())
    .await?;
    row.map(Certificate::try_from).transpose()
}

/// Errors: [`Error::Conflict`] when it was revoked before.
pub async fn revoke(tx: &mut Tx, id: CertificateId, reason: &str) -> Result<()> {
    let now = tx.now();
    let revoked = sqlx::query!(
        "UPDATE certificates SET revoked_at = $2, revocation = $3 WHERE id = $1 AND revoked_at IS NULL",
        id.0,
        now,
        reason
    )
    .execute(tx.connection())
    .await?;
    if revoked.rows_affected() == 1 { Ok(()) } else { Err(Error::Conflict) }
}

struct Row {
    id: CertificateId,
    case: CaseId,
    edition: EditionId,
    programme: ProgrammeId,
    enterprise: EnterpriseId,
    text: Value,
    place: DivisionCode,
    answers: Value,
    issued_at: DateTime<Utc>,
    revoked_at: Option<DateTime<Utc>>,
    revocation: Option<String>,
}

impl TryFrom<Row> for Certificate {
    type Error = Error;

    fn try_from(row: Row) -> Result<Certificate> {
        let revoked = row.revoked_at.zip(row.revocation).map(|(at, reason)| Revocation { at, reason });
        Ok(Certificate {
            id: row.id,
            case: row.case,
            edition: row.edition,
            programme: row.programme,
            enterprise: row.enterprise,
            text: serde_json::from_value::<CertificateText>(row.text).map_err(Error::internal)?,
            place: row.place,
            answers: serde_json::from_value::<Answers>(row.answers).map_err(Error::internal)?,
            issued_at: row.issued_at,
            revoked,
        })
    }
}
