use super::{Model, Reader, Shown};
use crate::judging::{judging, reopening};
use crate::teaser::{about, signed};
use crate::{Post, comments, markup, merging, moderation, pictures, proposals, replies, waves};
use kernel::actor::Actor;
use kernel::lang::Lang;
use leptos::prelude::*;
use std::sync::LazyLock;
use ui::back_link::back_link;
use ui::dates::moment_element;
use ui::drawn::{Draw, Drawn};
use ui::form::{FormState, button, error_summary, form, secondary_button};
use ui::kept::Kept;
use ui::text::t;

/// As visitors see it.
static KEPT: LazyLock<Kept<Shown>> = LazyLock::new(|| Kept::most_with_keys(32 * 1024 * 1024, 5_000, Shown::bytes));

impl Shown {
    /// So long are its texts, and a little more the whole of it.
    fn bytes(&self) -> usize {
        let replies = self.replies.iter().map(|reply| size_of_val(reply) + reply.said.text.bytes());
        size_of::<Shown>() + self.post.bytes() + replies.sum::<usize>() + self.talk.bytes()
    }
}

pub fn drawn(model: &Model, state: &FormState) -> Drawn {
    let Model { shown, reader } = model;
    match reader.actor {
        // Nothing of who asks goes into what is kept for everybody.
        Actor::Visitor if !state.is_refused() => {
            KEPT.part(shown, || body(shown, &Reader::of(Actor::Visitor), &FormState::new(shown.lang)))
        }
        _ => body(shown, reader, state),
    }
}

fn body(shown: &Shown, reader: &Reader, state: &FormState) -> Drawn {
    let (lang, post, merged) = (shown.lang, &shown.post, shown.merged.as_ref());
    let proposal = post.proposal.as_ref().map(|proposal| {
        proposals::drawn(post.number, proposal, post.supports_verified, &shown.past, reader.vote, shown.zone, state)
    });
    let moderated = match merged {
        Some(merged) => Some(merging::into(post.number, merged, &reader.actor, lang)),
        None => merging::merge_link(post.number, &reader.actor, lang),
    };
    let support = match (&reader.held, merged.is_none() && !post.locked) {
        (Some(held), _) => Some(held_support(post, held, lang)),
        (None, true) => Some(support(post, reader.supported, lang)),
        (None, false) => None,
    };
    let is_author = reader.judge.is_some_and(|judge| judge.is_author);
    view! {
        {back_link("/board", t(lang, "board-back"))}
        {error_summary(state)}
        {article(shown)}
        {moderation::note(post, lang)}
        {pictures::view::shown(&shown.pictures, post, lang)}
        {reader.changes_pictures.then(|| to_pictures(post, shown.pictures.is_empty(), lang))}
        {moderated}
        {support}
        {proposal}
        {answered(shown, reader, state)}
        {comments::section(post, &shown.talk, &reader.actor, shown.zone, lang)}
        {moderation::links(post.number, is_author, &reader.actor, lang)}
    }
    .drawn()
}

fn article(shown: &Shown) -> Drawn {
    let (post, lang) = (&shown.post, shown.lang);
    let tongue = (post.text.lang != lang).then(|| post.text.lang.tag());
    view! {
        <article class="measure post__whole">
            <h1 class="govuk-heading-l" lang=tongue>{post.text.title.as_str()}</h1>
            {about(post, shown.today, lang)}
            <div class="post__text" lang=tongue>{markup::drawn_with(&post.text.body, &shown.talk.mentions)}</div>
            {signed(&post.text, Some(moment_element(lang, post.posted_at, shown.zone).drawn()), lang)}
        </article>
    }
    .drawn()
}

/// What departments said, and what its author and others say of that. What went into another post is answered there.
fn answered(shown: &Shown, reader: &Reader, state: &FormState) -> Option<Drawn> {
    let (post, lang) = (&shown.post, shown.lang);
    let replies = replies::view::told(&shown.replies, shown.reopened.as_ref(), shown.zone, lang);
    if shown.merged.is_some() && replies.is_none() {
        return None;
    }
    let none = || view! { <p class="govuk-body">{t(lang, "board-no-answer")}</p> }.drawn();
    let rated = shown.replies.iter().rev().find(|reply| !reply.part && !reply.said.status.is_open());
    let rated = rated.is_some_and(|reply| reply.rating.is_some());
    // What is still voted on, or being done, nobody can call done or not.
    let is_over = post.proposal.as_ref().is_none_or(|proposal| proposal.phase.is_over());
    let judge = reader.judge.as_ref().filter(|_| !post.locked);
    let judged = is_over.then(|| judging(post, judge, lang));
    let own = judge.filter(|_| is_over).map(|judge| reopening(post, judge, rated, state));
    let answered = view! {
        <section class="measure">
            <h2 class="govuk-heading-m">{t(lang, "board-answer")}</h2>
            {replies.unwrap_or_else(none)}
            {judged}
            {own}
        </section>
    };
    Some(answered.drawn())
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
