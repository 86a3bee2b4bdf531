use crate::claim::{Agent, Role, Standing};
use crate::credit_code::CreditCode;
use crate::rules::Proposal;
use crate::{EnterpriseId, Firm};
use city::divisions::DivisionCode;
use kernel::actor::PersonId;
use kernel::error::Result;
use kernel::tx::Tx;
use kernel::view::View;

pub async fn firms_of(view: &mut View, person: PersonId) -> Result<Vec<Firm>> {
    let firms = sqlx::query_as!(
        Firm,
        r#"SELECT id AS "id: EnterpriseId", name, credit_code AS "credit_code: CreditCode",
                  registered_division AS "district: DivisionCode", role AS "role: Role", standing AS "standing: Standing"
           FROM agents JOIN enterprises ON id = enterprise_id
           WHERE person_id = $1 AND standing <> 'ended'
           ORDER BY since, id"#,
        person.0
    )
    .fetch_all(view.connection())
    .await?;
    Ok(firms)
}

/// `None` unless the person acts for it.
pub async fn firm(view: &mut View, enterprise: EnterpriseId, person: PersonId) -> Result<Option<Firm>> {
    let firm = sqlx::query_as!(
        Firm,
        r#"SELECT id AS "id: EnterpriseId", name, credit_code AS "credit_code: CreditCode",
                  registered_division AS "district: DivisionCode", role AS "role: Role", standing AS "standing: Standing"
           FROM agents JOIN enterprises ON id = enterprise_id
           WHERE id = $1 AND person_id = $2 AND standing <> 'ended'"#,
        enterprise.0,
        person.0
    )
    .fetch_optional(view.connection())
    .await?;
    Ok(firm)
}

/// The firm, if the person acts for it; locked, so that no desk ends that meanwhile.
pub async fn firm_for_update(tx: &mut Tx, enterprise: EnterpriseId, person: PersonId) -> Result<Option<Firm>> {
    let firm = sqlx::query_as!(
        Firm,
        r#"SELECT id AS "id: EnterpriseId", name, credit_code AS "credit_code: CreditCode",
                  registered_division AS "district: DivisionCode", role AS "role: Role", standing AS "standing: Standing"
           FROM enterprises JOIN agents ON enterprise_id = id
           WHERE id = $1 AND person_id = $2 AND standing <> 'ended' FOR UPDATE"#,
        enterprise.0,
        person.0
    )
    .fetch_optional(tx.connection())
    .await?;
    Ok(firm)
}

/// The enterprise with this credit code, created if it is new; locked, so that of two first claims one is the first.
pub async fn enterprise_to_claim(tx: &mut Tx, proposal: &Proposal, person: PersonId) -> Result<EnterpriseId> {
    let now = tx.now();
    sqlx::query!(
        "INSERT INTO enterprises (id, credit_code, name, registered_division, created_at, created_by)
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (credit_code) DO NOTHING",
        EnterpriseId::new().0,
        proposal.credit_code.as_str(),
        proposal.firm_name,
        proposal.district.as_str(),
        now,
        person.0
    )
    .execute(tx.connection())
    .await?;
    let id = sqlx::query_scalar!(
        "SELECT id FROM enterprises WHERE credit_code = $1 FOR UPDATE",
        proposal.credit_code.as_str()
    )
    .fetch_one(tx.connection())
    .await?;
    Ok(EnterpriseId(id))
}

/// Claims to the firm are decided under a lock of this row: as long as it is held, none is.
pub async fn hold_enterprise(tx: &mut Tx, enterprise: EnterpriseId) -> Result<()> {
    sqlx::query!("SELECT id FROM enterprises WHERE id = $1 FOR SHARE", enterprise.0).fetch_one(tx.connection()).await?;
    Ok(())
}

/// The district whose desk decides every claim to the firm.
pub async fn registered_district(view: &mut View, enterprise: EnterpriseId) -> Result<DivisionCode> {
    let district = sqlx::query_scalar!(
        r#"SELECT registered_division AS "district: DivisionCode" FROM enterprises WHERE id = $1"#,
        enterprise.0
    )
    .fetch_one(view.connection())
    .await?;
    Ok(district)
}

pub async fn agents_of(view: &mut View, enterprise: EnterpriseId) -> Result<Vec<Agent>> {
    let agents = sqlx::query_as!(
        Agent,
        r#"SELECT person_id AS "person: PersonId", role AS "role: Role", standing AS "standing: Standing"
           FROM agents WHERE enterprise_id = $1 ORDER BY since, person_id"#,
        enterprise.0
    )
    .fetch_all(view.connection())
    .await?;
    Ok(agents)
}

pub async fn confirmed_agents(view: &mut View, enterprise: EnterpriseId) -> Result<Vec<PersonId>> {
    let people = sqlx::query_scalar!(
        r#"SELECT person_id AS "person: PersonId" FROM agents
           WHERE enterprise_id = $1 AND standing = 'confirmed' ORDER BY since, person_id"#,
        enterprise.0
    )
    .fetch_all(view.connection())
    .await?;
    Ok(people)
}

pub async fn has_standing(
    view: &mut View,
    enterprise: EnterpriseId,
    person: PersonId,
    any_of: &[Standing],
) -> Result<bool> {
    let standing = sqlx::query_scalar!(
        r#"SELECT standing AS "standing: Standing" FROM agents WHERE enterprise_id = $1 AND person_id = $2"#,
        enterprise.0,
        person.0
    )
    .fetch_optional(view.connection())
    .await?;
    Ok(standing.is_some_and(|standing| any_of.contains(&standing)))
}

/// By the function that the database itself refuses by.
pub async fn is_party(view: &mut View, enterprise: EnterpriseId, person: PersonId) -> Result<bool> {
    let party = sqlx::query_scalar!(r#"SELECT is_party($1, $2) AS "party!""#, person.0, enterprise.0);
    Ok(party.fetch_one(view.connection()).await?)
}

pub async fn is_known(view: &mut View, code: &CreditCode) -> Result<bool> {
    let known = sqlx::query_scalar!(
        r#"SELECT EXISTS (SELECT FROM enterprises WHERE credit_code = $1) AS "known!""#,
        code.as_str()
    )
    .fetch_one(view.connection())
    .await?;
    Ok(known)
}
