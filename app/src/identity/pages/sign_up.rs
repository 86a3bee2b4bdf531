use super::form::{Field, button, draw, page, paragraph};
use crate::identity::actions::sign_up::SignUp;
use crate::kernel::error::{Problem, Result};
use crate::kernel::lang::Lang;
use crate::kernel::visit::Visit;
use axum::response::Response;
use leptos::prelude::*;

pub async fn get(visit: Visit) -> Result<Response> {
    page(&visit, "identity-sign-up", &[], view(&SignUp::default(), visit.lang, &[])).await
}

pub fn refused(visit: &Visit, form: &SignUp, problems: &[Problem]) -> Response {
    draw(visit.lang, "identity-sign-up", problems, None, view(form, visit.lang, problems))
}

fn view(form: &SignUp, lang: Lang, problems: &[Problem]) -> AnyView {
    let name = Field { name: "name", label: "identity-name", kind: "text", autocomplete: "name", value: &form.name };
    let email =
        Field { name: "email", label: "identity-email", kind: "email", autocomplete: "email", value: &form.email };
    let password = Field {
        name: "password",
        label: "identity-new-password",
        kind: "password",
        autocomplete: "new-password",
        value: "",
    };
    view! {
        {paragraph(lang, "identity-sign-up-why")}
        <form method="post" action="/sign-up" novalidate=true>
            {name.view(lang, problems)} {email.view(lang, problems)} {password.view(lang, problems)}
            {button(lang, "identity-sign-up")}
        </form>
    }
    .into_any()
}
