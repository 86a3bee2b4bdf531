use super::{Phase, rules, store};
use crate::{Category, Event, Number, PostId, Status, Text, desk, replies};
use desks::{self, MatterId};
use kernel::error::{Error, Result};
use kernel::event::Events;
use kernel::tx::Tx;

/// A proposal is out: support is collected for it. No desk is asked before enough support it, but there is one to ask.
pub async fn begin(tx: &mut Tx, post: PostId, number: Number, text: &Text, category: &Category) -> Result<()> {
    desk::responsible(tx, category, &text.place).await?;
    desks::register(tx, &desk::matter(post, number, text)).await?;
    collect(tx, post, category).await
}

/// For a proposal that everybody reads, and that desks know of. One for which support is collected goes on as it is.
pub async fn collect(tx: &mut Tx, post: PostId, category: &Category) -> Result<()> {
    let until = rules::last_day(Phase::Collecting, tx.today());
    store::insert_proposal(tx, post, category.threshold, until).await
}

/// Somebody supported a post: where it is a proposal and they were the last it needed, its department must answer.
pub async fn supported(tx: &mut Tx, post: PostId) -> Result<Events> {
    if !store::has_reached(tx, post).await? {
        return Ok(Events::none());
    }
    let steps = desks::steps_for_update(tx, MatterId(post.0)).await?;
    store::proposal_for_update(tx, post).await?.ok_or(Error::NotFound)?;
    // Whoever came at the same moment was first; or it was hidden meanwhile, or went into another.
    if !store::has_reached(tx, post).await? {
        return Ok(Events::none());
    }
    oblige(tx, post, steps).await
}

/// The department must answer. Where there is none just now, the support stands, and it is asked when there is.
async fn oblige(tx: &mut Tx, post: PostId, mut steps: desks::Steps) -> Result<Events> {
    let (place, category) = desk::place_and_category(tx, post).await?;
    let Some(desk) = city::desk_for(tx, &category.department_kind, category.level, &place).await? else {
        return Ok(Events::none());
    };
    let began = go_on(tx, post, Phase::Review).await?;
    let asked = desk::ask_once_more(tx, &mut steps, desk::ANSWER, desk.id, category.days).await?;
    Ok(began.and(asked))
}

/// Its author reopened it: it is before the department once more. What was voted on is not voted on again.
pub async fn reopened(tx: &mut Tx, post: PostId) -> Result<Events> {
    let Some(proposal) = store::proposal_for_update(tx, post).await? else { return Ok(Events::none()) };
    let voted = store::past(tx, post).await?.iter().any(|past| past.phase == Phase::Vote);
    match rules::when_reopened(proposal.phase, voted) {
        Some(phase) => go_on(tx, post, phase).await,
        None => Ok(Events::none()),
    }
}

/// A department replied to a post: a proposal may go on by it. The matter is locked.
pub async fn replied(tx: &mut Tx, post: PostId, status: Status) -> Result<Events> {
    let Some(proposal) = store::proposal_for_update(tx, post).await? else { return Ok(Events::none()) };
    match rules::after_reply(proposal.phase, status) {
        Some(phase) => begin_phase(tx, post, phase).await,
        None => Ok(Events::none()),
    }
}

/// A phase had its last day.
pub async fn end_phase(tx: &mut Tx, post: PostId) -> Result<Events> {
    let steps = desks::steps_for_update(tx, MatterId(post.0)).await?;
    let proposal = store::proposal_for_update(tx, post).await?.ok_or(Error::NotFound)?;
    let over = proposal.until.is_some_and(|until| until < tx.today());
    // Whoever became a verified resident since has been counted.
    if over && store::has_reached(tx, post).await? {
        return oblige(tx, post, steps).await;
    }
    match rules::when_over(proposal.phase).filter(|_| over) {
        Some(phase) => begin_phase(tx, post, phase).await,
        None => Ok(Events::none()),
    }
}

/// What a phase asks of the department lies before the desk that had it last.
async fn begin_phase(tx: &mut Tx, post: PostId, phase: Phase) -> Result<Events> {
    let began = go_on(tx, post, phase).await?;
    let Some(days) = rules::asks(phase) else { return Ok(began) };
    let desk = store::last_desk(tx, post).await?.ok_or(Error::NotFound)?;
    let mut steps = desks::steps_of(tx, MatterId(post.0)).await?;
    let asked = desk::ask_once_more(tx, &mut steps, desk::ANSWER, desk, days).await?;
    // Something is owed again.
    replies::store::set_status(tx, post, Status::InHand, None).await?;
    Ok(began.and(asked))
}

async fn go_on(tx: &mut Tx, post: PostId, phase: Phase) -> Result<Events> {
    let until = rules::last_day(phase, tx.today());
    store::begin_phase(tx, post, phase, until).await?;
    Ok(Event::PhaseBegan { post, phase }.into())
}
