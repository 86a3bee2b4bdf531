use super::keys::PATH;
use crate::key::Secret;
use axum::response::Response;
use kernel::visit::Visit;
use leptos::prelude::*;
use ui::drawn::{Draw, Drawn};
use ui::page::Page;
use ui::text::t;
use ui::warning::warning;

/// A new key, this once.
pub fn page(visit: &Visit, key: &Secret) -> Response {
    Page::new(t(visit.lang, "open311-made")).draw(visit, view(visit, key))
}

fn view(visit: &Visit, key: &Secret) -> Drawn {
    let lang = visit.lang;
    view! {
        <h1 class="govuk-heading-l">{t(lang, "open311-made")}</h1>
        {warning(lang, t(lang, "open311-made-once"))}
        <pre class="program" tabindex="0"><code id="key">{key.as_str().to_owned()}</code></pre>
        <p class="govuk-body">{t(lang, "open311-made-keep")}</p>
        <p class="govuk-body"><a class="govuk-link" href=PATH>{t(lang, "open311-made-list")}</a></p>
        <p class="govuk-body"><a class="govuk-link" href="/open311">{t(lang, "open311-keys-how")}</a></p>
    }
    .drawn()
}
