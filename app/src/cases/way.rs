//! Which desks a case is laid before: what its programme plans for these answers, at the desks of its place.

use super::filing::Filing;
use city::DeskId;
use desks::NewStep;
use kernel::error::{Error, Problem, Result};
use kernel::view::View;
use programmes::rules::{Refusal, plan};
use programmes::{Answers, PlannedStep};

/// The steps a case is to take. One it takes already stays with its desk, though that was closed since: what a desk has,
/// it finishes.
/// Errors: refused where an answer is missing on which the desks hang, or where a desk is closed or not there.
pub async fn way(view: &mut View, filing: &Filing, answers: &Answers) -> Result<Vec<NewStep>> {
    let place = &filing.applicant.place;
    let planned = plan(&filing.edition.programme, answers, place).map_err(refusal)?;
    let taken = |step: &PlannedStep| filing.case.steps.by_code(&step.code).map(|taken| taken.desk);
    let newly = planned.iter().filter(|step| taken(step).is_none());
    let seats: Vec<_> = newly.map(|step| (step.department.as_str(), step.level)).collect();
    let mut found = city::desks_for(view, &seats, place).await?.into_iter();
    let steps =
        planned.into_iter().map(|step| match taken(&step).or_else(|| found.next().flatten().map(|desk| desk.id)) {
            Some(desk) => Ok(new_step(step, desk)),
            None => Err(Problem::new("cases-no-desk").with_each("step", step.title).into()),
        });
    steps.collect()
}

fn new_step(step: PlannedStep, desk: DeskId) -> NewStep {
    let PlannedStep { code, title, days, after, not_by, .. } = step;
    NewStep { code, desk, title, days: u16::try_from(days).unwrap_or(u16::MAX), after, not_by }
}

/// A condition that can't be judged was tried when the programme was published: here it is our fault.
fn refusal(refusal: Refusal) -> Error {
    match refusal {
        Refusal::NotAnswered { field } => Problem::at(field, "cases-answer-first").into(),
        Refusal::NobodyAsked | Refusal::Unjudgeable { .. } | Refusal::NoSum { .. } | Refusal::GrantsNothing => {
            Error::internal(refusal)
        }
    }
}
