//! A post as the front page shows it: title, two lines, place, state, support, and the department's answer.

use super::Post;
use crate::city::place::name;
use crate::kernel::lang::Lang;
use crate::ui::drawn::{Draw, Drawn};
use crate::ui::tag::{Tone, tag};
use crate::ui::text::{t, t_with};
use leptos::prelude::*;

pub fn teaser(post: Post, lang: Lang) -> Drawn {
    let place = name(lang, &post.place);
    let (tone, state) = match post.answer {
        Some(_) => (Tone::Green, "board-answered"),
        None => (Tone::Amber, "board-waiting"),
    };
    let supports = t_with(lang, "board-supports", &[("count", post.supports.into())]);
    let answer = post.answer.map(|answer| {
        let by = t_with(lang, "board-answer-by", &[("department", answer.department.get(lang).to_owned().into())]);
        view! {
            <blockquote class="post__answer">
                <p class="govuk-body">{answer.text.get(lang).to_owned()}</p>
                <p class="govuk-hint">{by}</p>
            </blockquote>
        }
    });
    let tongue = (post.lang != lang).then(|| post.lang.tag());
    view! {
        <li class="post">
            <h3 class="govuk-heading-s" lang=tongue>{post.title}</h3>
            <p class="post__body" lang=tongue>{post.body}</p>
            <p class="post__about">{tag(tone, t(lang, state))} <span>{place}</span> <span>{supports}</span></p>
            {answer}
        </li>
    }
    .drawn()
}
