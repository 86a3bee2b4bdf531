//! When money is granted: with the decision, or with the desk's word on who acts for the firm, whichever is later.

use super::{Award, AwardId, Event, store};
use cases::{self, Filing};
use desks::Outcome;
use futures::future::BoxFuture;
use kernel::audit::{About, Purpose};
use kernel::error::{Error, Problem, Result};
use kernel::event::Events;
use kernel::money::Money;
use kernel::tx::Tx;
use kernel::view::View;
use notifications::{self, Letter};
use programmes::rules::{Refusal, award};

/// What is filed in vain is refused when it is submitted; what is approved is granted.
pub fn react_to_case<'a>(tx: &'a mut Tx, event: &'a cases::Event) -> BoxFuture<'a, Result<Events>> {
    Box::pin(async move {
        match event {
            cases::Event::Submitted { case, .. } => {
                let filing = cases::filing(tx, *case).await?;
                refuse_in_vain(tx, &filing).await?;
                Ok(Events::none())
            }
            cases::Event::Decided { case, outcome: Outcome::Approved } => {
                let filing = cases::filing(tx, *case).await?;
                grant_decided(tx, &filing).await
            }
            _ => Ok(Events::none()),
        }
    })
}

/// Who acts for the firm is confirmed: what was approved meanwhile is granted now, the first first. A second case in one
/// period is left as it is, and its page says why: the desk must be able to confirm the firm nevertheless.
pub fn grant_when_confirmed<'a>(tx: &'a mut Tx, event: &'a enterprises::Event) -> BoxFuture<'a, Result<Events>> {
    Box::pin(async move {
        let enterprises::Event::ClaimConfirmed { enterprise, person, .. } = event else { return Ok(Events::none()) };
        let mut granted = Events::none();
        for case in cases::approved_of(tx, *enterprise, *person).await? {
            let filing = cases::filing(tx, case).await?;
            if let Some(award) = award_for(tx, &filing, Purpose::ServeOwner).await?
                && award.sum > Money::ZERO
            {
                granted = granted.and(record(tx, &filing, award).await?.unwrap_or(Events::none()));
            }
        }
        Ok(granted)
    })
}

/// Errors: refused where the firm was granted it for this period before, or where nothing would be granted.
async fn refuse_in_vain(view: &mut View, filing: &Filing) -> Result<()> {
    let Some(period) = period(filing) else { return Ok(()) };
    let enterprise = filing.applicant.enterprise;
    match store::award_of_period(view, enterprise, filing.edition.programme_id, period).await? {
        Some(before) if before.case != filing.case.id => {
            // What the firm was granted is for its confirmed agents to know.
            match enterprises::is_confirmed(view, enterprise, filing.started_by).await? {
                true => Err(granted_before(view, &before).await?),
                false => Err(Problem::new("disbursement-period-taken").with("period", period).into()),
            }
        }
        _ => match award_for(view, filing, Purpose::Own).await? {
            Some(award) if award.sum <= Money::ZERO => Err(Problem::new("disbursement-nothing-to-grant").into()),
            _ => Ok(()),
        },
    }
}

/// Errors: refused where another case of the firm has the period's award, be it since this moment: the desk then refuses
/// this one with a reason.
async fn grant_decided(tx: &mut Tx, filing: &Filing) -> Result<Events> {
    if period(filing).is_none() {
        return Ok(Events::none());
    }
    let enterprise = filing.applicant.enterprise;
    if !enterprises::is_confirmed_for_update(tx, enterprise, filing.started_by).await? {
        return Ok(Events::none());
    }
    let Some(award) = award_for(tx, filing, Purpose::ServeOwner).await? else { return Ok(Events::none()) };
    if award.sum <= Money::ZERO {
        return Err(Problem::new("disbursement-nothing-to-grant").into());
    }
    match record(tx, filing, award.clone()).await? {
        Some(granted) => Ok(granted),
        None => match store::award_of_period(tx, enterprise, award.programme, &award.period).await? {
            Some(before) if before.case != award.case => Err(granted_before(tx, &before).await?),
            _ => Ok(Events::none()),
        },
    }
}

/// `None` where the case, or the firm in this period, has an award.
async fn record(tx: &mut Tx, filing: &Filing, award: Award) -> Result<Option<Events>> {
    if !store::insert_award(tx, &award).await? {
        return Ok(None);
    }
    let letter = Letter::new("disbursement-letter-granted")
        .with_each("programme", &filing.edition.programme.title)
        .with("number", filing.reference.as_str())
        .with("firm", &filing.applicant.firm)
        .with("sum", award.sum.to_string())
        .with_link(format!("{}/award", filing.path()), "disbursement-letter-open");
    for person in enterprises::agents(tx, award.enterprise).await? {
        notifications::tell(tx, person, &letter).await?;
    }
    let Award { id, case, enterprise, programme, period, sum, .. } = award;
    Ok(Some(Event::Granted { award: id, case, enterprise, programme, period, sum }.into()))
}

/// What the answers last submitted are granted; `None` where the programme grants no money.
async fn award_for(view: &mut View, filing: &Filing, purpose: Purpose) -> Result<Option<Award>> {
    let Some(period) = period(filing) else { return Ok(None) };
    let sealed = cases::submitted_answers(view, filing).await?;
    let about = About { matter: filing.case.id.0, desk: None };
    let answers = view.open(sealed, purpose, Some(about)).await?;
    let sum = award(&filing.edition.programme, &answers).map_err(refusal)?;
    Ok(Some(Award {
        id: AwardId::new(),
        case: filing.case.id,
        enterprise: filing.applicant.enterprise,
        programme: filing.edition.programme_id,
        period: period.to_owned(),
        sum,
        granted_at: view.now(),
    }))
}

pub fn period(filing: &Filing) -> Option<&str> {
    filing.edition.programme.award.as_ref().map(|award| award.period.as_str())
}

async fn granted_before(view: &mut View, before: &Award) -> Result<Error> {
    let number = cases::filing(view, before.case).await?.reference;
    let problem = Problem::new("disbursement-granted-before").with("period", &before.period);
    Ok(problem.with("number", number).with("sum", before.sum).into())
}

/// A formula that can't be judged was tried when the programme was published: here it is our fault.
fn refusal(refusal: Refusal) -> Error {
    match refusal {
        Refusal::NoSum { .. } => Problem::new("disbursement-no-sum").into(),
        other => Error::internal(other),
    }
}
