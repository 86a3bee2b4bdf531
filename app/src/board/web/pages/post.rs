//! A post's page: what everybody reads there, and what the person who reads it may do.

mod body;

use crate::judging::{Judge, Refused, judge};
use crate::pictures::{self, Picture};
use crate::replies::{self, Reply};
use crate::{Beside, Number, Post, Status, comments, merging, moderation, proposals, store, waves};
use axum::extract::Path;
use axum::response::Response;
use chrono::NaiveDate;
use chrono_tz::Tz;
use futures::future::BoxFuture;
use kernel::actor::{Actor, PersonId};
use kernel::deed::Deed;
use kernel::error::{Error, Result};
use kernel::handler::Handler;
use kernel::lang::Lang;
use kernel::view::View;
use kernel::visit::Visit;
use leptos::prelude::*;
use residents::is_verified;
use ui::form::FormState;
use ui::page::Page;
use ui::shell::Place;

struct Model {
    shown: Shown,
    reader: Reader,
}

/// What everybody reads. What visitors see of the post depends on nothing else.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Shown {
    post: Post,
    pictures: Vec<Picture>,
    replies: Vec<Reply>,
    reopened: Option<store::Reopened>,
    /// The phases of a proposal that are over.
    past: Vec<proposals::Past>,
    merged: Option<merging::Merged>,
    talk: comments::Talk,
    zone: Tz,
    today: NaiveDate,
    lang: Lang,
}

/// Who reads it, and what is theirs alone.
struct Reader {
    actor: Actor,
    /// They may add pictures, or take them out.
    changes_pictures: bool,
    /// What they may say of it.
    judge: Option<Judge>,
    /// They support it, and whether as a verified resident.
    supported: Option<bool>,
    /// They do, but it doesn't count.
    held: Option<waves::Held>,
    /// How they vote.
    vote: Option<proposals::Choice>,
}

/// `GET /board/{number}`, and what stands beside it; and `GET /board/{number}.atom`, which is this feed: the router knows
/// no endings.
pub fn page(beside: Beside<Post>, feed: Feed) -> Handler {
    Handler::new(move |visit: Visit, Path(asked): Path<String>| async move {
        let number = |digits: &str| digits.parse().map(Number).map_err(|_| Error::NotFound);
        match asked.strip_suffix(".atom") {
            Some(digits) => feed(visit, number(digits)?).await,
            None => shown(visit, number(&asked)?, beside).await,
        }
    })
}

/// What a later slice tells of a post to programmes that read feeds.
pub type Feed = fn(Visit, Number) -> BoxFuture<'static, Result<Response>>;

async fn shown(visit: Visit, number: Number, beside: Beside<Post>) -> Result<Response> {
    let state = FormState::new(visit.lang);
    let mut read = visit.read(Deed::ReadPublic).await?;
    let Some(model) = load(&mut read, number, visit.lang).await? else {
        drop(read);
        return moderation::pages::veiled::page(&visit, number, &state).await;
    };
    let post = &model.shown.post;
    let beside = beside(&mut read, post, visit.lang).await?;
    drop(read);
    let page = Page::new(post.text.title.clone()).at(Place::Board).with_feed(number.path() + ".atom");
    page.for_everybody().show(&visit, view! { {body::drawn(&model, &state)} {beside} }).await
}

/// The same, with what was wrong with what somebody said of it.
pub async fn refused(visit: &Visit, number: Number, refused: Refused) -> Result<Response> {
    let state = refused.state(visit.lang);
    let Some(model) = load(&mut visit.read(Deed::ReadPublic).await?, number, visit.lang).await? else {
        return moderation::pages::veiled::page(visit, number, &state).await;
    };
    let page = Page::new(model.shown.post.text.title.clone()).at(Place::Board).with_form(&state);
    Ok(page.draw(visit, body::drawn(&model, &state)))
}

/// None where it is not for everybody.
async fn load(view: &mut View, number: Number, lang: Lang) -> Result<Option<Model>> {
    let Some(post) = store::post(view, number).await? else { return Ok(None) };
    let reader = match view.actor().person_id() {
        Some(person) => person_who_reads(view, &post, person).await?,
        None => Reader::of(view.actor().clone()),
    };
    let pictures = pictures::of_post(view, post.id).await?;
    // Nothing is asked for where nothing was said.
    let replies = match post.status.is_silent() {
        true => Vec::new(),
        false => replies::store::replies(view, post.id).await?,
    };
    let reopened = match post.reopened {
        true => store::reopened(view, post.id).await?,
        false => None,
    };
    let past = match post.proposal.is_some() {
        true => proposals::past(view, post.id).await?,
        false => Vec::new(),
    };
    let merged = match post.status {
        Status::Duplicate => merging::merged(view, post.id).await?,
        _ => None,
    };
    let talk = comments::talk(view, &post, None).await?;
    let (zone, today) = (view.site().zone, view.today());
    let shown = Shown { post, pictures, replies, reopened, past, merged, talk, zone, today, lang };
    Ok(Some(Model { shown, reader }))
}

impl Reader {
    /// Nothing of it is theirs.
    fn of(actor: Actor) -> Reader {
        Reader { actor, changes_pictures: false, judge: None, supported: None, held: None, vote: None }
    }
}

async fn person_who_reads(view: &mut View, post: &Post, person: PersonId) -> Result<Reader> {
    let judge = judge(view, post.id, person).await?;
    let held = match judge.is_some_and(|judge| judge.held) {
        true => waves::held(view, post.id, person).await?,
        false => None,
    };
    let supported = match judge.is_some_and(|judge| judge.supports) {
        true => Some(is_verified(view, person).await?),
        false => None,
    };
    let vote = match post.proposal.is_some() {
        true => proposals::vote_of(view, post.id, person).await?,
        false => None,
    };
    let is_author = judge.is_some_and(|judge| judge.is_author);
    let changes_pictures = is_author && pictures::may_change(post, view.now());
    Ok(Reader { actor: view.actor().clone(), changes_pictures, judge, supported, held, vote })
}
