use crate::claim::{Claim, ClaimStage};
use crate::rules::{self, Verdict};
use crate::{ClaimId, letters, pages, store};
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use city::calendar::Calendar;
use desks::{self, MatterId, Outcome, rules::Today};
use kernel::actor::PersonId;
use kernel::deed::Deed;
use kernel::error::{Error, Result};
use kernel::event::Events;
use kernel::form::Form;
use kernel::once::OnceKey;
use kernel::tx::Tx;
use kernel::visit::Visit;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VerdictForm {
    pub key: OnceKey,
    /// Missing when neither button is chosen.
    #[serde(default)]
    pub decision: String,
    pub reason: String,
}

/// `POST /desk/claims/{id}/decision`: the desk says whether the claimant acts for the firm.
#[kernel::handler]
pub async fn post(visit: Visit, Path(id): Path<ClaimId>, Form(form): Form<VerdictForm>) -> Result<Response> {
    match decide(&visit, id, &form).await {
        Err(Error::Refused(problems)) => pages::desk_claim::refused(&visit, id, &form, problems).await,
        done => done.map(IntoResponse::into_response),
    }
}

async fn decide(visit: &Visit, id: ClaimId, form: &VerdictForm) -> Result<impl IntoResponse + use<>> {
    let verdict = rules::verdict(&form.decision, &form.reason)?;
    let mut tx = visit.begin(Deed::DecideStep).await?;
    tx.once(form.key, form).await?;
    let clerk = tx.person()?;
    let events = settle_claim(&mut tx, id, clerk, &verdict).await?;
    tx.commit_to(events, format!("/desk/claims/{id}")).await
}

/// Decides a claim that lies before a desk of this clerk's.
/// Errors: [`Error::NotFound`] when it lies before none of them.
pub async fn settle_claim(tx: &mut Tx, id: ClaimId, clerk: PersonId, verdict: &Verdict) -> Result<Events> {
    let (mut steps, step) = desks::step_to_decide(tx, MatterId(id.0), clerk).await?;
    let claim = store::claim_for_update(tx, id).await?.ok_or(Error::NotFound)?;
    let is_party = store::is_party(tx, claim.enterprise, clerk).await?;
    let decided = rules::decide(&claim, is_party, verdict)?;
    let today = Today { date: tx.today(), calendar: Calendar::current() };
    let outcome = match verdict {
        Verdict::Confirm => Outcome::Approved,
        Verdict::Refuse { .. } => Outcome::Refused,
    };
    let changes = steps.decide(step, clerk, outcome, today)?;
    steps.evolve_all(&changes);
    desks::save(tx, &steps).await?;
    save(tx, &claim, clerk, verdict).await?;
    letters::tell_outcome(tx, &claim, verdict).await?;
    Ok(Events::from(decided).and(changes))
}

async fn save(tx: &mut Tx, claim: &Claim, clerk: PersonId, verdict: &Verdict) -> Result<()> {
    match verdict {
        Verdict::Confirm => {
            store::close_claim(tx, claim, ClaimStage::Confirmed, clerk, None).await?;
            store::confirm_agent(tx, claim).await?;
            store::confirm_what_they_added(tx, claim).await
        }
        Verdict::Refuse { reason } => {
            store::close_claim(tx, claim, ClaimStage::Refused, clerk, Some(reason)).await?;
            store::end_provisional_agent(tx, claim).await
        }
    }
}
