use crate::actions::claim_enterprise::ClaimForm;
use crate::claim::Role;
use axum::response::Response;
use city::divisions;
use kernel::deed::Deed;
use kernel::error::{Problem, Result};
use kernel::lang::Lang;
use kernel::once::OnceKey;
use kernel::portal::permit;
use kernel::visit::Visit;
use leptos::prelude::*;
use ui::form::{Choice, Field, FormState, button, error_summary, form, once_key, radios, select, text_input, textarea};
use ui::page::Page;
use ui::shell::Place;
use ui::text::t;

/// `GET /enterprises/new`
#[kernel::handler]
pub async fn get(visit: Visit) -> Result<Response> {
    permit(&visit.actor, Deed::ClaimEnterprise)?;
    let state = FormState::new(visit.lang);
    page(&state).show(&visit, view(OnceKey::new(), &state)).await
}

/// The form with all that was typed, and what is wrong with it.
pub fn refused(visit: &Visit, posted: &ClaimForm, problems: Vec<Problem>) -> Response {
    let state = FormState::new(visit.lang)
        .with("credit_code", &posted.credit_code)
        .with("firm_name", &posted.firm_name)
        .with("district", &posted.district)
        .with("role", &posted.role)
        .with("statement", &posted.statement)
        .with_problems(problems);
    page(&state).draw(visit, view(posted.key, &state))
}

fn page(state: &FormState) -> Page {
    Page::new(t(state.lang, "enterprises-new-title")).at(Place::Enterprises).with_form(state)
}

fn view(key: OnceKey, state: &FormState) -> impl IntoView + use<> {
    let lang = state.lang;
    let asked = |name: &str, text: &str| Field::new(name, t(lang, text)).hint(t(lang, &format!("{text}-hint")));
    let fields = view! {
        {once_key(key)}
        {text_input(state, asked("credit_code", "enterprises-credit-code").width(20))}
        {text_input(state, asked("firm_name", "enterprises-firm-name").autocomplete("organization"))}
        {select(state, asked("district", "enterprises-district"), districts(lang))}
        {radios(state, Field::new("role", t(lang, "enterprises-role")), roles(lang))}
        {textarea(state, asked("statement", "enterprises-statement"))}
        {button(t(lang, "enterprises-new-send"))}
    };
    view! {
        {error_summary(state)}
        <h1 class="govuk-heading-xl">{t(lang, "enterprises-new-title")}</h1>
        <p class="govuk-body-l">{t(lang, "enterprises-new-lead")}</p>
        {form("/enterprises", fields)}
    }
}

/// Every district of the city; the empty choice before them leaves it to the credit code.
fn districts(lang: Lang) -> Vec<Choice> {
    divisions::districts().map(|district| Choice::new(district.code.as_str(), district.name(lang))).collect()
}

fn roles(lang: Lang) -> Vec<Choice> {
    [("owner", Role::Owner), ("delegate", Role::Delegate)]
        .map(|(value, role)| Choice::new(value, t(lang, role.key())))
        .into()
}
