use crate::EnterpriseId;
use crate::claim::{Claim, ClaimId, ClaimStage, Role};
use crate::credit_code::CreditCode;
use crate::rules::Proposal;
use chrono::NaiveDate;
use city::divisions::DivisionCode;
use kernel::actor::PersonId;
use kernel::audit::{DataOwner, Sealed};
use kernel::error::Result;
use kernel::tx::Tx;
use kernel::view::View;

pub async fn claims_to(view: &mut View, enterprise: EnterpriseId) -> Result<Vec<Claim>> {
    let claims = sqlx::query_as!(
        Claim,
        r#"SELECT id AS "id: ClaimId", enterprise_id AS "enterprise: EnterpriseId", person_id AS "person: PersonId",
                  role AS "role: Role", firm_name, stage AS "stage: ClaimStage", made_at, due_on, reason
           FROM claims WHERE enterprise_id = $1 ORDER BY made_at, id"#,
        enterprise.0
    )
    .fetch_all(view.connection())
    .await?;
    Ok(claims)
}

/// A claim with the firm's code and district: what its claimant typed themselves, and nothing else of the firm.
pub struct ClaimToFirm {
    pub claim: Claim,
    pub credit_code: CreditCode,
    pub district: DivisionCode,
}

struct Row {
    id: ClaimId,
    enterprise: EnterpriseId,
    person: PersonId,
    role: Role,
    firm_name: String,
    stage: ClaimStage,
    made_at: chrono::DateTime<chrono::Utc>,
    due_on: NaiveDate,
    reason: Option<String>,
    credit_code: CreditCode,
    district: DivisionCode,
}

impl From<Row> for ClaimToFirm {
    fn from(row: Row) -> ClaimToFirm {
        let Row { id, enterprise, person, role, firm_name, stage, made_at, due_on, reason, credit_code, district } =
            row;
        let claim = Claim { id, enterprise, person, role, firm_name, stage, made_at, due_on, reason };
        ClaimToFirm { claim, credit_code, district }
    }
}

/// The person's claims, newest first.
pub async fn claims_of(view: &mut View, person: PersonId) -> Result<Vec<ClaimToFirm>> {
    let rows = sqlx::query_as!(
        Row,
        r#"SELECT claims.id AS "id: ClaimId", enterprise_id AS "enterprise: EnterpriseId",
                  person_id AS "person: PersonId", role AS "role: Role", firm_name, stage AS "stage: ClaimStage",
                  made_at, due_on, reason, credit_code AS "credit_code: CreditCode",
                  registered_division AS "district: DivisionCode"
           FROM claims JOIN enterprises ON enterprises.id = enterprise_id
           WHERE person_id = $1 ORDER BY made_at DESC, claims.id DESC"#,
        person.0
    )
    .fetch_all(view.connection())
    .await?;
    Ok(rows.into_iter().map(ClaimToFirm::from).collect())
}

/// The person's own claim.
pub async fn own_claim(view: &mut View, id: ClaimId, person: PersonId) -> Result<Option<ClaimToFirm>> {
    Ok(claim(view, id).await?.filter(|found| found.claim.person == person))
}

/// Any claim. Whose it is to read, the caller knows.
pub async fn claim(view: &mut View, id: ClaimId) -> Result<Option<ClaimToFirm>> {
    let row = sqlx::query_as!(
        Row,
        r#"SELECT claims.id AS "id: ClaimId", enterprise_id AS "enterprise: EnterpriseId",
                  person_id AS "person: PersonId", role AS "role: Role", firm_name, stage AS "stage: ClaimStage",
                  made_at, due_on, reason, credit_code AS "credit_code: CreditCode",
                  registered_division AS "district: DivisionCode"
           FROM claims JOIN enterprises ON enterprises.id = enterprise_id
           WHERE claims.id = $1"#,
        id.0
    )
    .fetch_optional(view.connection())
    .await?;
    Ok(row.map(ClaimToFirm::from))
}

/// The claim under the lock of its firm, so that the claims to one firm are decided one after another.
pub async fn claim_for_update(tx: &mut Tx, id: ClaimId) -> Result<Option<Claim>> {
    let claim = sqlx::query_as!(
        Claim,
        r#"SELECT claims.id AS "id: ClaimId", enterprise_id AS "enterprise: EnterpriseId",
                  person_id AS "person: PersonId", role AS "role: Role", firm_name, stage AS "stage: ClaimStage",
                  made_at, due_on, reason
           FROM enterprises JOIN claims ON enterprise_id = enterprises.id
           WHERE claims.id = $1 FOR UPDATE"#,
        id.0
    )
    .fetch_optional(tx.connection())
    .await?;
    Ok(claim)
}

/// Claims that lie before a desk, in the order of their ids.
pub async fn open_claims(view: &mut View) -> Result<Vec<ClaimId>> {
    let claims = sqlx::query_scalar!(r#"SELECT id AS "id: ClaimId" FROM claims WHERE stage = 'open' ORDER BY id"#)
        .fetch_all(view.connection())
        .await?;
    Ok(claims)
}

pub async fn set_due(tx: &mut Tx, claim: ClaimId, due_on: NaiveDate) -> Result<()> {
    sqlx::query!("UPDATE claims SET due_on = $2 WHERE id = $1", claim.0, due_on).execute(tx.connection()).await?;
    Ok(())
}

/// What the claimant says of themselves.
pub async fn statement(view: &mut View, claim: &Claim) -> Result<Sealed<String>> {
    let statement = sqlx::query_scalar!("SELECT statement FROM claims WHERE id = $1", claim.id.0)
        .fetch_one(view.connection())
        .await?;
    Ok(Sealed::new(statement, DataOwner::Person(claim.person.0), ["claim_statement"]))
}

pub async fn insert_claim(
    tx: &mut Tx,
    id: ClaimId,
    enterprise: EnterpriseId,
    person: PersonId,
    proposal: &Proposal,
    due_on: NaiveDate,
) -> Result<()> {
    let now = tx.now();
    sqlx::query!(
        "INSERT INTO claims (id, enterprise_id, person_id, role, firm_name, statement, stage, made_at, due_on)
         VALUES ($1, $2, $3, $4, $5, $6, 'open', $7, $8)",
        id.0,
        enterprise.0,
        person.0,
        proposal.role as Role,
        proposal.firm_name,
        proposal.statement,
        now,
        due_on
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// The first agent of the firm, on their word alone; the firm is called and placed as they say.
pub async fn insert_provisional_agent(
    tx: &mut Tx,
    enterprise: EnterpriseId,
    person: PersonId,
    proposal: &Proposal,
) -> Result<()> {
    let now = tx.now();
    sqlx::query!(
        "WITH renamed AS (UPDATE enterprises SET name = $5, registered_division = $6 WHERE id = $1)
         INSERT INTO agents (enterprise_id, person_id, role, standing, since) VALUES ($1, $2, $3, 'provisional', $4)",
        enterprise.0,
        person.0,
        proposal.role as Role,
        now,
        proposal.firm_name,
        proposal.district.as_str()
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// How many claims of the person wait for a desk.
pub async fn open_claims_of(view: &mut View, person: PersonId) -> Result<i64> {
    let open = sqlx::query_scalar!(
        r#"SELECT count(*) AS "open!" FROM claims WHERE person_id = $1 AND stage = 'open'"#,
        person.0
    )
    .fetch_one(view.connection())
    .await?;
    Ok(open)
}
