use super::claim_enterprise::lay_claim;
use super::decide_claim::settle_claim;
use crate::bank_account::BankAccount;
use crate::event::Event;
use crate::place::Place;
use crate::rules::{Proposal, Verdict};
use crate::{CreditCode, EnterpriseId, PremisesId, Role, store};
use city::divisions::{DivisionCode, Level};
use identity::accounts::person_with;
use identity::email::Email;
use identity::roles::clerks_at;
use kernel::actor::{Actor, PersonId};
use kernel::deed::Deed;
use kernel::error::{Error, Result};
use kernel::event::Events;
use kernel::portal::Portal;
use kernel::tx::Tx;

/// Where one of the cast's firms works, once it is settled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Settled {
    pub enterprise: EnterpriseId,
    pub premises: PremisesId,
}

/// Claims one of the cast's firms for its owner and delegates, has a clerk of its desk confirm them, and gives it
/// its premises and account. The people have their accounts and roles before. `None` when the firm is known already.
pub async fn settle_demo_firm(portal: &Portal, actor: &Actor, firm: &cast::Firm) -> Result<Option<Settled>> {
    let code = CreditCode::parse(firm.credit_code).map_err(Error::internal)?;
    let mut tx = portal.begin(actor, Deed::LoadDemo).await?;
    if store::is_known(&mut tx, &code).await? {
        return Ok(None);
    }
    let place = DivisionCode::parse(firm.division).map_err(Error::internal)?;
    let district = place.at(Level::District).ok_or(Error::NotFound)?;
    let clerk = clerk_of(&mut tx, &district).await?;
    let owner = person(&mut tx, firm.owner).await?;
    let mut proposal = Proposal {
        credit_code: code,
        firm_name: firm.zh.to_owned(),
        district,
        role: Role::Owner,
        statement: "法定代表人".to_owned(),
    };
    let (enterprise, mut events) = confirm(&mut tx, owner, &proposal, clerk).await?;
    proposal.role = Role::Delegate;
    for delegate in firm.delegates {
        let delegate = person(&mut tx, delegate).await?;
        events = events.and(confirm(&mut tx, delegate, &proposal, clerk).await?.1);
    }
    let (premises, furnished) = furnish(&mut tx, enterprise, owner, firm).await?;
    tx.commit(events.and(furnished)).await?;
    Ok(Some(Settled { enterprise, premises }))
}

async fn person(tx: &mut Tx, person: &cast::Person) -> Result<PersonId> {
    person_with(tx, &Email::parse(person.email)?).await
}

async fn clerk_of(tx: &mut Tx, district: &DivisionCode) -> Result<PersonId> {
    let desk = city::desk_for(tx, "market_regulation", Level::District, district).await?.ok_or(Error::NotFound)?;
    clerks_at(tx, desk.id.0).await?.first().copied().ok_or(Error::NotFound)
}

async fn confirm(
    tx: &mut Tx,
    person: PersonId,
    proposal: &Proposal,
    clerk: PersonId,
) -> Result<(EnterpriseId, Events)> {
    let laid = lay_claim(tx, person, proposal).await?;
    let settled = settle_claim(tx, laid.claim, clerk, &Verdict::Confirm).await?;
    Ok((laid.enterprise, laid.events.and(settled)))
}

/// No local number begins with 0: this one rings nowhere.
const PHONE: &str = "0571-00000000";

async fn furnish(
    tx: &mut Tx,
    enterprise: EnterpriseId,
    owner: PersonId,
    firm: &cast::Firm,
) -> Result<(PremisesId, Events)> {
    let mine = store::firm_for_update(tx, enterprise, owner).await?.ok_or(Error::NotFound)?;
    let place = Place::parse(firm.zh, firm.division, firm.address, firm.owner.zh, PHONE).map_err(Error::Refused)?;
    let account = BankAccount::parse(firm.zh, firm.bank, firm.account).map_err(Error::Refused)?;
    let premises = PremisesId::new();
    store::insert_premises(tx, &mine, premises, owner, &place).await?;
    store::replace_bank_account(tx, &mine, owner, &account).await?;
    let happened = vec![
        Event::PremisesAdded { enterprise, premises, division: place.division },
        Event::BankAccountChanged { enterprise },
    ];
    Ok((premises, happened.into()))
}
