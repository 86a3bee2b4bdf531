use crate::event::Event;
use crate::rules::{self, CLAIM_WORKING_DAYS, Known, Meanwhile, Proposal, Typed};
use crate::{ClaimId, EnterpriseId, pages, store};
use axum::response::{IntoResponse, Response};
use city::calendar::Calendar;
use city::divisions::{DivisionCode, Level};
use city::{self, Desk};
use desks::{self, Matter, MatterId, MatterKind, NewStep};
use kernel::actor::PersonId;
use kernel::deed::Deed;
use kernel::error::{Error, Problem, Result};
use kernel::event::Events;
use kernel::form::Form;
use kernel::lang::{Bilingual, Lang};
use kernel::once::OnceKey;
use kernel::tx::Tx;
use kernel::view::View;
use kernel::visit::Visit;
use serde::{Deserialize, Serialize};
use ui::text::t;

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClaimForm {
    pub key: OnceKey,
    pub credit_code: String,
    pub firm_name: String,
    pub district: String,
    /// Missing when neither button is chosen.
    #[serde(default)]
    pub role: String,
    pub statement: String,
}

/// `POST /enterprises`: claims a firm by its credit code, and asks the desk of its district about it.
#[kernel::handler]
pub async fn post(visit: Visit, Form(form): Form<ClaimForm>) -> Result<Response> {
    match claim(&visit, &form).await {
        Err(Error::Refused(problems)) => Ok(pages::new::refused(&visit, &form, problems)),
        done => done.map(IntoResponse::into_response),
    }
}

async fn claim(visit: &Visit, form: &ClaimForm) -> Result<impl IntoResponse + use<>> {
    let proposal = rules::propose(&form.typed()).map_err(Error::Refused)?;
    let mut tx = visit.begin(Deed::ClaimEnterprise).await?;
    tx.once(form.key, form).await?;
    let person = tx.person()?;
    let Laid { claim, events, .. } = lay_claim(&mut tx, person, &proposal).await?;
    tx.commit_to(events, format!("/enterprises/claims/{claim}")).await
}

/// A claim that lies before its desk.
#[must_use = "its events must be committed"]
pub struct Laid {
    pub claim: ClaimId,
    pub enterprise: EnterpriseId,
    pub events: Events,
}

/// Lays a person's claim before the desk of the firm's district.
pub async fn lay_claim(tx: &mut Tx, person: PersonId, proposal: &Proposal) -> Result<Laid> {
    // Their claims are counted one after another, to whichever firms they are.
    identity::hold_person(tx, person).await?;
    let enterprise = store::enterprise_to_claim(tx, proposal, person).await?;
    let known = Known {
        agents: store::agents_of(tx, enterprise).await?,
        claims: store::claims_to(tx, enterprise).await?,
        open_claims_of_claimant: store::open_claims_of(tx, person).await?,
    };
    let meanwhile = rules::claim(&known, person)?;
    if meanwhile == Meanwhile::Works {
        store::insert_provisional_agent(tx, enterprise, person, proposal).await?;
    }
    let district = store::registered_district(tx, enterprise).await?;
    let desk = desk_of(tx, &district).await?;
    let claim = ClaimId::new();
    let due = Calendar::current().due(tx.today(), CLAIM_WORKING_DAYS);
    store::insert_claim(tx, claim, enterprise, person, proposal, due.on).await?;
    let matter = Matter {
        id: MatterId(claim.0),
        kind: MatterKind::Claim,
        reference: proposal.credit_code.to_string(),
        title: proposal.firm_name.clone(),
        topic: "claim".into(),
        enterprise: Some(enterprise.0),
    };
    let step = NewStep {
        code: "confirm".into(),
        desk: desk.id,
        title: Bilingual::new(t(Lang::Zh, "enterprises-step-title"), t(Lang::En, "enterprises-step-title")),
        days: CLAIM_WORKING_DAYS,
        after: Vec::new(),
        not_by: Vec::new(),
    };
    let asked = desks::lay(tx, &matter, step).await?;
    let provisional = meanwhile == Meanwhile::Works;
    let claimed = Event::EnterpriseClaimed { claim, enterprise, person, role: proposal.role, provisional };
    Ok(Laid { claim, enterprise, events: Events::from(claimed).and(asked) })
}

async fn desk_of(view: &mut View, district: &DivisionCode) -> Result<Desk> {
    let desk = city::desk_for(view, "market_regulation", Level::District, district).await?;
    desk.ok_or_else(|| Problem::at("district", "enterprises-no-desk").into())
}

impl ClaimForm {
    fn typed(&self) -> Typed<'_> {
        Typed {
            credit_code: &self.credit_code,
            firm_name: &self.firm_name,
            district: &self.district,
            role: &self.role,
            statement: &self.statement,
        }
    }
}
