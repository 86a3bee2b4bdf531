//! How a post comes onto the board, whoever sends it: somebody's form, or their program.

use super::moderation::{self, Screened, Waits, is_newcomer, screen};
use super::rules::{self, Typed};
use super::{Category, Event, Kind, Number, PostId, Text, desk, proposals, store, words};
use chrono::TimeDelta;
use kernel::actor::PersonId;
use kernel::error::{Error, Problem, Result};
use kernel::event::Events;
use kernel::limit::Limit;
use kernel::tx::Tx;

/// Who has more to say in a day says it in one post.
const A_DAY: Limit = Limit { tries: 10, window: TimeDelta::days(1) };

/// What a program sent, as a post of whoever asks: no personal number in it is kept. Errors: [`Error::Refused`] with all
/// that is wrong with it, [`Error::TooMany`] when they have said enough today.
pub async fn write(tx: &mut Tx, typed: &Typed<'_>) -> Result<(Number, Events)> {
    let categories = store::categories(tx).await?;
    let text = rules::text(typed, &categories).map_err(Error::Refused)?.masked(&[]);
    let Put { number, events, .. } = put(tx, text, &categories).await?;
    Ok((number, events))
}

/// A post that was put on the board.
pub struct Put {
    pub number: Number,
    pub events: Events,
    /// Nobody reads it before a moderator has looked at it.
    pub screened: Option<Screened>,
}

/// Puts it on the board, and before the desk that answers it; a proposal before whoever supports it.
pub async fn put(tx: &mut Tx, text: Text, categories: &[Category]) -> Result<Put> {
    let category = categories.iter().find(|category| category.code == text.category).ok_or(Error::NotFound)?;
    let (id, author, now, today) = (PostId::new(), tx.person()?, tx.now(), tx.today());
    let is_newcomer = is_newcomer(tx, author).await?;
    // Within the transaction: what counts is a post, not a try.
    tx.count_try("post", &author.to_string(), A_DAY).await?;
    if is_newcomer {
        count_newcomers(tx, author).await?;
    }
    let words = words::of(&text.whole());
    let number = store::insert_post(tx, id, author, &text, &words, now).await?;
    let screened = screen(&text.read(), is_newcomer, &tx.site().house_rules, tx.site().host());
    let asked = match (screened, text.kind) {
        (Some(screened), _) => {
            wait(tx, id, number, &text, category, screened).await?;
            Vec::new()
        }
        (None, Kind::Proposal) => {
            proposals::begin(tx, id, number, &text, category).await?;
            Vec::new()
        }
        (None, _) => desk::ask(tx, id, number, &text, category, today).await?,
    };
    let posted = if screened.is_some() { Event::Waits { post: id } } else { Event::Posted { post: id } };
    Ok(Put { number, events: Events::from(posted).and(asked), screened })
}

/// Nobody reads it before a moderator has looked at it, and no desk is asked; but there is one to ask.
async fn wait(
    tx: &mut Tx,
    id: PostId,
    number: Number,
    text: &Text,
    category: &Category,
    screened: Screened,
) -> Result<()> {
    desk::responsible(tx, category, &text.place).await?;
    desks::register(tx, &desk::matter(id, number, text)).await?;
    moderation::veil_new(tx, id).await?;
    let waits = if screened == Screened::Words { Waits::Words } else { Waits::Links };
    moderation::wait_for_moderator(tx, id, waits, None).await
}

/// Errors: refused, with how many posts a new account writes in a day.
async fn count_newcomers(tx: &mut Tx, author: PersonId) -> Result<()> {
    let most = tx.site().house_rules.newcomers_posts;
    let limit = Limit { tries: most, window: TimeDelta::days(1) };
    match tx.count_try("newcomer's post", &author.to_string(), limit).await {
        Err(Error::TooMany { .. }) => Err(Problem::new("board-enough-new").with("most", most).into()),
        counted => counted,
    }
}
