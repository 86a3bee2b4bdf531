use super::form::{Field, button, draw, page};
use crate::identity::links::{self, Purpose};
use crate::kernel::deed::Deed;
use crate::kernel::error::{Problem, Result};
use crate::kernel::lang::Lang;
use crate::kernel::visit::Visit;
use axum::extract::Path;
use axum::response::Response;
use leptos::prelude::*;

pub async fn get(visit: Visit, Path(token): Path<String>) -> Result<Response> {
    links::holder(&mut visit.read(Deed::ResetPassword).await?, &token, Purpose::Reset).await?;
    page(&visit, "identity-set-password", &[], view(&token, visit.lang, &[])).await
}

pub fn refused(visit: &Visit, token: &str, problems: &[Problem]) -> Response {
    draw(visit.lang, "identity-set-password", problems, None, view(token, visit.lang, problems))
}

fn view(token: &str, lang: Lang, problems: &[Problem]) -> AnyView {
    let password = Field {
        name: "password",
        label: "identity-new-password",
        kind: "password",
        autocomplete: "new-password",
        value: "",
    };
    view! {
        <form method="post" action=format!("/reset-password/{token}") novalidate=true>
            {password.view(lang, problems)} {button(lang, "identity-set-password")}
        </form>
    }
    .into_any()
}
