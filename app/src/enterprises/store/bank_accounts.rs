use crate::bank_account::{AccountNumber, BankAccount};
use crate::claim::Standing;
use crate::{EnterpriseId, Firm};
use kernel::actor::PersonId;
use kernel::audit::{DataOwner, Sealed};
use kernel::error::Result;
use kernel::ids;
use kernel::tx::Tx;
use kernel::view::View;

const FIELDS: [&str; 3] = ["bank_account_holder", "bank", "bank_account_number"];

/// The account that a confirmed agent gave.
pub async fn firms_bank_account(view: &mut View, enterprise: EnterpriseId) -> Result<Option<Sealed<BankAccount>>> {
    let account = sqlx::query_as!(
        BankAccount,
        r#"SELECT holder, bank, account_no AS "account: AccountNumber" FROM bank_accounts
           WHERE enterprise_id = $1 AND confirmed AND replaced_at IS NULL"#,
        enterprise.0
    )
    .fetch_optional(view.connection())
    .await?;
    Ok(account.map(|account| Sealed::new(account, DataOwner::Enterprise(enterprise.0), FIELDS)))
}

/// The account as this agent knows it: the firm's when they are confirmed, their own when they are not.
pub async fn bank_account_of(view: &mut View, firm: &Firm, person: PersonId) -> Result<Option<Sealed<BankAccount>>> {
    let account = sqlx::query_as!(
        BankAccount,
        r#"SELECT holder, bank, account_no AS "account: AccountNumber" FROM bank_accounts
           WHERE enterprise_id = $1 AND replaced_at IS NULL AND (CASE WHEN confirmed THEN $3 ELSE set_by = $2 END)"#,
        firm.id.0,
        person.0,
        firm.standing == Standing::Confirmed
    )
    .fetch_optional(view.connection())
    .await?;
    Ok(account.map(|account| Sealed::new(account, DataOwner::Enterprise(firm.id.0), FIELDS)))
}

/// Sets the account in the place of the one this agent replaces.
pub async fn replace_bank_account(tx: &mut Tx, firm: &Firm, person: PersonId, account: &BankAccount) -> Result<()> {
    let now = tx.now();
    let confirmed = firm.standing == Standing::Confirmed;
    sqlx::query!(
        "UPDATE bank_accounts SET replaced_at = $3
         WHERE enterprise_id = $1 AND replaced_at IS NULL AND (CASE WHEN confirmed THEN $4 ELSE set_by = $2 END)",
        firm.id.0,
        person.0,
        now,
        confirmed
    )
    .execute(tx.connection())
    .await?;
    sqlx::query!(
        "INSERT INTO bank_accounts (id, enterprise_id, holder, bank, account_no, set_by, set_at, confirmed)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        ids::uuid(),
        firm.id.0,
        account.holder,
        account.bank,
        account.account.whole(),
        person.0,
        now,
        confirmed
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}
