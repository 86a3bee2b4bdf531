use crate::actions::verify_residence::VerifyForm;
use crate::pages::number_field;
use crate::{Confirmed, LOOK_UP, PAGE, Residence, store};
use axum::response::Response;
use chrono::NaiveDate;
use city::{self, Desk};
use kernel::deed::Deed;
use kernel::error::{Error, Problem, Result};
use kernel::lang::Lang;
use kernel::view::View;
use kernel::visit::Visit;
use leptos::prelude::*;
use registries::residents as registry;
use ui::back_link::back_link;
use ui::dates::day_without_weekday;
use ui::drawn::{Draw, Drawn};
use ui::form::{Field, FormState, button, error_summary, form, text_input};
use ui::inset::inset;
use ui::page::Page;
use ui::text::{t, t_with};

struct Model {
    verified: Option<Verified>,
    /// Whether there is a registry of residents to ask.
    connected: bool,
}

struct Verified {
    since: NaiveDate,
    /// Which saw their card; without it they were looked up in the registry of residents.
    desk: Option<Desk>,
}

/// `GET /account/residence`: whether one is a verified resident, and how one becomes one.
#[kernel::handler]
pub async fn get(visit: Visit) -> Result<Response> {
    let model = load(&visit).await?;
    let state = FormState::new(visit.lang);
    page(&state).show(&visit, view(model, &state)).await
}

pub async fn refused(visit: &Visit, posted: &VerifyForm, problems: Vec<Problem>) -> Result<Response> {
    let model = load(visit).await?;
    let state = FormState::new(visit.lang)
        .with("identity_number", &posted.identity_number)
        .with("code", &posted.code)
        .with_problems(problems);
    Ok(page(&state).draw(visit, view(model, &state)))
}

async fn load(visit: &Visit) -> Result<Model> {
    let mut view = visit.read(Deed::VerifyResidence).await?;
    let person = view.person()?;
    let residence = store::residence(&mut view, person).await?;
    let verified = match residence {
        Some(residence) => Some(verified(&mut view, residence).await?),
        None => None,
    };
    Ok(Model { verified, connected: registry::is_connected(&visit.portal) })
}

async fn verified(view: &mut View, residence: Residence) -> Result<Verified> {
    let desk = match residence.confirmed {
        Confirmed::Desk(desk) => Some(city::desks(view, &[desk]).await?.pop().ok_or(Error::NotFound)?),
        Confirmed::Registry => None,
    };
    Ok(Verified { since: view.site().day_of(residence.verified_at), desk })
}

fn page(state: &FormState) -> Page {
    Page::new(t(state.lang, "residents-title")).with_form(state)
}

fn view(model: Model, state: &FormState) -> Drawn {
    let lang = state.lang;
    let body = match model.verified {
        Some(verified) => is_one(verified, lang),
        None => becomes_one(model.connected, state),
    };
    view! {
        <div class="measure">
            {back_link("/account", t(lang, "residents-back"))}
            {error_summary(state)}
            <h1 class="govuk-heading-l">{t(lang, "residents-title")}</h1>
            {body}
        </div>
    }
    .drawn()
}

fn is_one(Verified { since, desk }: Verified, lang: Lang) -> Drawn {
    let day = ("day", day_without_weekday(lang, since).into());
    let seen = match desk {
        Some(desk) => {
            let department = ("department", desk.department.name.get(lang).to_owned().into());
            t_with(lang, "residents-seen", &[day, department])
        }
        None => t_with(lang, "residents-looked-up", &[day]),
    };
    let told = view! {
        <p class="govuk-body"><strong>{t(lang, "residents-is-one")}</strong></p>
        <p class="govuk-body">{seen}</p>
    };
    view! {
        {inset(told)}
        <p class="govuk-body">{t(lang, "residents-counts")}</p>
        <p class="govuk-body">
            <a class="govuk-link" href=format!("{PAGE}/withdrawal")>{t(lang, "residents-withdraw")}</a>
        </p>
    }
    .drawn()
}

fn becomes_one(connected: bool, state: &FormState) -> Drawn {
    let lang = state.lang;
    let steps = ["residents-how-card", "residents-how-code", "residents-how-type"];
    let steps = steps.map(|key| view! { <li>{t(lang, key)}</li> });
    let code = Field::new("code", t(lang, "residents-code"))
        .hint(t(lang, "residents-code-hint"))
        .autocomplete("off")
        .width(10);
    let fields = view! {
        {text_input(state, number_field(lang))} {text_input(state, code)} {button(t(lang, "residents-verify"))}
    };
    view! {
        <p class="govuk-body">{t(lang, "residents-why")}</p>
        {connected.then(|| at_once(lang))}
        <h2 class="govuk-heading-m">{t(lang, if connected { "residents-how-at-desk" } else { "residents-how" })}</h2>
        <ol class="govuk-list govuk-list--number">{steps}</ol>
        <p class="govuk-body">{t(lang, "residents-not-kept")}</p>
        <h2 class="govuk-heading-m">{t(lang, "residents-have-code")}</h2>
        {form(PAGE, fields)}
    }
    .drawn()
}

fn at_once(lang: Lang) -> Drawn {
    view! {
        <h2 class="govuk-heading-m">{t(lang, "residents-at-once")}</h2>
        <p class="govuk-body">{t(lang, "residents-at-once-how")}</p>
        <p class="govuk-body"><a class="govuk-button" href=LOOK_UP>{t(lang, "residents-look-up")}</a></p>
    }
    .drawn()
}
