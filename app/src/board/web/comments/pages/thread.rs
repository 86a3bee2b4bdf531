//! How comments stand on a page.

use crate::comments::{Answered, Comment, page_from, path};
use crate::mentions::Mentions;
use crate::moderation::{Named, Reason, own_link};
use crate::{Number, comments::Begin, markup};
use chrono_tz::Tz;
use kernel::lang::Lang;
use leptos::prelude::*;
use ui::dates::moment_element;
use ui::drawn::{Draw, Drawn};
use ui::inset::inset;
use ui::text::{t, t_with};

/// What all comments of a page are drawn with.
pub struct Around<'a> {
    pub post: Number,
    pub mentions: &'a Mentions,
    /// The reader is a moderator.
    pub moderates: bool,
    pub zone: Tz,
    pub lang: Lang,
}

/// Those of one thread, which may have begun on an earlier page.
pub fn thread(comments: &[Comment], around: &Around) -> Drawn {
    let Some(last) = comments.last() else { return ().drawn() };
    let (first, replies): (Vec<&Comment>, Vec<&Comment>) =
        comments.iter().partition(|comment| comment.id == last.thread);
    let first = match first.first() {
        Some(first) => shown(first, around),
        None => {
            let begin = format!("{}#{}", page_from(around.post, Begin::thread(last.thread)), last.thread.anchor());
            let told = t(around.lang, "board-comment-continued");
            view! { <p class="govuk-body"><a class="govuk-link" href=begin>{told}</a></p> }.drawn()
        }
    };
    let replies: Vec<_> = replies.into_iter().map(|reply| view! { <li>{shown(reply, around)}</li> }).collect();
    let replies = (!replies.is_empty()).then(|| view! { <ol class="govuk-list comment__replies">{replies}</ol> });
    view! { <li>{first} {replies}</li> }.drawn()
}

fn shown(comment: &Comment, around: &Around) -> Drawn {
    if let Some(reason) = comment.hidden {
        return hidden(comment, reason, around);
    }
    let Some(said) = &comment.said else { return taken_back(comment, around.lang) };
    let lang = around.lang;
    let masked = (comment.is_own && said.masked).then(|| {
        view! { <p class="govuk-hint">{t(lang, "board-comment-masked")}</p> {own_link(lang)} }
    });
    let tongue = (said.lang != lang).then(|| said.lang.tag());
    // Whom the first answer in a thread answers is seen.
    let answers = comment.answers.as_ref().filter(|answered| answered.id != comment.thread);
    view! {
        <article class="comment" id=comment.id.anchor()>
            <p class="comment__by">
                {name(said.called.as_deref(), said.lang, lang)}
                {answers.map(|answered| answering(answered, lang))}
                {moment_element(lang, comment.at, around.zone)}
            </p>
            <div class="post__text comment__text" lang=tongue>{markup::drawn_with(&said.body, around.mentions)}</div>
            {masked}
            {next(comment, around)}
        </article>
    }
    .drawn()
}

/// So that what was answered to it keeps its place.
fn taken_back(comment: &Comment, lang: Lang) -> Drawn {
    view! {
        <div class="comment" id=comment.id.anchor()><p class="govuk-hint">{t(lang, "board-comment-gone")}</p></div>
    }
    .drawn()
}

/// The same in place of what a moderator hid. Its author alone reads what it says, and where to appeal.
fn hidden(comment: &Comment, reason: Reason, around: &Around) -> Drawn {
    let lang = around.lang;
    let told = t_with(lang, "board-comment-hidden", &[("reason", t(lang, reason.key()).into())]);
    let own = comment.said.as_ref().filter(|_| comment.is_own).map(|said| {
        let tongue = (said.lang != lang).then(|| said.lang.tag());
        view! {
            <div class="post__text comment__text" lang=tongue>{markup::drawn(&said.body)}</div>
            {own_link(lang)}
            <p class="comment__next">{to_take_back(comment, around)}</p>
        }
    });
    let moderate = around.moderates.then(|| {
        view! { <p class="comment__next">{moderate(comment, around)}</p> }
    });
    view! {
        <div class="comment" id=comment.id.anchor()><p class="govuk-hint">{told}</p> {own} {moderate}</div>
    }
    .drawn()
}

fn moderate(comment: &Comment, around: &Around) -> Drawn {
    let desk = Named { number: around.post, comment: Some(comment.id) }.desk();
    let label = t(around.lang, "board-moderate-comment");
    view! { <a class="govuk-link" href=desk aria-label=label>{t(around.lang, "board-comment-moderate")}</a> }.drawn()
}

fn answering(answered: &Answered, lang: Lang) -> Drawn {
    let called = answered.called.clone().unwrap_or_else(|| t(lang, "board-a-resident"));
    let told = t_with(lang, "board-comment-answers", &[("called", called.into())]);
    view! { <a class="govuk-link" href=format!("#{}", answered.id.anchor())>{told}</a> }.drawn()
}

/// What one can do with it: its author more than others.
fn next(comment: &Comment, around: &Around) -> Drawn {
    let (lang, own) = (around.lang, comment.id.path(around.post));
    let to = format!("{}/new?to={}", path(around.post), comment.id);
    let to_whom = t_with(lang, "board-comment-to", &[("called", called(comment, lang).into())]);
    let edited = (comment.edits > 0).then(|| {
        let told = t_with(lang, "board-comment-edited", &[("count", comment.edits.into())]);
        view! { <a class="govuk-link" href=format!("{own}/editions")>{told}</a> }
    });
    let change = (comment.is_own && !comment.is_moderated()).then(|| {
        view! { <a class="govuk-link" href=own.clone()>{t(lang, "board-comment-change")}</a> }
    });
    let take_back = comment.is_own.then(|| to_take_back(comment, around));
    let report = (!comment.is_own).then(|| {
        let report = Named { number: around.post, comment: Some(comment.id) }.report();
        let whose = t_with(lang, "board-comment-report-whose", &[("called", called(comment, lang).into())]);
        view! { <a class="govuk-link" href=report aria-label=whose>{t(lang, "board-comment-report")}</a> }
    });
    let moderate = around.moderates.then(|| moderate(comment, around));
    view! {
        <p class="comment__next">
            <a class="govuk-link" href=to aria-label=to_whom>{t(lang, "board-comment-answer")}</a> " " {edited} " "
            {change} " " {take_back} " " {report} " " {moderate}
        </p>
    }
    .drawn()
}

fn to_take_back(comment: &Comment, around: &Around) -> Drawn {
    let page = format!("{}/withdrawal", comment.id.path(around.post));
    view! { <a class="govuk-link" href=page>{t(around.lang, "board-comment-take-back-link")}</a> }.drawn()
}

/// A comment where it is spoken of: what it says, and who says it.
pub fn quoted(comment: &Comment, lang: Lang) -> Drawn {
    let Some(said) = &comment.said else { return taken_back(comment, lang) };
    let tongue = (said.lang != lang).then(|| said.lang.tag());
    inset(view! {
        <p class="comment__by">{name(said.called.as_deref(), said.lang, lang)}</p>
        <div class="post__text comment__text" lang=tongue>{markup::drawn(&said.body)}</div>
    })
}

/// As its author wants to be called.
pub fn called(comment: &Comment, lang: Lang) -> String {
    let called = comment.said.as_ref().and_then(|said| said.called.clone());
    called.unwrap_or_else(|| t(lang, "board-a-resident"))
}

fn name(called: Option<&str>, written: Lang, lang: Lang) -> Drawn {
    match called {
        Some(called) => {
            let tongue = (written != lang).then(|| written.tag());
            view! { <strong lang=tongue>{called.to_owned()}</strong> }.drawn()
        }
        None => view! { <strong>{t(lang, "board-a-resident")}</strong> }.drawn(),
    }
}
