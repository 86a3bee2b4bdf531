//! How a post comes onto the board, whoever sends it: somebody's form, or their program.

use super::rules::{self, Typed};
use super::{Event, Kind, Number, PostId, desk, proposals, store, words};
use crate::kernel::error::{Error, Result};
use crate::kernel::event::Events;
use crate::kernel::limit::Limit;
use crate::kernel::tx::Tx;
use chrono::TimeDelta;

/// Who has more to say in a day says it in one post.
const A_DAY: Limit = Limit { tries: 10, window: TimeDelta::days(1) };

/// Puts it there as a post of whoever asks, and before the desk that answers it. Errors: [`Error::Refused`] with all that
/// is wrong with it, [`Error::TooMany`] when they have said enough today.
pub async fn write(tx: &mut Tx, typed: &Typed<'_>) -> Result<(Number, Events)> {
    let categories = store::categories(tx).await?;
    let text = rules::text(typed, &categories).map_err(Error::Refused)?;
    let category = categories.iter().find(|category| category.code == text.category).ok_or(Error::NotFound)?;
    let (id, author, now, today) = (PostId::new(), tx.person()?, tx.now(), tx.today());
    // Within the transaction: what counts is a post, not a try.
    tx.count_try("post", &author.to_string(), A_DAY).await?;
    let words = words::of(&text.whole());
    let number = store::insert_post(tx, id, author, &text, &words, now).await?;
    let asked = match text.kind {
        Kind::Proposal => {
            proposals::begin(tx, id, number, &text, category).await?;
            Vec::new()
        }
        _ => desk::ask(tx, id, number, &text, category, today).await?,
    };
    Ok((number, Events::from(Event::Posted { post: id }).and(asked)))
}
