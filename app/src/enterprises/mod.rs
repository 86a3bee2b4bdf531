//! Firms, and who acts for them.
//!
//! A person claims a firm by its credit code. The first works provisionally until the market regulation of the firm's
//! district has decided; everybody after them waits, and sees nothing of the firm meanwhile. What a provisional agent adds
//! is theirs alone until they are confirmed, and gone when they are refused: so nobody reads a stranger's contact,
//! and no subsidy is ever paid to the account of somebody who only said that the firm was theirs.

pub mod bank_account;
pub mod claim;
pub mod contact;
pub mod credit_code;
pub mod event;
pub mod jobs;
mod kept;
#[doc(hidden)]
pub mod letters;
mod look;
#[doc(hidden)]
pub mod place;
#[doc(hidden)]
pub mod rules;
#[doc(hidden)]
pub mod store;

pub use bank_account::BankAccount;
pub use claim::{ClaimId, Role, Standing};
pub use contact::Contact;
pub use credit_code::CreditCode;
pub use event::Event;
pub use kept::kept;
pub use look::{Look, looks};

use city::divisions::DivisionCode;
use kernel::actor::PersonId;
use kernel::audit::Sealed;
use kernel::error::{Error, Result};
use kernel::id;
use kernel::tx::Tx;
use kernel::view::View;

id!(EnterpriseId);
id!(PremisesId);

/// A firm as somebody who acts for it sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Firm {
    pub id: EnterpriseId,
    pub name: String,
    pub credit_code: CreditCode,
    pub district: DivisionCode,
    pub role: Role,
    pub standing: Standing,
}

/// Premises that a case can be filed for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FilingPlace {
    pub enterprise: EnterpriseId,
    pub firm: String,
    pub credit_code: CreditCode,
    pub premises: PremisesId,
    pub premises_name: String,
    /// A subdistrict.
    pub division: DivisionCode,
    pub address: String,
    /// The asking person's, never [`Standing::Ended`].
    pub standing: Standing,
    pub has_bank_account: bool,
}

/// The firms for which the asking person acts, provisionally or confirmed.
pub async fn firms_of(view: &mut View) -> Result<Vec<Firm>> {
    let person = view.person()?;
    store::firms_of(view, person).await
}

/// Everywhere the asking person can file a case for.
pub async fn places_to_file(view: &mut View) -> Result<Vec<FilingPlace>> {
    let person = view.person()?;
    store::filing_places(view, person, None).await
}

/// The premises, as the asking person files for them.
/// Errors: [`Error::NotFound`] unless they are the asking person's, or of a firm that confirmed them as its agent.
pub async fn premises_for_filing(view: &mut View, id: PremisesId) -> Result<FilingPlace> {
    let person = view.person()?;
    store::filing_places(view, person, Some(id)).await?.pop().ok_or(Error::NotFound)
}

/// Did the firm's desk confirm that this person acts for it? Nothing is granted before.
pub async fn is_confirmed(view: &mut View, enterprise: EnterpriseId, person: PersonId) -> Result<bool> {
    store::has_standing(view, enterprise, person, &[Standing::Confirmed]).await
}

/// The same, and no desk changes it before this transaction is over: what hangs on a confirmation is granted either by
/// whoever decides or by whoever confirms, and never by neither.
pub async fn is_confirmed_for_update(tx: &mut Tx, enterprise: EnterpriseId, person: PersonId) -> Result<bool> {
    store::hold_enterprise(tx, enterprise).await?;
    is_confirmed(tx, enterprise, person).await
}

/// May this person act for the firm at all, provisionally or confirmed?
pub async fn acts_for(view: &mut View, enterprise: EnterpriseId, person: PersonId) -> Result<bool> {
    store::has_standing(view, enterprise, person, &[Standing::Provisional, Standing::Confirmed]).await
}

/// Does this person act for the firm, or claim to? Whoever does decides none of its matters.
pub async fn is_party(view: &mut View, enterprise: EnterpriseId, person: PersonId) -> Result<bool> {
    store::is_party(view, enterprise, person).await
}

/// Who is told what happens to the firm: its confirmed agents. A provisional one hears of their own cases only.
pub async fn agents(view: &mut View, enterprise: EnterpriseId) -> Result<Vec<PersonId>> {
    store::confirmed_agents(view, enterprise).await
}

/// Whom to call about the premises. The caller knows that the premises are before whoever asks.
/// Errors: [`Error::NotFound`] when there are no such premises.
pub async fn sealed_contact(view: &mut View, premises: PremisesId) -> Result<Sealed<Contact>> {
    store::contact(view, premises).await?.ok_or(Error::NotFound)
}

/// Where the firm is paid: never what an unconfirmed agent gave.
pub async fn sealed_bank_account(view: &mut View, enterprise: EnterpriseId) -> Result<Option<Sealed<BankAccount>>> {
    store::firms_bank_account(view, enterprise).await
}
