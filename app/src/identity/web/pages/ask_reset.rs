use crate::actions::ask_reset::AskReset;
use axum::response::Response;
use kernel::error::{Problem, Result};
use kernel::visit::Visit;
use leptos::prelude::*;
use ui::drawn::{Draw, Drawn};
use ui::form::{Field, FormState, button, error_summary, form, text_input};
use ui::page::Page;
use ui::text::t;

#[kernel::handler]
pub async fn get(visit: Visit) -> Result<Response> {
    let state = FormState::new(visit.lang);
    page(&visit, &state).show(&visit, view(&state)).await
}

pub fn refused(visit: &Visit, posted: &AskReset, problems: Vec<Problem>) -> Response {
    let state = FormState::new(visit.lang).with("email", &posted.email).with_problems(problems);
    page(visit, &state).draw(visit, view(&state))
}

fn page(visit: &Visit, state: &FormState) -> Page {
    Page::new(t(visit.lang, "identity-reset")).with_form(state)
}

fn view(state: &FormState) -> Drawn {
    let lang = state.lang;
    let email = Field::new("email", t(lang, "identity-email")).kind("email").autocomplete("username").width(30);
    let fields = view! { {text_input(state, email)} {button(t(lang, "identity-reset-button"))} };
    view! {
        <div class="measure">
            {error_summary(state)} <h1 class="govuk-heading-l">{t(lang, "identity-reset")}</h1>
            <p class="govuk-body">{t(lang, "identity-reset-how")}</p> {form("/reset-password", fields)}
        </div>
    }
    .drawn()
}
