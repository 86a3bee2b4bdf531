use crate::actions::start_case::StartForm;
use axum::extract::Query;
use axum::response::Response;
use enterprises::{self, FilingPlace, Standing};
use kernel::deed::Deed;
use kernel::error::{Problem, Result};
use kernel::lang::Lang;
use kernel::once::OnceKey;
use kernel::view::View;
use kernel::visit::Visit;
use leptos::prelude::*;
use programmes::{Edition, current_edition};
use serde::Deserialize;
use std::sync::Arc;
use ui::back_link::back_link;
use ui::drawn::{Draw, Drawn};
use ui::empty::empty;
use ui::form::{Choice, Field, FormState, button, error_summary, form, hidden, once_key, radios, start_link};
use ui::inset::inset;
use ui::page::Page;
use ui::shell::Place;
use ui::text::{t, t_with};

#[derive(Debug, Deserialize)]
pub struct Wanted {
    programme: String,
}

pub struct Model {
    edition: Arc<Edition>,
    places: Vec<FilingPlace>,
    is_open: bool,
}

/// `GET /cases/new?programme=CODE`
#[kernel::handler]
pub async fn get(visit: Visit, Query(wanted): Query<Wanted>) -> Result<Response> {
    let mut reading = visit.read(Deed::StartCase).await?;
    let model = load(&mut reading, &wanted.programme).await?;
    drop(reading);
    let mut state = FormState::new(visit.lang);
    if let [only] = model.usable().as_slice() {
        state = state.with("premises", only.premises);
    }
    page(&model, &state).show(&visit, view(model, OnceKey::new(), &state)).await
}

pub async fn refused(visit: &Visit, posted: &StartForm, problems: Vec<Problem>) -> Result<Response> {
    let mut reading = visit.read(Deed::StartCase).await?;
    let model = load(&mut reading, &posted.programme).await?;
    let state = FormState::new(visit.lang).with("premises", &posted.premises).with_problems(problems);
    Ok(page(&model, &state).draw(visit, view(model, posted.key, &state)))
}

async fn load(view: &mut View, programme: &str) -> Result<Model> {
    let edition = current_edition(view, programme).await?;
    let is_open = edition.programme.opening.is_open(view.today());
    Ok(Model { edition, places: enterprises::places_to_file(view).await?, is_open })
}

impl Model {
    /// The premises for which it can be filed as things are.
    fn usable(&self) -> Vec<&FilingPlace> {
        self.places.iter().filter(|place| !self.lacks_account(place)).collect()
    }

    fn lacks_account(&self, place: &FilingPlace) -> bool {
        self.edition.programme.needs_bank_account && !place.has_bank_account
    }
}

fn page(model: &Model, state: &FormState) -> Page {
    Page::new(model.edition.programme.title.get(state.lang)).at(Place::Cases).with_form(state)
}

fn view(model: Model, key: OnceKey, state: &FormState) -> impl IntoView + use<> {
    let lang = state.lang;
    let programme = &model.edition.programme;
    let body = match (model.is_open, model.places.is_empty()) {
        (false, _) => empty(t(lang, "cases-not-open"), ""),
        (true, true) => nowhere(lang),
        (true, false) => places(&model, key, state),
    };
    view! {
        {back_link(format!("/programmes/{}", programme.code), t(lang, "cases-back-to-programme"))}
        {error_summary(state)}
        <span class="govuk-caption-l">{programme.title.get(lang).to_owned()}</span>
        <h1 class="govuk-heading-xl">{t(lang, "cases-new-title")}</h1>
        {body}
    }
}

/// No firm yet, or none with premises: what to do first.
fn nowhere(lang: Lang) -> Drawn {
    let next = view! {
        <p class="govuk-body">{t(lang, "cases-new-empty-next")}</p>
        {start_link("/enterprises", t(lang, "cases-new-to-firms"))}
    };
    empty(t(lang, "cases-new-empty"), next)
}

fn places(model: &Model, key: OnceKey, state: &FormState) -> Drawn {
    let lang = state.lang;
    let programme = &model.edition.programme;
    let usable = model.usable();
    let choices = usable.iter().map(|place| choice(place)).collect();
    let provisional = usable.iter().any(|place| place.standing == Standing::Provisional);
    let fields = view! {
        {once_key(key)}
        {hidden("programme", &programme.code)}
        {radios(state, Field::new("premises", t(lang, "cases-new-premises")).hint(t(lang, "cases-new-premises-why")), choices)}
        {provisional.then(|| inset(t(lang, "cases-new-provisional")))}
        {button(t(lang, "cases-new-start"))}
    };
    view! {
        {without_account(model, lang)}
        {(!usable.is_empty()).then(|| form("/cases", fields))}
        <p class="govuk-body"><a class="govuk-link" href="/enterprises">{t(lang, "cases-new-other")}</a></p>
    }
    .drawn()
}

fn choice(place: &FilingPlace) -> Choice {
    let label = match place.premises_name == place.firm {
        true => place.firm.clone(),
        false => format!("{} · {}", place.firm, place.premises_name),
    };
    Choice::new(place.premises.to_string(), label).hint(place.address.clone()).in_language(Lang::Zh)
}

/// Firms for which money could not be paid, each with the way to mend it.
fn without_account(model: &Model, lang: Lang) -> Vec<Drawn> {
    let mut firms: Vec<&FilingPlace> = Vec::new();
    for place in model.places.iter().filter(|place| model.lacks_account(place)) {
        if !firms.iter().any(|firm| firm.enterprise == place.enterprise) {
            firms.push(place);
        }
    }
    let notes = firms.into_iter().map(|place| {
        let told = t_with(lang, "cases-new-account", &[("firm", place.firm.clone().into())]);
        let link = format!("/enterprises/{}/bank-account", place.enterprise);
        inset(view! {
            <p class="govuk-body">{told}</p>
            <a class="govuk-link" href=link>{t(lang, "cases-new-account-add")}</a>
        })
    });
    notes.collect()
}
