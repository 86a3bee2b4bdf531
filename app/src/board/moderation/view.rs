use super::store::acts::Done;
use super::target::{line, word};
use super::{Act, Named, OWN};
use crate::{Number, Post};
use kernel::actor::Actor;
use kernel::deed::Deed;
use kernel::lang::Lang;
use leptos::prelude::*;
use ui::drawn::{Draw, Drawn};
use ui::inset::inset;
use ui::text::{t, t_with};

/// Below a post: where others than its author report it, and for moderators where they moderate it.
pub fn links(number: Number, is_author: bool, actor: &Actor, lang: Lang) -> Drawn {
    let report = (!is_author).then(|| {
        let path = Named { number, comment: None }.report();
        view! { <p class="govuk-body"><a class="govuk-link" href=path>{t(lang, "board-report")}</a></p> }
    });
    view! { {report} {moderate_link(number, actor, lang)} }.drawn()
}

/// For moderators.
pub fn moderate_link(number: Number, actor: &Actor, lang: Lang) -> Option<Drawn> {
    Deed::ModerateBoard.allowed_to(actor).then(|| {
        let path = Named { number, comment: None }.desk();
        view! { <p class="govuk-body"><a class="govuk-link" href=path>{t(lang, "board-moderate")}</a></p> }.drawn()
    })
}

/// That a moderator locked it.
pub fn note(post: &Post, lang: Lang) -> Option<Drawn> {
    post.locked.then(|| inset(view! { <p class="govuk-body">{t(lang, "board-locked")}</p> }))
}

/// That an act was done, in a sentence.
pub fn done(act: Act, days: Option<i16>, is_comment: bool, lang: Lang) -> String {
    let days = days.map_or(0, i64::from);
    t_with(lang, &format!("{}-done", act.key()), &[("of", word(is_comment).into()), ("days", days.into())])
}

/// What was done, and why.
pub fn in_short(act: &Done, lang: Lang) -> Drawn {
    let done = done(act.act, act.days, act.comment.is_some(), lang);
    let why = format!(" · {} · {}", t(lang, act.reason.key()), act.why);
    view! { <p class="govuk-body"><strong>{done}</strong> {why}</p> }.drawn()
}

/// What an act means, for who is about to do it.
pub fn hint(act: Act, is_comment: bool, lang: Lang) -> String {
    t_with(lang, &format!("{}-hint", act.key()), &[("of", word(is_comment).into())])
}

/// What somebody wrote in a line: a post's title, or a comment as far as there is room.
pub fn told(text: Option<&str>, is_comment: bool, lang: Lang) -> String {
    match (is_comment, text) {
        (false, text) => text.unwrap_or_default().to_owned(),
        (true, Some(text)) => t_with(lang, "board-a-comment", &[("text", line(text).into())]),
        (true, None) => t(lang, "board-comment-forgotten"),
    }
}

/// What came of the appeal to an act.
pub fn outcome(appealed: bool, upheld: Option<bool>, lang: Lang) -> Option<String> {
    let key = match upheld {
        None => "board-appeal-waits",
        Some(true) => "board-appeal-upheld",
        Some(false) => "board-appeal-overturned",
    };
    appealed.then(|| t(lang, key))
}

/// Where its author reads what was done about it.
pub fn own_link(lang: Lang) -> Drawn {
    view! { <p class="govuk-body"><a class="govuk-link" href=OWN>{t(lang, "board-open-own")}</a></p> }.drawn()
}
