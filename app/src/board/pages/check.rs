use super::new::fields;
use crate::board::actions::write_post::WriteForm;
use crate::board::teaser::{signed, teaser_with};
use crate::board::{Category, Post, Text, markup};
use crate::city::place::name;
use crate::kernel::lang::Lang;
use crate::kernel::visit::Visit;
use crate::ui::details::details;
use crate::ui::drawn::{Draw, Drawn};
use crate::ui::form::{button, form, secondary_button};
use crate::ui::page::Page;
use crate::ui::shell::Place;
use crate::ui::text::t;
use axum::response::Response;
use chrono::NaiveDate;
use leptos::prelude::*;

/// What was written as it will stand, what others wrote alike, and the form once more.
pub fn page(
    visit: &Visit,
    form: &WriteForm,
    text: &Text,
    twins: Vec<Post>,
    categories: &[Category],
    today: NaiveDate,
) -> Response {
    let lang = visit.lang;
    let body = view! {
        <div class="measure">
            <h1 class="govuk-heading-l">{t(lang, "board-check")}</h1>
            {alike(twins, today, lang)}
            <h2 class="govuk-heading-m">{t(lang, "board-check-yours")}</h2>
            {preview(text, categories, lang)}
            {last(form, categories, lang)}
        </div>
    };
    Page::new(t(lang, "board-check")).at(Place::Board).draw(visit, body)
}

/// All that others will see of it.
fn preview(text: &Text, categories: &[Category], lang: Lang) -> Drawn {
    let tongue = (text.lang != lang).then(|| text.lang.tag());
    let category = categories.iter().find(|category| category.code == text.category);
    view! {
        <article class="post__preview">
            <h3 class="govuk-heading-s" lang=tongue>{text.title.as_str()}</h3>
            <p class="post__about">
                <span>{t(lang, text.kind.key())}</span> <span>{category.map(|category| category.name.get(lang))}</span>
                <span>{name(lang, &text.place)}</span>
            </p>
            <div class="post__text" lang=tongue>{markup::drawn(&text.body)}</div>
            {signed(text, lang)}
        </article>
    }
    .drawn()
}

/// One supports instead of repeating.
fn alike(twins: Vec<Post>, today: NaiveDate, lang: Lang) -> Option<Drawn> {
    if twins.is_empty() {
        return None;
    }
    let twins = twins.into_iter().map(|post| {
        let support =
            form(format!("{}/support", post.number.path()), secondary_button(t(lang, "board-support-instead")));
        teaser_with(post, support, today, lang)
    });
    let twins: Vec<_> = twins.collect();
    let alike = view! {
        <h2 class="govuk-heading-m">{t(lang, "board-alike")}</h2>
        <p class="govuk-body">{t(lang, "board-alike-why")}</p>
        <ul class="govuk-list posts posts--read">{twins}</ul>
    };
    Some(alike.drawn())
}

/// The form is whole, so that what is changed here is posted as it was changed.
fn last(posted: &WriteForm, categories: &[Category], lang: Lang) -> Drawn {
    let fields = fields(posted.key, categories, &posted.state(lang));
    form("/board", view! { {details(t(lang, "board-change"), fields)} {button(t(lang, "board-post"))} })
}
