use crate::claim::Standing;
use crate::contact::{Contact, Phone};
use crate::credit_code::CreditCode;
use crate::place::Place;
use crate::{EnterpriseId, FilingPlace, Firm, PremisesId};
use city::divisions::DivisionCode;
use kernel::actor::PersonId;
use kernel::audit::{DataOwner, Sealed};
use kernel::error::{Error, Result};
use kernel::tx::Tx;
use kernel::view::View;

/// Where the person can file for: the confirmed premises of firms that they are confirmed for, and what they added.
pub async fn filing_places(view: &mut View, person: PersonId, only: Option<PremisesId>) -> Result<Vec<FilingPlace>> {
    let places = sqlx::query_as!(
        FilingPlace,
        r#"SELECT enterprises.id AS "enterprise: EnterpriseId", enterprises.name AS firm,
                  credit_code AS "credit_code: CreditCode", premises.id AS "premises: PremisesId",
                  premises.name AS premises_name, division_code AS "division: DivisionCode", address,
                  standing AS "standing: Standing",
                  EXISTS (SELECT FROM bank_accounts AS account
                          WHERE account.enterprise_id = enterprises.id AND replaced_at IS NULL
                            AND (CASE WHEN account.confirmed THEN standing = 'confirmed' ELSE set_by = $1 END))
                      AS "has_bank_account!"
           FROM agents JOIN enterprises ON enterprises.id = agents.enterprise_id
                JOIN premises ON premises.enterprise_id = enterprises.id
           WHERE person_id = $1 AND standing <> 'ended' AND withdrawn_at IS NULL
             AND (CASE WHEN premises.confirmed THEN standing = 'confirmed' ELSE added_by = $1 END)
             AND ($2::uuid IS NULL OR premises.id = $2)
           ORDER BY enterprises.name, added_at, premises.id"#,
        person.0,
        only.map(|premises| premises.0)
    )
    .fetch_all(view.connection())
    .await?;
    Ok(places)
}

/// Premises as those who act for the firm manage them.
pub struct Premises {
    pub id: PremisesId,
    pub name: String,
    pub division: DivisionCode,
    pub address: String,
    pub version: i32,
}

pub async fn premises_of(view: &mut View, firm: &Firm, person: PersonId) -> Result<Vec<Premises>> {
    let premises = sqlx::query_as!(
        Premises,
        r#"SELECT id AS "id: PremisesId", name, division_code AS "division: DivisionCode", address, version
           FROM premises
           WHERE enterprise_id = $1 AND withdrawn_at IS NULL
             AND (CASE WHEN confirmed THEN $3 ELSE added_by = $2 END)
           ORDER BY added_at, id"#,
        firm.id.0,
        person.0,
        firm.standing == Standing::Confirmed
    )
    .fetch_all(view.connection())
    .await?;
    Ok(premises)
}

/// `None` unless they are this agent's to see and to change.
pub async fn premises(view: &mut View, firm: &Firm, person: PersonId, id: PremisesId) -> Result<Option<Premises>> {
    let premises = sqlx::query_as!(
        Premises,
        r#"SELECT id AS "id: PremisesId", name, division_code AS "division: DivisionCode", address, version
           FROM premises
           WHERE id = $4 AND enterprise_id = $1 AND withdrawn_at IS NULL
             AND (CASE WHEN confirmed THEN $3 ELSE added_by = $2 END)"#,
        firm.id.0,
        person.0,
        firm.standing == Standing::Confirmed,
        id.0
    )
    .fetch_optional(view.connection())
    .await?;
    Ok(premises)
}

pub async fn contact(view: &mut View, premises: PremisesId) -> Result<Option<Sealed<Contact>>> {
    let row = sqlx::query!(
        r#"SELECT enterprise_id, contact_name, contact_phone AS "contact_phone: Phone" FROM premises WHERE id = $1"#,
        premises.0
    )
    .fetch_optional(view.connection())
    .await?;
    Ok(row.map(|row| {
        let contact = Contact { name: row.contact_name, phone: row.contact_phone };
        Sealed::new(contact, DataOwner::Enterprise(row.enterprise_id), ["contact_name", "contact_phone"])
    }))
}

pub async fn insert_premises(tx: &mut Tx, firm: &Firm, id: PremisesId, person: PersonId, place: &Place) -> Result<()> {
    let now = tx.now();
    sqlx::query!(
        "INSERT INTO premises (id, enterprise_id, name, division_code, address, contact_name, contact_phone, added_by,
                               added_at, confirmed)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        id.0,
        firm.id.0,
        place.name,
        place.division.as_str(),
        place.address,
        place.contact.name,
        place.contact.phone.as_str(),
        person.0,
        now,
        firm.standing == Standing::Confirmed
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Changes premises that the caller has found to be the person's to change.
/// Errors: [`Error::Conflict`] when somebody else changed them since they were read.
pub async fn update_premises(tx: &mut Tx, id: PremisesId, version: i32, place: &Place) -> Result<()> {
    let changed = sqlx::query!(
        "UPDATE premises SET name = $3, division_code = $4, address = $5, contact_name = $6, contact_phone = $7,
                             version = version + 1
         WHERE id = $1 AND version = $2 AND withdrawn_at IS NULL",
        id.0,
        version,
        place.name,
        place.division.as_str(),
        place.address,
        place.contact.name,
        place.contact.phone.as_str()
    )
    .execute(tx.connection())
    .await?;
    if changed.rows_affected() == 1 { Ok(()) } else { Err(Error::Conflict) }
}
