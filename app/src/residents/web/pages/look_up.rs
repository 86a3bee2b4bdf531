use crate::actions::look_up::LookUpForm;
use crate::pages::number_field;
use crate::{LOOK_UP, PAGE, is_verified};
use axum::response::{IntoResponse, Redirect, Response};
use kernel::deed::Deed;
use kernel::error::{Problem, Result};
use kernel::visit::Visit;
use leptos::prelude::*;
use registries::residents::registry;
use ui::back_link::back_link;
use ui::drawn::{Draw, Drawn};
use ui::form::{Field, FormState, button, error_summary, form, text_input};
use ui::page::Page;
use ui::text::{t, t_with};

/// `GET /account/residence/look-up`: what the registry of residents is asked about, where one is connected.
#[kernel::handler]
pub async fn get(visit: Visit) -> Result<Response> {
    registry(&visit.portal)?;
    let mut reading = visit.read(Deed::VerifyResidence).await?;
    let person = reading.person()?;
    let verified = is_verified(&mut reading, person).await?;
    drop(reading);
    if verified {
        return Ok(Redirect::to(PAGE).into_response());
    }
    let state = FormState::new(visit.lang);
    page(&state).show(&visit, view(&visit, &state)).await
}

pub async fn refused(visit: &Visit, posted: &LookUpForm, problems: Vec<Problem>) -> Result<Response> {
    let state = FormState::new(visit.lang)
        .with("identity_number", &posted.identity_number)
        .with("name", &posted.name)
        .with_problems(problems);
    Ok(page(&state).draw(visit, view(visit, &state)))
}

fn page(state: &FormState) -> Page {
    Page::new(t(state.lang, "residents-look-up")).with_form(state)
}

fn view(visit: &Visit, state: &FormState) -> Drawn {
    let lang = state.lang;
    let city = [("city", visit.portal.site().city.get(lang).to_owned().into())];
    let name = Field::new("name", t(lang, "residents-name")).autocomplete("name").width(20);
    let fields = view! {
        {text_input(state, number_field(lang))} {text_input(state, name)} {button(t(lang, "residents-look-up"))}
    };
    view! {
        <div class="measure">
            {back_link(PAGE, t(lang, "residents-title"))}
            {error_summary(state)}
            <h1 class="govuk-heading-l">{t(lang, "residents-look-up")}</h1>
            <p class="govuk-body">{t_with(lang, "residents-look-up-asks", &city)}</p>
            <p class="govuk-body">{t(lang, "residents-not-kept")}</p>
            {form(LOOK_UP, fields)}
            <p class="govuk-body"><a class="govuk-link" href=PAGE>{t(lang, "residents-look-up-or-desk")}</a></p>
        </div>
    }
    .drawn()
}
