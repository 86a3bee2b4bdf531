use crate::moderation::Named;
use axum::response::Response;
use identity::people::Who;
use kernel::visit::Visit;
use leptos::prelude::*;
use ui::back_link::back_link;
use ui::inset::inset;
use ui::page::Page;
use ui::shell::Place;
use ui::text::t;

/// Who wrote a post or a comment: shown once, as the answer to a look with its reason.
pub fn page(visit: &Visit, named: Named, who: &Who) -> Response {
    let lang = visit.lang;
    let told = view! {
        <p class="govuk-body"><strong>{who.name.clone()}</strong></p>
        <p class="govuk-body">{who.email.clone()}</p>
    };
    let body = view! {
        <div class="measure">
            {back_link(named.desk(), named.number.reference())}
            <h1 class="govuk-heading-l">{t(lang, "board-look-author")}</h1>
            {inset(told)}
            <p class="govuk-body">{t(lang, "board-look-once")}</p>
        </div>
    };
    Page::new(t(lang, "board-look-author")).at(Place::Moderation).on_desk().draw(visit, body)
}
