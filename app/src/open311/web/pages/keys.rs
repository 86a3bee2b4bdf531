use crate::actions::make_key::MakeForm;
use crate::rules::{LONGEST_NAME, MOST_KEYS};
use crate::{ApiKey, store};
use axum::response::Response;
use chrono::NaiveDate;
use kernel::deed::Deed;
use kernel::error::{Problem, Result};
use kernel::lang::Lang;
use kernel::once::OnceKey;
use kernel::view::View;
use kernel::visit::Visit;
use leptos::prelude::*;
use ui::back_link::back_link;
use ui::dates::day_element;
use ui::drawn::{Draw, Drawn};
use ui::empty::empty;
use ui::form::{Field, FormState, button, error_summary, form, once_key, text_input};
use ui::page::Page;
use ui::table::Table;
use ui::text::{t, t_with};

pub const PATH: &str = "/account/api-keys";

/// A key, and the city's day on which it was made.
struct Row {
    key: ApiKey,
    made_on: NaiveDate,
}

/// `GET /account/api-keys`
#[kernel::handler]
pub async fn get(visit: Visit) -> Result<Response> {
    let rows = load(&mut visit.read(Deed::ManageOwnApiKeys).await?).await?;
    let state = FormState::new(visit.lang);
    page(&state).show(&visit, view(rows, OnceKey::new(), &state)).await
}

pub async fn refused(visit: &Visit, posted: &MakeForm, problems: Vec<Problem>) -> Result<Response> {
    let rows = load(&mut visit.read(Deed::ManageOwnApiKeys).await?).await?;
    let state = FormState::new(visit.lang).with("name", &posted.name).with_problems(problems);
    Ok(page(&state).draw(visit, view(rows, posted.key, &state)))
}

async fn load(view: &mut View) -> Result<Vec<Row>> {
    let person = view.person()?;
    let keys = store::keys_of(view, person).await?;
    Ok(keys.into_iter().map(|key| Row { made_on: view.site().day_of(key.made_at), key }).collect())
}

fn page(state: &FormState) -> Page {
    Page::new(t(state.lang, "open311-keys")).with_form(state)
}

fn view(rows: Vec<Row>, key: OnceKey, state: &FormState) -> Drawn {
    let lang = state.lang;
    let is_full = rows.len() >= MOST_KEYS;
    let next = match is_full {
        true => {
            let told = t_with(lang, "open311-keys-enough", &[("most", MOST_KEYS.into())]);
            view! { <p class="govuk-body">{told}</p> }.drawn()
        }
        false => make_form(key, state),
    };
    view! {
        {back_link("/account", t(lang, "open311-keys-back"))}
        {error_summary(state)}
        <h1 class="govuk-heading-l">{t(lang, "open311-keys")}</h1>
        <p class="govuk-body">{t(lang, "open311-keys-why")}</p>
        <p class="govuk-body"><a class="govuk-link" href="/open311">{t(lang, "open311-keys-how")}</a></p>
        {listed(rows, lang)}
        <h2 class="govuk-heading-m">{t(lang, "open311-keys-new")}</h2>
        {next}
    }
    .drawn()
}

fn make_form(key: OnceKey, state: &FormState) -> Drawn {
    let lang = state.lang;
    let hint = t_with(lang, "open311-key-name-hint", &[("most", LONGEST_NAME.into())]);
    let name = Field::new("name", t(lang, "open311-key-name")).hint(hint).width(20);
    form(PATH, view! { {once_key(key)} {text_input(state, name)} {button(t(lang, "open311-key-make"))} })
}

fn listed(rows: Vec<Row>, lang: Lang) -> Drawn {
    if rows.is_empty() {
        return empty(t(lang, "open311-keys-none"), ());
    }
    let table = Table::new(t(lang, "open311-keys-yours"))
        .column(t(lang, "open311-key-name"))
        .column(t(lang, "open311-key-beginning"))
        .column(t(lang, "open311-key-made-on"))
        .column(t(lang, "open311-key-used-on"))
        .column("");
    table.view(rows.into_iter().map(|row| cells(row, lang)).collect()).drawn()
}

fn cells(Row { key, made_on }: Row, lang: Lang) -> (String, Drawn, Drawn, Drawn, Drawn) {
    let used = match key.used_on {
        Some(day) => day_element(lang, day).drawn(),
        None => t(lang, "open311-key-never-used").drawn(),
    };
    let revoke = view! {
        {once_key(OnceKey::new())}
        <button class="govuk-button govuk-button--secondary" type="submit">
            {t(lang, "open311-key-revoke")}
            <span class="govuk-visually-hidden">" "{key.name.clone()}</span>
        </button>
    };
    let beginning = view! { <code>{key.beginning}"…"</code> }.drawn();
    let revoke = form(format!("{PATH}/{}/revocation", key.id), revoke);
    (key.name, beginning, day_element(lang, made_on).drawn(), used, revoke)
}
