use super::alike;
use crate::actions::write_post::WriteForm;
use crate::rules::{LONGEST_BODY, LONGEST_NAME};
use crate::{Category, Kind, firm, store};
use axum::extract::Query;
use axum::response::Response;
use cases::register::Registered;
use city::divisions::division;
use city::place::subdistricts;
use kernel::deed::Deed;
use kernel::error::{Problem, Result};
use kernel::form::Fields;
use kernel::lang::Lang;
use kernel::once::OnceKey;
use kernel::visit::Visit;
use leptos::prelude::*;
use serde::Deserialize;
use std::collections::BTreeMap;
use ui::back_link::back_link;
use ui::details::unfolded_when;
use ui::drawn::{Draw, Drawn};
use ui::form::{
    Choice, Field, FormState, button, error_summary, form, hidden, number, once_key, radios, select_grouped,
    text_input, textarea,
};
use ui::page::Page;
use ui::shell::Place;
use ui::text::{t, t_with};

/// `GET /board/new`
#[kernel::handler]
pub async fn get(visit: Visit, Query(asked): Query<Asked>) -> Result<Response> {
    let mut read = visit.read(Deed::WritePost).await?;
    let categories = store::categories(&mut read).await?;
    let line = firm::line(&mut read, &asked.about).await?;
    drop(read);
    let state = FormState::new(visit.lang);
    // Who comes from the register has something to say about this firm.
    let (state, about) = match line {
        Some(line) => {
            let state = state.with("kind", Kind::Report.code()).with("firm", &line.firm).with("place", &line.place);
            (state, Pointing { about: line.certificate.to_string(), choices: Vec::new() })
        }
        None => (state, Pointing::default()),
    };
    page(&state).show(&visit, view(OnceKey::new(), &categories, &about, &[], &state)).await
}

/// The certificate whose line somebody comes from.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Asked {
    #[serde(default)]
    about: String,
}

/// Which line of the register is meant, and those to choose from where several may be.
#[derive(Debug, Clone, Default)]
pub struct Pointing {
    pub about: String,
    pub choices: Vec<Registered>,
}

pub async fn refused(visit: &Visit, posted: &WriteForm, problems: Vec<Problem>) -> Result<Response> {
    let mut read = visit.read(Deed::WritePost).await?;
    let categories = store::categories(&mut read).await?;
    let choices = match problems.iter().any(|problem| problem.field.as_deref() == Some("about")) {
        true => firm::choices(&mut read, &posted.firm).await?,
        false => Vec::new(),
    };
    drop(read);
    let about = Pointing { about: posted.about.clone(), choices };
    let state = posted.state(visit.lang).with_problems(problems);
    Ok(page(&state).draw(visit, view(posted.key, &categories, &about, &posted.keep, &state)))
}

impl WriteForm {
    pub fn state(&self, lang: Lang) -> FormState {
        let kept = Fields(BTreeMap::from([("keep".to_owned(), self.keep.clone())]));
        FormState::saved(lang, kept)
            .with("kind", &self.kind)
            .with("category", &self.category)
            .with("title", &self.title)
            .with("body", &self.body)
            .with("place", &self.place)
            .with("address", &self.address)
            .with("called", &self.called)
            .with("latitude", &self.latitude)
            .with("longitude", &self.longitude)
            .with("firm", &self.firm)
            .with("about", &self.about)
    }
}

fn page(state: &FormState) -> Page {
    Page::new(t(state.lang, "board-write")).at(Place::Board).with_form(state)
}

/// `keep` is what was ticked at the check before.
fn view(key: OnceKey, categories: &[Category], about: &Pointing, keep: &[String], state: &FormState) -> Drawn {
    let lang = state.lang;
    let kept: Vec<_> = keep.iter().map(|digits| hidden("keep", digits)).collect();
    let fields = view! { {kept} {fields(key, categories, about, state)} {button(t(lang, "board-go-on"))} };
    view! {
        <div class="measure">
            {back_link("/board", t(lang, "board-back"))}
            {error_summary(state)}
            <h1 class="govuk-heading-l">{t(lang, "board-write")}</h1>
            <p class="govuk-body">{t(lang, "board-write-why")}</p>
            {form("/board/new", fields)}
        </div>
    }
    .drawn()
}

/// What is asked of a post.
pub fn fields(key: OnceKey, categories: &[Category], about: &Pointing, state: &FormState) -> Drawn {
    let lang = state.lang;
    let kinds = Kind::ALL
        .map(|kind| Choice::new(kind.code(), t(lang, kind.key())).hint(t(lang, &format!("{}-hint", kind.key()))));
    let longest = |key: &str, most: usize| t_with(lang, key, &[("most", most.into())]);
    let body = Field::new("body", t(lang, "board-body")).hint(longest("board-body-hint", LONGEST_BODY)).rows(8);
    let place = Field::new("place", t(lang, "board-place")).hint(t(lang, "board-place-hint"));
    let address = Field::new("address", t(lang, "board-address")).hint(t(lang, "board-address-hint"));
    let called =
        Field::new("called", t(lang, "board-called")).hint(longest("board-called-hint", LONGEST_NAME)).width(20);
    view! {
        {once_key(key)}
        {radios(state, Field::new("kind", t(lang, "board-kind")), kinds.to_vec())}
        {select_grouped(state, Field::new("category", t(lang, "board-category")), grouped(categories, lang))}
        {text_input(state, Field::new("title", t(lang, "board-title-field")).hint(t(lang, "board-title-hint")))}
        {textarea(state, body)}
        {alike::room()}
        {select_grouped(state, place, subdistricts(lang))}
        {text_input(state, address)}
        {position(state)}
        {pointed_at(about, state)}
        {text_input(state, called)}
    }
    .drawn()
}

/// Where it is to a few metres. Typed, or filled in by the browser.
fn position(state: &FormState) -> Drawn {
    let lang = state.lang;
    let is_wrong = |name: &str| state.problems().iter().any(|problem| problem.field.as_deref() == Some(name));
    let degrees = |name: &str, label: &str| number(state, Field::new(name, t(lang, label)).kind("decimal"));
    let fields = view! {
        <p class="govuk-hint">{t(lang, "board-coordinates-hint")}</p>
        <div data-position data-label=t(lang, "board-coordinates-here") data-failed=t(lang, "board-coordinates-failed")>
            {degrees("latitude", "board-latitude")}
            {degrees("longitude", "board-longitude")}
        </div>
    };
    unfolded_when(is_wrong("latitude") || is_wrong("longitude"), t(lang, "board-coordinates"), fields)
}

/// The firm that a report is about, and where several are called so, which.
fn pointed_at(about: &Pointing, state: &FormState) -> Drawn {
    let lang = state.lang;
    let firm = text_input(state, Field::new("firm", t(lang, "board-firm")).hint(t(lang, "board-firm-hint")));
    let choice = |line: &Registered| {
        let place = division(&line.place).map(|place| place.full_name(lang)).unwrap_or_default();
        let hint = format!("{place} · {}", line.credit_code);
        Choice::new(line.certificate.to_string(), &line.firm).in_language(Lang::Zh).hint(hint)
    };
    let which = match about.choices.is_empty() {
        true => hidden("about", &about.about),
        false => {
            let field = Field::new("about", t(lang, "board-firm-which")).hint(t(lang, "board-firm-which-hint"));
            radios(state, field, about.choices.iter().map(choice).collect())
        }
    };
    view! { {firm} {which} }.drawn()
}

/// Each category of the first level with those below it, as far as they take posts.
fn grouped(categories: &[Category], lang: Lang) -> Vec<(String, Vec<Choice>)> {
    let open: Vec<&Category> = categories.iter().filter(|category| category.takes_posts).collect();
    let first = open.iter().filter(|category| category.parent.is_none());
    let group = |first: &&Category| {
        let within = open.iter().filter(|category| category.parent.as_ref() == Some(&first.code));
        let choices = std::iter::once(first).chain(within);
        let choices = choices.map(|category| Choice::new(&category.code, category.name.get(lang)));
        (first.name.get(lang).to_owned(), choices.collect())
    };
    first.map(group).collect()
}
