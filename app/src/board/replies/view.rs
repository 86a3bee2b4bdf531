//! What departments said of a post, one after the other: each in its department's name, with where it stands and what it
//! led to.

use crate::Status;
use crate::replies::{LedTo, Reply};
use crate::store::Reopened;
use crate::teaser::tone;
use chrono_tz::Tz;
use kernel::lang::Lang;
use leptos::prelude::*;
use programmes::edition_path;
use ui::dates::moment_element;
use ui::drawn::{Draw, Drawn};
use ui::tag::tag;
use ui::text::{t, t_with};

/// With its reopening in its place among them; none where there are no replies.
pub fn told(replies: &[Reply], reopened: Option<&Reopened>, zone: Tz, lang: Lang) -> Option<Drawn> {
    if replies.is_empty() {
        return None;
    }
    let before = |reply: &&Reply| reopened.is_none_or(|reopened| reply.at <= reopened.at);
    let each = |reply: &Reply| one(reply, zone, lang);
    let first: Vec<_> = replies.iter().filter(before).map(each).collect();
    let then: Vec<_> = replies.iter().filter(|reply| !before(reply)).map(each).collect();
    let reopened = reopened.map(|reopened| {
        view! {
            <li class="reply">
                <p class="post__about">
                    {tag(tone(Status::Reopened), t(lang, "board-reopened"))}
                    <strong>{t(lang, "board-reopened-by-author")}</strong>
                    <span>{moment_element(lang, reopened.at, zone)}</span>
                </p>
                <p class="govuk-body reply__text">{reopened.why.clone()}</p>
            </li>
        }
    });
    Some(view! { <ol class="govuk-list replies">{first} {reopened} {then}</ol> }.drawn())
}

fn one(reply: &Reply, zone: Tz, lang: Lang) -> Drawn {
    let said = &reply.said;
    let part = reply.part.then(|| view! { <span>{t(lang, "board-part")}</span> });
    let closes = !said.status.is_open();
    let rating = reply.rating.as_ref().map(|rating| {
        let told = t_with(lang, "board-rated", &[("stars", i64::from(rating.stars).into())]);
        let why = rating.why.as_ref().map(|why| view! { <q>{why.as_str()}</q> });
        view! { <p class="govuk-hint">{told} " " {why}</p> }
    });
    view! {
        <li class="reply" class:reply--closes=closes id=format!("reply-{}", reply.id)>
            <p class="post__about">
                {tag(tone(said.status), t(lang, said.status.key()))}
                <strong>{reply.department.get(lang).to_owned()}</strong> {part}
                <span>{moment_element(lang, reply.at, zone)}</span>
            </p>
            <p class="govuk-body reply__text">{said.text.get(lang).to_owned()}</p>
            {said.led_to.as_ref().map(|led_to| chain(led_to, lang))}
            {rating}
        </li>
    }
    .drawn()
}

/// What the post led to. A case is its firm's own affair: its number alone stands here.
fn chain(led_to: &LedTo, lang: Lang) -> Drawn {
    let what = match led_to {
        LedTo::Case(reference) => view! { <strong class="number">{reference.to_string()}</strong> }.drawn(),
        LedTo::Programme { code, edition } => {
            let (named, path) = match edition {
                Some(edition) => {
                    let told = [("code", code.as_str().into()), ("edition", i64::from(*edition).into())];
                    (t_with(lang, "board-led-to-edition", &told), edition_path(code, *edition))
                }
                None => (code.clone(), format!("/programmes/{code}")),
            };
            view! { <a class="govuk-link" href=path>{named}</a> }.drawn()
        }
        LedTo::Notice(url) => {
            view! { <a class="govuk-link" href=url.to_string() rel="noopener noreferrer">{url.to_string()}</a> }.drawn()
        }
    };
    view! { <p class="govuk-body reply__chain">{t(lang, "board-led-to-told")} " " {what}</p> }.drawn()
}
