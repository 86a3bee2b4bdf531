use crate::actions::sign_in::SignIn;
use crate::rules::own_path;
use axum::extract::Query;
use axum::response::{IntoResponse, Redirect, Response};
use kernel::error::{Problem, Result};
use kernel::visit::Visit;
use leptos::prelude::*;
use serde::Deserialize;
use ui::drawn::{Draw, Drawn};
use ui::form::{Field, FormState, button, error_summary, form, hidden, password, text_input};
use ui::page::Page;
use ui::text::t;
use url::form_urlencoded::Serializer;

#[derive(Deserialize)]
pub struct Asked {
    next: Option<String>,
}

#[kernel::handler]
pub async fn get(visit: Visit, Query(asked): Query<Asked>) -> Result<Response> {
    if visit.actor.person().is_some() {
        return Ok(Redirect::to(own_path(asked.next.as_deref())).into_response());
    }
    let state = FormState::new(visit.lang);
    page(&visit, &state).show(&visit, view(&state, asked.next)).await
}

/// The address is kept, the password is not sent back.
pub fn refused(visit: &Visit, posted: &SignIn, problems: Vec<Problem>) -> Response {
    let state = FormState::new(visit.lang).with("email", &posted.email).with_problems(problems);
    page(visit, &state).draw(visit, view(&state, posted.next.clone()))
}

/// To sign in, and then on to a path of ours.
pub fn first(next: &str) -> Redirect {
    let query = Serializer::new(String::new()).append_pair("next", next).finish();
    Redirect::to(&format!("/sign-in?{query}"))
}

fn page(visit: &Visit, state: &FormState) -> Page {
    Page::new(t(visit.lang, "identity-sign-in")).with_form(state)
}

fn view(state: &FormState, next: Option<String>) -> Drawn {
    let lang = state.lang;
    let email = Field::new("email", t(lang, "identity-email")).kind("email").autocomplete("username").width(30);
    let secret = Field::new("password", t(lang, "identity-password")).autocomplete("current-password");
    let fields = view! {
        {text_input(state, email)} {password(state, secret)} {next.map(|next| hidden("next", next))}
        {button(t(lang, "identity-sign-in"))}
    };
    view! {
        <div class="measure">
            {error_summary(state)} <h1 class="govuk-heading-l">{t(lang, "identity-sign-in")}</h1>
            {form("/sign-in", fields)}
            <p class="govuk-body"><a class="govuk-link" href="/reset-password">{t(lang, "identity-forgot")}</a></p>
            <p class="govuk-body">
                {t(lang, "identity-no-account")} " "
                <a class="govuk-link" href="/sign-up">{t(lang, "identity-sign-up")}</a>
            </p>
        </div>
    }
    .drawn()
}
