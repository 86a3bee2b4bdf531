use super::Refusal;
use crate::{Answers, Grant, Programme};
use kernel::money::Money;

/// What these answers are granted. A sum that doesn't fit, or that falls below nothing, is refused rather than cut.
pub fn award(programme: &Programme, answers: &Answers) -> Result<Money, Refusal> {
    let award = programme.award.as_ref().ok_or(Refusal::GrantsNothing)?;
    let number = |formula: &crate::Condition| {
        formula.whole_number(answers).map_err(|error| Refusal::Unjudgeable { of: "award".to_owned(), error })
    };
    let sum = match &award.grant {
        Grant::Each { sum, count } => {
            let count = number(count)?;
            sum.times(count).filter(|sum| *sum >= Money::ZERO).ok_or(Refusal::NoSum { of: count })?
        }
        Grant::Formula(formula) => {
            let fen = number(formula)?;
            Some(Money::fen(fen)).filter(|sum| *sum >= Money::ZERO).ok_or(Refusal::NoSum { of: fen })?
        }
    };
    Ok(award.at_most.map_or(sum, |most| sum.min(most)))
}
