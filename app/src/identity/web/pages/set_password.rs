use crate::links::{self, Purpose};
use axum::extract::Path;
use axum::response::Response;
use kernel::deed::Deed;
use kernel::error::{Problem, Result};
use kernel::visit::Visit;
use leptos::prelude::*;
use ui::drawn::{Draw, Drawn};
use ui::form::{Field, FormState, button, error_summary, form, password};
use ui::page::Page;
use ui::text::t;

#[kernel::handler]
pub async fn get(visit: Visit, Path(token): Path<String>) -> Result<Response> {
    links::holder(&mut visit.read(Deed::ResetPassword).await?, &token, Purpose::Reset).await?;
    let state = FormState::new(visit.lang);
    page(&visit, &state).show(&visit, view(&state, &token)).await
}

pub fn refused(visit: &Visit, token: &str, problems: Vec<Problem>) -> Response {
    let state = FormState::new(visit.lang).with_problems(problems);
    page(visit, &state).draw(visit, view(&state, token))
}

fn page(visit: &Visit, state: &FormState) -> Page {
    Page::new(t(visit.lang, "identity-set-password")).with_form(state)
}

fn view(state: &FormState, token: &str) -> Drawn {
    let lang = state.lang;
    let secret = Field::new("password", t(lang, "identity-new-password"))
        .hint(t(lang, "identity-new-password-how"))
        .autocomplete("new-password");
    let fields = view! { {password(state, secret)} {button(t(lang, "identity-set-password"))} };
    view! {
        <div class="measure">
            {error_summary(state)} <h1 class="govuk-heading-l">{t(lang, "identity-set-password")}</h1>
            {form(format!("/reset-password/{token}"), fields)}
        </div>
    }
    .drawn()
}
