use super::form::{Field, button, draw, page, paragraph};
use crate::identity::actions::ask_reset::AskReset;
use crate::kernel::error::{Problem, Result};
use crate::kernel::lang::Lang;
use crate::kernel::visit::Visit;
use axum::response::Response;
use leptos::prelude::*;

pub async fn get(visit: Visit) -> Result<Response> {
    page(&visit, "identity-reset", &[], view(&AskReset::default(), visit.lang, &[])).await
}

pub fn refused(visit: &Visit, form: &AskReset, problems: &[Problem]) -> Response {
    draw(visit.lang, "identity-reset", problems, None, view(form, visit.lang, problems))
}

fn view(form: &AskReset, lang: Lang, problems: &[Problem]) -> AnyView {
    let email =
        Field { name: "email", label: "identity-email", kind: "email", autocomplete: "username", value: &form.email };
    view! {
        {paragraph(lang, "identity-reset-how")}
        <form method="post" action="/reset-password" novalidate=true>
            {email.view(lang, problems)} {button(lang, "identity-reset-button")}
        </form>
    }
    .into_any()
}
