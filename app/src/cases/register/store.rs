use super::{Before, Filter, Firm, Issued, Line, Registered, Shown};
use crate::Reference;
use crate::certificate::{CertificateId, Revocation, State};
use chrono::{DateTime, NaiveDate, Utc};
use city::divisions::DivisionCode;
use enterprises::EnterpriseId;
use kernel::error::Result;
use kernel::view::View;
use programmes::{self, EditionId, ProgrammeId};
use serde_json::value::RawValue;
use sqlx::types::Json;

/// The register's newest lines. What most visits ask for, in words of its own: without anything to fill in, PostgreSQL
/// plans it once, and the general statement below each time.
pub async fn newest_lines(view: &mut View) -> Result<Vec<Line>> {
    let rows = sqlx::query_as!(
        Row,
        r#"SELECT id AS "id: CertificateId", firm, credit_code, division_code AS "place: DivisionCode",
                  edition_id AS "edition: EditionId", answers AS "answers: Json<Box<RawValue>>", issued_at, issued_on,
                  valid_until, revoked_at, revocation
           FROM certificates ORDER BY issued_at DESC, id DESC LIMIT 31"#
    )
    .fetch_all(view.connection())
    .await?;
    into_lines(view, rows).await
}

/// Lines of the register, the newest first, from before the last one shown.
pub async fn lines(view: &mut View, filter: &Filter, before: Option<Before>, limit: i64) -> Result<Vec<Line>> {
    let (pairs, text, code) = match &filter.firm {
        None => (None, None, None),
        Some(Firm::Named(sought)) => (Some(sought.needed()), Some(sought.text.as_str()), None),
        Some(Firm::WithCode(code)) => (None, None, Some(code.as_str())),
    };
    let (before_at, before_id) = before.map(|before| (before.issued_at, before.id.0)).unzip();
    let rows = sqlx::query_as!(
        Row,
        r#"SELECT id AS "id: CertificateId", firm, credit_code, division_code AS "place: DivisionCode",
                  edition_id AS "edition: EditionId", answers AS "answers: Json<Box<RawValue>>", issued_at, issued_on,
                  valid_until, revoked_at, revocation
           FROM certificates
           WHERE ($1::text IS NULL OR district = $1)
             AND ($2::uuid IS NULL OR programme_id = $2)
             AND ($3::text[] IS NULL OR sought_pairs @> $3 AND strpos(sought, $4) > 0)
             AND ($5::text IS NULL OR credit_code = $5)
             AND ($6::timestamptz IS NULL OR (issued_at, id) < ($6, $7::uuid))
           ORDER BY issued_at DESC, id DESC LIMIT $8"#,
        filter.district.as_ref().map(DivisionCode::as_str),
        filter.programme.map(|programme| programme.0),
        pairs.as_deref(),
        text,
        code,
        before_at,
        before_id,
        limit
    )
    .fetch_all(view.connection())
    .await?;
    into_lines(view, rows).await
}

async fn into_lines(view: &mut View, rows: Vec<Row>) -> Result<Vec<Line>> {
    let mut lines = Vec::with_capacity(rows.len());
    for row in rows {
        lines.push(row.into_line(view).await?);
    }
    Ok(lines)
}

struct Row {
    id: CertificateId,
    firm: String,
    credit_code: String,
    place: DivisionCode,
    edition: EditionId,
    answers: Json<Box<RawValue>>,
    issued_at: DateTime<Utc>,
    issued_on: NaiveDate,
    valid_until: Option<NaiveDate>,
    revoked_at: Option<DateTime<Utc>>,
    revocation: Option<String>,
}

impl Row {
    async fn into_line(self, view: &mut View) -> Result<Line> {
        let revoked = self.revoked_at.zip(self.revocation).map(|(at, reason)| Revocation { at, reason });
        Ok(Line {
            id: self.id,
            firm: self.firm,
            credit_code: self.credit_code,
            place: self.place,
            edition: programmes::edition(view, self.edition).await?,
            answers: self.answers.0,
            issued_at: self.issued_at,
            issued_on: self.issued_on,
            state: State::of(self.valid_until, revoked, view.today()),
        })
    }
}

pub async fn shown(view: &mut View, cases: &[Reference]) -> Result<Vec<Shown>> {
    let cases: Vec<String> = cases.iter().map(Reference::to_string).collect();
    let shown = sqlx::query_as!(
        Shown,
        r#"SELECT reference AS "reference: Reference", certificates.credit_code
           FROM certificates JOIN cases ON cases.id = case_id WHERE reference = ANY($1)"#,
        &cases
    );
    Ok(shown.fetch_all(view.connection()).await?)
}

/// Where this firm is registered, of each place the newest line: among the newest lines that it may be.
pub async fn registered(view: &mut View, firm: &Firm, limit: i64) -> Result<Vec<Registered>> {
    let (pairs, text, code) = match firm {
        Firm::Named(sought) => (Some(sought.needed()), Some(sought.text.as_str()), None),
        Firm::WithCode(code) => (None, None, Some(code.as_str())),
    };
    let found = sqlx::query_as!(
        Registered,
        r#"SELECT certificate AS "certificate!: CertificateId", enterprise AS "enterprise!: EnterpriseId", firm AS "firm!",
                  credit_code AS "credit_code!", place AS "place!: DivisionCode"
           FROM (SELECT DISTINCT ON (credit_code, place) * FROM (
                     SELECT id AS certificate, enterprise_id AS enterprise, firm, credit_code, division_code AS place, issued_at
                     FROM certificates
                     WHERE ($1::text[] IS NULL OR sought_pairs @> $1 AND strpos(sought, $2) > 0)
                       AND ($3::text IS NULL OR credit_code = $3)
                     ORDER BY issued_at DESC, id DESC LIMIT 200) AS newest
                 ORDER BY credit_code, place, issued_at DESC) AS of_each
           ORDER BY issued_at DESC LIMIT $4"#,
        pairs.as_deref(),
        text,
        code,
        limit
    );
    Ok(found.fetch_all(view.connection()).await?)
}

pub async fn registered_as(view: &mut View, certificate: CertificateId) -> Result<Option<Registered>> {
    let found = sqlx::query_as!(
        Registered,
        r#"SELECT id AS "certificate: CertificateId", enterprise_id AS "enterprise: EnterpriseId", firm, credit_code,
                  division_code AS "place: DivisionCode"
           FROM certificates WHERE id = $1"#,
        certificate.0
    );
    Ok(found.fetch_optional(view.connection()).await?)
}

/// Adds up a row a day and district.
pub async fn issued(view: &mut View) -> Result<Issued> {
    let today = view.today();
    let issued = sqlx::query_as!(
        Issued,
        r#"SELECT COALESCE(sum(count) FILTER (WHERE day = $1), 0)::bigint AS "today!",
                  COALESCE(sum(count), 0)::bigint AS "ever!"
           FROM certificates_issued"#,
        today
    )
    .fetch_one(view.connection())
    .await?;
    Ok(issued)
}

/// So many cases of one programme were submitted on the one day and decided on the other.
pub struct Decided {
    pub programme: ProgrammeId,
    pub submitted_on: NaiveDate,
    pub decided_on: NaiveDate,
    pub cases: i64,
}

/// Since that moment, by the days of the city.
pub async fn decided_since(view: &mut View, since: DateTime<Utc>) -> Result<Vec<Decided>> {
    let zone = view.site().zone.name();
    let decided = sqlx::query_as!(
        Decided,
        r#"SELECT programme_id AS "programme: ProgrammeId", (submitted_at AT TIME ZONE $2)::date AS "submitted_on!",
                  (ended_at AT TIME ZONE $2)::date AS "decided_on!", count(*) AS "cases!"
           FROM programmes JOIN cases ON programme_id = programmes.id
           WHERE stage = 'decided' AND ended_at >= $1
           GROUP BY 1, 2, 3"#,
        since,
        zone
    )
    .fetch_all(view.connection())
    .await?;
    Ok(decided)
}
