use super::Target;
use super::Veil;
use super::rules::{self, Before};
use super::screening::{Screened, screen};
use super::store;
use crate::{Number, Post, PostId, comments, desk};
use chrono::TimeDelta;
use desks::{self, MatterId, Steps};
use identity::{self, roles::clerks_desks};
use kernel::actor::PersonId;
use kernel::error::{Error, Problem, Result};
use kernel::tx::Tx;
use kernel::view::View;

/// What is told of a post that a moderator hid.
pub const HIDDEN: &str = "board-hidden-refused";

/// The post of this number, for whoever is about to say something of it.
/// Errors: [`Error::NotFound`]; refused when a moderator has hidden or locked it.
pub async fn open_post(view: &mut View, number: Number) -> Result<Post> {
    let post = must_be_public(view, number).await?;
    if post.locked { Err(Problem::new("board-locked-refused").into()) } else { Ok(post) }
}

/// The same for the department that answers it, locked or not.
pub async fn must_be_public(view: &mut View, number: Number) -> Result<Post> {
    match crate::store::post(view, number).await? {
        Some(post) => Ok(post),
        None => match store::veiled::veiled(view, number).await? {
            Some(veiled) if veiled.veil == Veil::Hidden => Err(Problem::new(HIDDEN).into()),
            _ => Err(Error::NotFound),
        },
    }
}

/// An account is new for so long.
const NEW: TimeDelta = TimeDelta::days(7);

/// Whose account is new, and who is no verified resident: slower than others.
pub async fn is_newcomer(view: &mut View, person: PersonId) -> Result<bool> {
    let since = view.now() - NEW;
    Ok(identity::is_made_since(view, person, since).await? && !residents::is_verified(view, person).await?)
}

/// The matter, its author and itself, in the order in which everybody locks matters, people, comments and posts.
pub async fn lock(tx: &mut Tx, target: Target) -> Result<Steps> {
    let steps = desks::steps_for_update(tx, MatterId(target.post.0)).await?;
    let author = author(tx, target).await?;
    identity::hold_person(tx, author).await?;
    match target.comment {
        Some(comment) => comments::lock(tx, comment).await?,
        None => crate::store::lock_wholly(tx, &[target.post]).await?,
    }
    Ok(steps)
}

pub async fn author(view: &mut View, target: Target) -> Result<PersonId> {
    Ok(store::targets::standing(view, target).await?.ok_or(Error::NotFound)?.author)
}

/// A comment, or what is said of a picture, stands at once or not at all: what a post of theirs would wait for a look with
/// is refused at this field. Errors: it holds a listed word, or is a newcomer's with a link to a host that isn't known.
pub async fn must_need_no_look(view: &mut View, author: PersonId, field: &str, text: &str) -> Result<()> {
    let new = is_newcomer(view, author).await?;
    match screen(text, new, &view.site().house_rules, view.site().host()) {
        None => Ok(()),
        Some(Screened::Words) => Err(Problem::at(field, "board-comment-listed").into()),
        Some(Screened::Links) => Err(Problem::at(field, "board-comment-links").into()),
    }
}

/// The post or the comment before this moderator.
pub async fn before(view: &mut View, target: Target, moderator: PersonId) -> Result<Before> {
    let found = store::targets::standing(view, target).await?.ok_or(Error::NotFound)?;
    let own_desk = is_about_own(view, target.post, moderator).await?;
    Ok(Before { own_desk, ..found })
}

/// The same, for what is about to be done. Errors: refused when it is about them or their department.
pub async fn may_moderate(view: &mut View, target: impl Into<Target>, moderator: PersonId) -> Result<Before> {
    let before = before(view, target.into(), moderator).await?;
    rules::may_moderate(&before, moderator)?;
    Ok(before)
}

/// One of the moderator's desks has or had the post before it, or would be the one to answer: a proposal lies before none
/// yet. What is said about the post is about them, too.
async fn is_about_own(view: &mut View, post: PostId, moderator: PersonId) -> Result<bool> {
    let own = clerks_desks(view, moderator).await?;
    if own.is_empty() {
        return Ok(false);
    }
    let (place, category) = desk::place_and_category(view, post).await?;
    let answers = city::desk_for(view, &category.department_kind, category.level, &place).await?;
    Ok(answers.is_some_and(|desk| own.contains(&desk.id.0)) || desks::was_at(view, MatterId(post.0), &own).await?)
}
