use crate::{Applicant, Case, CaseId, Filing, Reference, Stage};
use chrono::{DateTime, NaiveDate, Utc};
use city::calendar::Due;
use city::divisions::DivisionCode;
use desks::{self, MatterId, Outcome, Steps};
use enterprises::{CreditCode, EnterpriseId, PremisesId};
use kernel::actor::PersonId;
use kernel::error::{Error, Result};
use kernel::tx::Tx;
use kernel::view::View;
use programmes::{self, EditionId};
use uuid::Uuid;

/// The next number of a case. One that is not used is missed by nobody.
pub async fn next_number(tx: &mut Tx) -> Result<i64> {
    let number =
        sqlx::query_scalar!(r#"SELECT nextval('case_numbers') AS "number!""#).fetch_one(tx.connection()).await?;
    Ok(number)
}

/// A new draft.
pub async fn insert_filing(tx: &mut Tx, filing: &Filing) -> Result<()> {
    let Applicant { enterprise, firm, credit_code, premises, premises_name, place, address } = &filing.applicant;
    sqlx::query!(
        "INSERT INTO cases (id, reference, edition_id, programme_id, enterprise_id, premises_id, firm, credit_code,
                            division_code, premises_name, address, started_by, started_at, stage, submissions, reopened)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 'draft', 0, '{}')",
        filing.case.id.0,
        filing.reference.as_str(),
        filing.edition.id.0,
        filing.edition.programme_id.0,
        enterprise.0,
        premises.0,
        firm,
        credit_code.as_str(),
        place.as_str(),
        premises_name,
        address,
        filing.started_by.0,
        filing.started_at
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Makes the tables say where the case stands: its own row, and its steps.
pub async fn save_filing(tx: &mut Tx, filing: &Filing) -> Result<()> {
    let Case { id, stage, submissions, reopened, steps } = &filing.case;
    let (stage, outcome) = stage_columns(*stage);
    let reopened: Vec<String> = reopened.iter().cloned().collect();
    let submissions = i32::try_from(*submissions).map_err(Error::internal)?;
    let Applicant { firm, premises_name, place, address, .. } = &filing.applicant;
    sqlx::query!(
        "UPDATE cases SET stage = $2, outcome = $3, submissions = $4, reopened = $5, submitted_at = $6, promised_on = $7,
                          promised_provisional = $8, ended_at = $9, firm = $10, premises_name = $11,
                          division_code = $12, address = $13
         WHERE id = $1",
        id.0,
        stage,
        outcome as Option<Outcome>,
        submissions,
        &reopened,
        filing.submitted_at,
        filing.promised.map(|due| due.on),
        filing.promised.map(|due| due.provisional),
        filing.ended_at,
        firm,
        premises_name,
        place.as_str(),
        address
    )
    .execute(tx.connection())
    .await?;
    if submissions > 0 { desks::save(tx, steps).await } else { Ok(()) }
}

pub async fn is_known(view: &mut View, reference: &Reference) -> Result<bool> {
    let known = sqlx::query_scalar!(
        r#"SELECT EXISTS (SELECT FROM cases WHERE reference = $1 AND submissions > 0) AS "known!""#,
        reference.as_str()
    );
    Ok(known.fetch_one(view.connection()).await?)
}

/// Those of these cases that the person started or, where they may know of every one of the firm's, all of them: with
/// their numbers and editions, in no order.
pub async fn numbers(
    view: &mut View,
    cases: &[CaseId],
    person: PersonId,
    may_know_all: bool,
) -> Result<Vec<(CaseId, Reference, EditionId)>> {
    let cases: Vec<Uuid> = cases.iter().map(|case| case.0).collect();
    let found = sqlx::query!(
        r#"SELECT id AS "id: CaseId", reference AS "reference: Reference", edition_id AS "edition: EditionId"
           FROM cases WHERE id = ANY ($1) AND ($3 OR started_by = $2)"#,
        &cases,
        person.0,
        may_know_all
    );
    let found = found.fetch_all(view.connection()).await?.into_iter();
    Ok(found.map(|case| (case.id, case.reference, case.edition)).collect())
}

/// The case, if the person may act in it: as a confirmed agent of its firm, or as a provisional one who started it.
pub async fn own_filing(view: &mut View, reference: &Reference, person: PersonId) -> Result<Option<Filing>> {
    let row = sqlx::query_as!(
        Row,
        r#"SELECT id AS "id: CaseId", reference AS "reference: Reference", edition_id AS "edition: EditionId",
                  enterprise_id AS "enterprise: EnterpriseId", firm, credit_code AS "credit_code: CreditCode",
                  premises_id AS "premises: PremisesId", premises_name, division_code AS "place: DivisionCode", address,
                  started_by AS "started_by: PersonId", started_at, stage, outcome AS "outcome: Outcome", submissions,
                  reopened, submitted_at, promised_on, promised_provisional, ended_at
           FROM cases
           WHERE reference = $1
             AND EXISTS (SELECT FROM agents WHERE agents.enterprise_id = cases.enterprise_id AND person_id = $2
                           AND (standing = 'confirmed' OR standing = 'provisional' AND started_by = $2))"#,
        reference.as_str(),
        person.0
    )
    .fetch_optional(view.connection())
    .await?;
    match row {
        Some(row) => row.into_filing(view).await.map(Some),
        None => Ok(None),
    }
}

/// The same, locked with its matter and its steps: whoever changes a case comes through here or [`filing_for_update`].
pub async fn own_filing_for_update(tx: &mut Tx, reference: &Reference, person: PersonId) -> Result<Option<Filing>> {
    match own_filing(tx, reference, person).await? {
        Some(found) => filing_for_update(tx, found.case.id).await,
        None => Ok(None),
    }
}

/// Any case. Whose it is to read, the caller knows.
pub async fn filing(view: &mut View, id: CaseId) -> Result<Option<Filing>> {
    let row = sqlx::query_as!(
        Row,
        r#"SELECT id AS "id: CaseId", reference AS "reference: Reference", edition_id AS "edition: EditionId",
                  enterprise_id AS "enterprise: EnterpriseId", firm, credit_code AS "credit_code: CreditCode",
                  premises_id AS "premises: PremisesId", premises_name, division_code AS "place: DivisionCode", address,
                  started_by AS "started_by: PersonId", started_at, stage, outcome AS "outcome: Outcome", submissions,
                  reopened, submitted_at, promised_on, promised_provisional, ended_at
           FROM cases WHERE id = $1"#,
        id.0
    )
    .fetch_optional(view.connection())
    .await?;
    match row {
        Some(row) => row.into_filing(view).await.map(Some),
        None => Ok(None),
    }
}

/// Locks the case, then its matter, then its steps, and reads them as they are under the locks. Its firm is held before:
/// so does whoever decides who acts for it, and then comes to its cases.
pub async fn filing_for_update(tx: &mut Tx, id: CaseId) -> Result<Option<Filing>> {
    let submissions = sqlx::query_scalar!(
        "SELECT submissions FROM enterprises JOIN cases ON enterprise_id = enterprises.id
         WHERE cases.id = $1 FOR SHARE OF enterprises FOR UPDATE OF cases",
        id.0
    )
    .fetch_optional(tx.connection())
    .await?;
    match submissions {
        None => return Ok(None),
        // A draft is before no desk yet.
        Some(0) => {}
        Some(_) => drop(desks::steps_for_update(tx, id.into()).await?),
    }
    filing(tx, id).await
}

/// The approved cases of the firm that this person began, the first first.
pub async fn approved_of(view: &mut View, enterprise: EnterpriseId, person: PersonId) -> Result<Vec<CaseId>> {
    let cases = sqlx::query_scalar!(
        r#"SELECT id AS "id: CaseId" FROM cases
           WHERE enterprise_id = $1 AND started_by = $2 AND stage = 'decided' AND outcome = 'approved'
           ORDER BY ended_at, id"#,
        enterprise.0,
        person.0
    )
    .fetch_all(view.connection())
    .await?;
    Ok(cases)
}

/// A line of somebody's list of cases.
#[derive(Debug, Clone)]
pub struct Listed {
    pub id: CaseId,
    pub reference: Reference,
    pub edition: EditionId,
    pub firm: String,
    pub premises_name: String,
    pub started_at: DateTime<Utc>,
    pub submitted_at: Option<DateTime<Utc>>,
    pub promised_on: Option<NaiveDate>,
    pub ended_at: Option<DateTime<Utc>>,
    pub stage: String,
    pub outcome: Option<Outcome>,
    /// A desk waits for the applicant.
    pub awaits_applicant: bool,
}

/// The cases in which the person may act, the newest first, from before the last one shown.
pub async fn own_filings(
    view: &mut View,
    person: PersonId,
    before: Option<(DateTime<Utc>, CaseId)>,
    limit: i64,
) -> Result<Vec<Listed>> {
    let (before_at, before_id) = before.map(|(at, id)| (at, id.0)).unzip();
    let listed = sqlx::query_as!(
        Listed,
        r#"SELECT cases.id AS "id: CaseId", reference AS "reference: Reference", edition_id AS "edition: EditionId",
                  firm, premises_name, started_at, submitted_at, promised_on, ended_at, stage,
                  outcome AS "outcome: Outcome", cardinality(reopened) > 0 AS "awaits_applicant!"
           FROM agents JOIN cases ON cases.enterprise_id = agents.enterprise_id
           WHERE person_id = $1 AND (standing = 'confirmed' OR standing = 'provisional' AND started_by = $1)
             AND ($2::timestamptz IS NULL OR (started_at, cases.id) < ($2, $3::uuid))
           ORDER BY started_at DESC, cases.id DESC LIMIT $4"#,
        person.0,
        before_at,
        before_id,
        limit
    )
    .fetch_all(view.connection())
    .await?;
    Ok(listed)
}

fn stage_columns(stage: Stage) -> (&'static str, Option<Outcome>) {
    match stage {
        Stage::Draft => ("draft", None),
        Stage::UnderReview => ("under_review", None),
        Stage::Decided(outcome) => ("decided", Some(outcome)),
        Stage::Withdrawn => ("withdrawn", None),
    }
}

struct Row {
    id: CaseId,
    reference: Reference,
    edition: EditionId,
    enterprise: EnterpriseId,
    firm: String,
    credit_code: CreditCode,
    premises: PremisesId,
    premises_name: String,
    place: DivisionCode,
    address: String,
    started_by: PersonId,
    started_at: DateTime<Utc>,
    stage: String,
    outcome: Option<Outcome>,
    submissions: i32,
    reopened: Vec<String>,
    submitted_at: Option<DateTime<Utc>>,
    promised_on: Option<NaiveDate>,
    promised_provisional: Option<bool>,
    ended_at: Option<DateTime<Utc>>,
}

impl Row {
    async fn into_filing(self, view: &mut View) -> Result<Filing> {
        let steps = match self.submissions {
            0 => Steps::none(MatterId(self.id.0)),
            _ => desks::steps_of(view, MatterId(self.id.0)).await?,
        };
        let stage = match (self.stage.as_str(), self.outcome) {
            ("draft", None) => Stage::Draft,
            ("under_review", None) => Stage::UnderReview,
            ("decided", Some(outcome)) => Stage::Decided(outcome),
            ("withdrawn", None) => Stage::Withdrawn,
            (stage, _) => return Err(Error::Internal(format!("case {} is {stage} in part", self.id))),
        };
        let submissions = self.submissions.unsigned_abs();
        let case = Case { id: self.id, stage, submissions, reopened: self.reopened.into_iter().collect(), steps };
        let due = self.promised_on.zip(self.promised_provisional);
        Ok(Filing {
            case,
            reference: self.reference,
            edition: programmes::edition(view, self.edition).await?,
            applicant: Applicant {
                enterprise: self.enterprise,
                firm: self.firm,
                credit_code: self.credit_code,
                premises: self.premises,
                premises_name: self.premises_name,
                place: self.place,
                address: self.address,
            },
            started_by: self.started_by,
            started_at: self.started_at,
            submitted_at: self.submitted_at,
            promised: due.map(|(on, provisional)| Due { on, provisional }),
            ended_at: self.ended_at,
        })
    }
}
