//! A post in a list: title, two lines, what and where it is, its state, who supports it, and the department's answer.

use super::pictures::Scale;
use super::{Answer, Card, Post, Status, Text, markup, proposals};
use chrono::NaiveDate;
use city::place::name;
use kernel::lang::Lang;
use leptos::prelude::*;
use std::sync::LazyLock;
use ui::dates::day_without_weekday;
use ui::drawn::{Draw, Drawn};
use ui::kept::Kept;
use ui::tag::{Tone, tag};
use ui::text::{t, t_with};

pub fn teaser(post: Post, today: NaiveDate, lang: Lang) -> Drawn {
    teaser_with(post, (), today, lang)
}

/// With something to do next.
pub fn teaser_with(post: Post, next: impl IntoView, today: NaiveDate, lang: Lang) -> Drawn {
    let key = (post, today, lang);
    let told = KEPT.part(&key, || told(&key.0, today, lang));
    view! { <li class="post">{told} {next.into_view()}</li> }.drawn()
}

/// Whatever changes about a post, under another key it is another part.
static KEPT: LazyLock<Kept<(Post, NaiveDate, Lang)>> =
    LazyLock::new(|| Kept::most_with_keys(16 * 1024 * 1024, 5_000, |(post, ..)| post.bytes()));

fn told(post: &Post, today: NaiveDate, lang: Lang) -> impl IntoView + use<> {
    let tongue = (post.text.lang != lang).then(|| post.text.lang.tag());
    view! {
        {picture(post)}
        <h3 class="govuk-heading-s" lang=tongue>
            <a class="govuk-link" href=post.number.path()>{post.text.title.clone()}</a>
        </h3>
        <p class="post__body" lang=tongue>{markup::beginning(&post.text.body)}</p>
        {about(post, today, lang)}
        {post.answer.as_ref().map(|answer| quoted(answer, lang))}
    }
}

impl Post {
    /// So long are its texts, and a little more the whole of it.
    pub fn bytes(&self) -> usize {
        let answer = self.answer.as_ref().map_or(0, |answer| answer.text.bytes());
        size_of::<Post>() + self.text.title.len() + self.text.body.len() + answer
    }
}

/// The title beside it says what it is about.
fn picture(post: &Post) -> Option<Drawn> {
    let path = post.picture?.path(post.number, Scale::Thumbnail);
    Some(view! { <img class="post__picture" src=path alt="" width="96" height="96" loading="lazy"/> }.drawn())
}

/// Its state, what it is, what and where it is about, and how many support it.
pub fn about(post: &Post, today: NaiveDate, lang: Lang) -> Drawn {
    let (tone, state) = match &post.waits_for {
        Some(asked) if asked.due.on < today => (Tone::Red, "board-overdue"),
        _ => (tone(post.status), post.status.key()),
    };
    let (tone, state) = match &post.proposal {
        Some(proposal) if state != "board-overdue" && post.status != Status::Duplicate => {
            proposals::name(proposal.phase, lang)
        }
        _ => (tone, t(lang, state)),
    };
    let clock = post.waits_for.as_ref().map(|asked| {
        let told = [
            ("department", asked.department.get(lang).to_owned().into()),
            ("due", day_without_weekday(lang, asked.due.on).into()),
        ];
        let key = match (asked.due.on < today, asked.due.provisional) {
            (true, _) => "board-was-due",
            (false, true) => "board-due-provisional",
            (false, false) => "board-due",
        };
        view! { <span>{t_with(lang, key, &told)}</span> }
    });
    let comments = (post.comments > 0)
        .then(|| view! { <span>{t_with(lang, "board-comments-count", &[("count", post.comments.into())])}</span> });
    view! {
        <p class="post__about">
            {tag(tone, state)} {post.card.map(|card| card_drawn(card, lang))} <span>{t(lang, post.text.kind.key())}</span>
            <span>{post.category_name.get(lang)}</span> <span>{name(lang, &post.text.place)}</span>
            <span>{supports(post, lang)}</span> {comments} {clock}
        </p>
    }
    .drawn()
}

/// The colour of where a post is.
pub fn tone(status: Status) -> Tone {
    match status {
        Status::Waiting | Status::Reopened => Tone::Amber,
        Status::Received | Status::InHand | Status::PassedOn => Tone::Blue,
        Status::Answered | Status::Done => Tone::Green,
        Status::Declined | Status::Duplicate => Tone::Grey,
    }
}

/// A card stays with its post: that it was answered late is not forgotten.
pub fn card_drawn(card: Card, lang: Lang) -> Drawn {
    let class = format!("card card--{}", card.code());
    view! { <strong class=class>{t(lang, card.key())}</strong> }.drawn()
}

/// All together, and so many of them verified residents'; apart from them those that are held.
fn supports(post: &Post, lang: Lang) -> String {
    let counted = [("count", post.supports.into()), ("verified", post.supports_verified.into())];
    let counted = t_with(lang, "board-supports", &counted);
    match post.supports_held {
        0 => counted,
        held => counted + &t_with(lang, "board-supports-held", &[("count", held.into())]),
    }
}

pub fn quoted(answer: &Answer, lang: Lang) -> Drawn {
    let by = t_with(lang, "board-answer-by", &[("department", answer.department.get(lang).to_owned().into())]);
    view! {
        <blockquote class="post__answer">
            <p class="govuk-body">{answer.text.get(lang)}</p>
            <p class="govuk-hint">{by}</p>
        </blockquote>
    }
    .drawn()
}

/// Whom and where exactly it is about, what its author wants to be called, and when it was written.
pub fn signed(text: &Text, at: Option<Drawn>, lang: Lang) -> Drawn {
    let tongue = (text.lang != lang).then(|| text.lang.tag());
    let address = text.address.as_ref().map(|address| {
        view! { <p class="govuk-body">{t(lang, "board-at")} <span lang=tongue>{address.as_str()}</span></p> }
    });
    let called = match &text.called {
        Some(called) => view! { <span lang=tongue>{called.as_str()}</span> }.drawn(),
        None => t(lang, "board-a-resident").drawn(),
    };
    let firm = text.firm.as_ref().map(|firm| {
        let name = view! { <a class="govuk-link" href=firm.path() lang="zh-CN">{firm.name.as_str()}</a> };
        view! { <p class="govuk-body">{t(lang, "board-about-firm")} {name}</p> }
    });
    let coordinates = text.coordinates.map(|at| {
        view! { <p class="govuk-body">{t(lang, "board-on-the-map")} <a class="govuk-link" href=at.geo()>{at.to_string()}</a></p> }
    });
    view! { {firm} {address} {coordinates} <p class="post__about"><span>{called}</span> {at}</p> }.drawn()
}
