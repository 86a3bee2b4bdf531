//! How a post comes onto the board, whoever sends it: somebody's form, or their program.

use super::rules::{self, Typed};
use super::{Category, Event, Kind, Number, PostId, Text, desk, proposals, store, words};
use crate::kernel::error::{Error, Result};
use crate::kernel::event::Events;
use crate::kernel::limit::Limit;
use crate::kernel::tx::Tx;
use chrono::TimeDelta;

/// Who has more to say in a day says it in one post.
const A_DAY: Limit = Limit { tries: 10, window: TimeDelta::days(1) };

/// What a program sent, as a post of whoever asks: no personal number in it is kept. Errors: [`Error::Refused`] with all
/// that is wrong with it, [`Error::TooMany`] when they have said enough today.
pub async fn write(tx: &mut Tx, typed: &Typed<'_>) -> Result<(Number, Events)> {
    let categories = store::categories(tx).await?;
    let text = rules::text(typed, &categories).map_err(Error::Refused)?.masked(&[]);
    put(tx, text, &categories).await
}

/// Puts it on the board, and before the desk that answers it; a proposal before whoever supports it.
pub(super) async fn put(tx: &mut Tx, text: Text, categories: &[Category]) -> Result<(Number, Events)> {
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
