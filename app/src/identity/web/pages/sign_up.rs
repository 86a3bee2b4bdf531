use crate::actions::sign_up::SignUp;
use axum::response::Response;
use kernel::error::{Problem, Result};
use kernel::visit::Visit;
use leptos::prelude::*;
use ui::drawn::{Draw, Drawn};
use ui::form::{Field, FormState, button, error_summary, form, password, text_input};
use ui::page::Page;
use ui::text::t;

#[kernel::handler]
pub async fn get(visit: Visit) -> Result<Response> {
    let state = FormState::new(visit.lang);
    page(&visit, &state).show(&visit, view(&state)).await
}

pub fn refused(visit: &Visit, posted: &SignUp, problems: Vec<Problem>) -> Response {
    let state = FormState::new(visit.lang).with("name", &posted.name).with("email", &posted.email);
    let state = state.with_problems(problems);
    page(visit, &state).draw(visit, view(&state))
}

fn page(visit: &Visit, state: &FormState) -> Page {
    Page::new(t(visit.lang, "identity-sign-up")).with_form(state)
}

fn view(state: &FormState) -> Drawn {
    let lang = state.lang;
    let name =
        Field::new("name", t(lang, "identity-name")).hint(t(lang, "identity-name-why")).autocomplete("name").width(20);
    let email = Field::new("email", t(lang, "identity-email"))
        .hint(t(lang, "identity-email-why"))
        .kind("email")
        .autocomplete("email")
        .width(30);
    let secret = Field::new("password", t(lang, "identity-new-password"))
        .hint(t(lang, "identity-new-password-how"))
        .autocomplete("new-password");
    let fields = view! {
        {text_input(state, name)} {text_input(state, email)} {password(state, secret)}
        {button(t(lang, "identity-sign-up"))}
    };
    view! {
        <div class="measure">
            {error_summary(state)} <h1 class="govuk-heading-l">{t(lang, "identity-sign-up")}</h1>
            <p class="govuk-body">{t(lang, "identity-sign-up-why")}</p> {form("/sign-up", fields)}
        </div>
    }
    .drawn()
}
