use super::form::{Field, button, draw, page};
use crate::identity::actions::sign_in::SignIn;
use crate::kernel::error::{Problem, Result};
use crate::kernel::lang::Lang;
use crate::kernel::visit::Visit;
use crate::ui::text::t;
use axum::extract::Query;
use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;

#[derive(Deserialize)]
pub struct Asked {
    next: Option<String>,
}

pub async fn get(visit: Visit, Query(asked): Query<Asked>) -> Result<Response> {
    let form = SignIn { next: asked.next, ..SignIn::default() };
    page(&visit, "identity-sign-in", &[], view(&form, visit.lang, &[])).await
}

/// The address is kept, the password is not sent back.
pub fn refused(visit: &Visit, form: &SignIn, problems: &[Problem]) -> Response {
    draw(visit.lang, "identity-sign-in", problems, None, view(form, visit.lang, problems))
}

fn view(form: &SignIn, lang: Lang, problems: &[Problem]) -> AnyView {
    let email =
        Field { name: "email", label: "identity-email", kind: "email", autocomplete: "username", value: &form.email };
    let password = Field {
        name: "password",
        label: "identity-password",
        kind: "password",
        autocomplete: "current-password",
        value: "",
    };
    let next = form.next.clone().map(|next| view! { <input type="hidden" name="next" value=next /> });
    view! {
        <form method="post" action="/sign-in" novalidate=true>
            {email.view(lang, problems)} {password.view(lang, problems)} {next} {button(lang, "identity-sign-in")}
        </form>
        <p class="govuk-body"><a class="govuk-link" href="/reset-password">{t(lang, "identity-forgot")}</a></p>
        <p class="govuk-body"><a class="govuk-link" href="/sign-up">{t(lang, "identity-sign-up")}</a></p>
    }
    .into_any()
}
