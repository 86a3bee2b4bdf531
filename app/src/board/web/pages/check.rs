use super::new::{Pointing, fields};
use crate::actions::write_post::WriteForm;
use crate::personal_numbers::PersonalNumber;
use crate::teaser::{signed, teaser_with};
use crate::{Category, Firm, Post, Text, markup};
use axum::response::Response;
use chrono::NaiveDate;
use city::place::name;
use kernel::lang::Lang;
use kernel::visit::Visit;
use leptos::prelude::*;
use ui::details::details;
use ui::drawn::{Draw, Drawn};
use ui::form::{Choice, Field, FormState, button, checkboxes, form, secondary_button};
use ui::page::Page;
use ui::shell::Place;
use ui::text::{t, t_with};

pub struct Model {
    /// As it will stand.
    pub text: Text,
    /// What was found in it before it was masked.
    pub numbers: Vec<PersonalNumber>,
    pub twins: Vec<Post>,
    pub categories: Vec<Category>,
    pub today: NaiveDate,
}

/// What was written as it will stand, what others wrote alike, and the form once more.
pub fn page(visit: &Visit, form: &WriteForm, model: Model) -> Response {
    let lang = visit.lang;
    let body = view! {
        <div class="measure">
            <h1 class="govuk-heading-l">{t(lang, "board-check")}</h1>
            {alike(model.twins, model.today, lang)}
            <h2 class="govuk-heading-m">{t(lang, "board-check-yours")}</h2>
            {preview(&model.text, &model.categories, lang)}
            {last(form, model.text.firm.as_ref(), &model.numbers, &model.categories, lang)}
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
            {signed(text, None, lang)}
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
fn last(
    posted: &WriteForm,
    about: Option<&Firm>,
    numbers: &[PersonalNumber],
    categories: &[Category],
    lang: Lang,
) -> Drawn {
    let state = posted.state(lang);
    let about =
        Pointing { about: about.map(|firm| firm.certificate.to_string()).unwrap_or_default(), choices: Vec::new() };
    let fields = fields(posted.key, categories, &about, &state);
    let content = view! {
        {to_keep(numbers, &state)}
        {details(t(lang, "board-change"), fields)}
        {button(t(lang, "board-post"))}
    };
    form("/board", content)
}

/// Everybody would read them: each is masked unless it is ticked.
fn to_keep(numbers: &[PersonalNumber], state: &FormState) -> Option<Drawn> {
    if numbers.is_empty() {
        return None;
    }
    let lang = state.lang;
    let choice = |number: &PersonalNumber| {
        let told = [("number", number.written.clone().into()), ("what", t(lang, number.what.key()).into())];
        Choice::new(&number.digits, t_with(lang, "board-number-keep", &told))
    };
    let field = Field::new("keep", t(lang, "board-numbers")).hint(t(lang, "board-numbers-hint"));
    Some(checkboxes(state, field, numbers.iter().map(choice).collect()))
}
