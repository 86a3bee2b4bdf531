use crate::board::judging::{Judge, Refused, judge, judging, reopening};
use crate::board::mentions::Mentions;
use crate::board::pictures::{self, Picture};
use crate::board::replies::{self, Reply};
use crate::board::teaser::{about, signed};
use crate::board::{Beside, Number, Post, Status, comments, markup, merging, moderation, proposals, store, waves};
use crate::kernel::actor::Actor;
use crate::kernel::deed::Deed;
use crate::kernel::error::Result;
use crate::kernel::lang::Lang;
use crate::kernel::view::View;
use crate::kernel::visit::Visit;
use crate::residents::{self, is_verified};
use crate::ui::back_link::back_link;
use crate::ui::dates::moment_element;
use crate::ui::drawn::{Draw, Drawn};
use crate::ui::form::{FormState, button, error_summary, form, secondary_button};
use crate::ui::kept::Kept;
use crate::ui::page::Page;
use crate::ui::shell::Place;
use crate::ui::text::t;
use axum::response::Response;
use chrono::NaiveDate;
use chrono_tz::Tz;
use leptos::prelude::*;
use std::sync::LazyLock;

struct Model {
    post: Post,
    pictures: Vec<Picture>,
    /// Whoever reads it may add pictures, or take them out.
    changes_pictures: bool,
    replies: Vec<Reply>,
    reopened: Option<store::Reopened>,
    /// What the person who reads may say of it.
    judge: Option<Judge>,
    /// They support it, and whether as a verified resident.
    supported: Option<bool>,
    /// They do, but it doesn't count.
    held: Option<waves::Held>,
    /// The phases of a proposal that are over.
    past: Vec<proposals::Past>,
    /// How the person who reads votes.
    vote: Option<proposals::Choice>,
    merged: Option<merging::Merged>,
    actor: Actor,
    talk: comments::Talk,
    zone: Tz,
    today: NaiveDate,
}

/// `GET /board/{number}`
pub async fn page(visit: Visit, number: Number, beside: Beside<Post>) -> Result<Response> {
    let state = FormState::new(visit.lang);
    let mut read = visit.read(Deed::ReadPublic).await?;
    let Some(model) = load(&mut read, number).await? else {
        drop(read);
        return moderation::pages::veiled::page(&visit, number, &state).await;
    };
    let beside = beside(&mut read, &model.post, visit.lang).await?;
    drop(read);
    let page = Page::new(model.post.text.title.clone()).at(Place::Board).with_feed(number.path() + ".atom");
    page.for_everybody().show(&visit, view! { {view(&model, &state, &visit)} {beside} }).await
}

/// The same, with what was wrong with what somebody said of it.
pub async fn refused(visit: &Visit, number: Number, refused: Refused) -> Result<Response> {
    let state = refused.state(visit.lang);
    let Some(model) = load(&mut visit.read(Deed::ReadPublic).await?, number).await? else {
        return moderation::pages::veiled::page(visit, number, &state).await;
    };
    let page = Page::new(model.post.text.title.clone()).at(Place::Board).with_form(&state);
    Ok(page.draw(visit, view(&model, &state, visit)))
}

/// None where it is not for everybody.
async fn load(view: &mut View, number: Number) -> Result<Option<Model>> {
    let Some(post) = store::post(view, number).await? else { return Ok(None) };
    let judge = match view.actor().person_id() {
        Some(person) => judge(view, post.id, person).await?,
        None => None,
    };
    let held = match view.actor().person_id().filter(|_| judge.is_some_and(|judge| judge.held)) {
        Some(person) => waves::held(view, post.id, person).await?,
        None => None,
    };
    let supported = match view.actor().person_id().filter(|_| judge.is_some_and(|judge| judge.supports)) {
        Some(person) => Some(is_verified(view, person).await?),
        None => None,
    };
    let pictures = pictures::of_post(view, post.id).await?;
    let is_author = judge.is_some_and(|judge| judge.is_author);
    let changes_pictures = is_author && pictures::may_change(&post, view.now());
    // Nothing is asked for where nothing was said.
    let replies = match post.status.is_silent() {
        true => Vec::new(),
        false => replies::store::replies(view, post.id).await?,
    };
    let reopened = match post.reopened {
        true => store::reopened(view, post.id).await?,
        false => None,
    };
    let (mut past, mut vote) = (Vec::new(), None);
    if post.proposal.is_some() {
        past = proposals::past(view, post.id).await?;
        if let Some(person) = view.actor().person_id() {
            vote = proposals::vote_of(view, post.id, person).await?;
        }
    }
    let merged = match post.status {
        Status::Duplicate => merging::merged(view, post.id).await?,
        _ => None,
    };
    let talk = comments::talk(view, &post, None).await?;
    let (zone, today, actor) = (view.site().zone, view.today(), view.actor().clone());
    Ok(Some(Model {
        post,
        pictures,
        changes_pictures,
        replies,
        reopened,
        judge,
        supported,
        held,
        past,
        vote,
        merged,
        actor,
        talk,
        zone,
        today,
    }))
}

fn view(model: &Model, state: &FormState, visit: &Visit) -> Drawn {
    let (lang, post) = (state.lang, &model.post);
    let rated = model.replies.iter().rev().find(|reply| !reply.part && !reply.said.status.is_open());
    let rated = rated.is_some_and(|reply| reply.rating.is_some());
    let proposal = post.proposal.as_ref().map(|proposal| {
        proposals::drawn(post.number, proposal, post.supports_verified, &model.past, model.vote, model.zone, state)
    });
    let moderated = match &model.merged {
        Some(merged) => Some(merging::into(post.number, merged, &model.actor, lang)),
        None => merging::merge_link(post.number, &model.actor, lang),
    };
    let support = match (&model.held, model.merged.is_none() && !post.locked) {
        (Some(held), _) => Some(held_support(post, held, lang)),
        (None, true) => Some(support(post, model.supported, lang)),
        (None, false) => None,
    };
    // What is still voted on, or being done, nobody can call done or not.
    let is_over = post.proposal.as_ref().is_none_or(|proposal| proposal.phase.is_over());
    let is_author = model.judge.is_some_and(|judge| judge.is_author);
    let judge = model.judge.as_ref().filter(|_| !post.locked);
    let judged = is_over.then(|| judging(post, judge, lang));
    let own = judge.filter(|_| is_over).map(|judge| reopening(post, judge, rated, state));
    let told_by_none = || view! { <p class="govuk-body">{t(lang, "board-no-answer")}</p> }.drawn();
    let replies = replies::pages::told::told(&model.replies, model.reopened.as_ref(), model.zone, lang);
    // What went into another post is answered there.
    let answered = (model.merged.is_none() || replies.is_some()).then(|| {
        view! {
            <section class="measure">
                <h2 class="govuk-heading-m">{t(lang, "board-answer")}</h2>
                {replies.unwrap_or_else(told_by_none)}
                {judged}
                {own}
            </section>
        }
    });
    view! {
        {back_link("/board", t(lang, "board-back"))}
        {error_summary(state)}
        {told(post, &model.talk.mentions, model.zone, model.today, lang)}
        {moderation::note(post, lang)}
        {pictures::shown(&model.pictures, post, lang)}
        {model.changes_pictures.then(|| to_pictures(post, model.pictures.is_empty(), lang))}
        {moderated}
        {support}
        {proposal}
        {answered}
        {comments::section(post, &model.talk, visit)}
        {moderation::links(post.number, is_author, &model.actor, lang)}
    }
    .drawn()
}

/// By the post itself. Where what it speaks of leads hangs on other posts and cases, so that is drawn anew.
static KEPT: LazyLock<Kept<(Post, Tz, NaiveDate, Lang)>> =
    LazyLock::new(|| Kept::most_with_keys(16 * 1024 * 1024, 5_000, |(post, ..)| post.bytes()));

fn told(post: &Post, mentions: &Mentions, zone: Tz, today: NaiveDate, lang: Lang) -> Drawn {
    match mentions.is_empty() {
        true => KEPT.part(&(post.clone(), zone, today, lang), || article(post, mentions, zone, today, lang)),
        false => article(post, mentions, zone, today, lang),
    }
}

fn article(post: &Post, mentions: &Mentions, zone: Tz, today: NaiveDate, lang: Lang) -> Drawn {
    let tongue = (post.text.lang != lang).then(|| post.text.lang.tag());
    view! {
        <article class="measure post__whole">
            <h1 class="govuk-heading-l" lang=tongue>{post.text.title.as_str()}</h1>
            {about(post, today, lang)}
            <div class="post__text" lang=tongue>{markup::drawn_with(&post.text.body, mentions)}</div>
            {signed(&post.text, Some(moment_element(lang, post.posted_at, zone).drawn()), lang)}
        </article>
    }
    .drawn()
}

/// For its author.
fn to_pictures(post: &Post, none: bool, lang: Lang) -> Drawn {
    let path = format!("{}/pictures", post.number.path());
    let label = t(lang, if none { "board-pictures-add" } else { "board-pictures-change" });
    view! { <p class="govuk-body"><a class="govuk-link" href=path>{label}</a></p> }.drawn()
}

/// One person's support is theirs to give and to take back. `supported`: whether as a verified resident.
fn support(post: &Post, supported: Option<bool>, lang: Lang) -> Drawn {
    let path = format!("{}/support", post.number.path());
    match supported {
        None => form(path, button(t(lang, "board-support"))),
        Some(verified) => {
            let unverified = (!verified).then(|| {
                let link = view! { <a class="govuk-link" href=residents::PAGE>{t(lang, "board-be-verified")}</a> };
                view! { <p class="govuk-body">{t(lang, "board-unverified")} " " {link}</p> }
            });
            let told = view! { <p class="govuk-body">{t(lang, "board-you-support")}</p> {unverified} };
            view! { {told} {taken_back(post, lang)} }.drawn()
        }
    }
}

/// It was given, and doesn't count: why, and the way to take it back.
fn held_support(post: &Post, held: &waves::Held, lang: Lang) -> Drawn {
    view! { <p class="govuk-body">{waves::told(held, lang)}</p> {taken_back(post, lang)} }.drawn()
}

fn taken_back(post: &Post, lang: Lang) -> Drawn {
    let path = format!("{}/support/withdrawal", post.number.path());
    form(path, secondary_button(t(lang, "board-support-withdraw")))
}
