use crate::board::moderation::Named;
use crate::identity::people::Who;
use crate::kernel::visit::Visit;
use crate::ui::back_link::back_link;
use crate::ui::inset::inset;
use crate::ui::page::Page;
use crate::ui::shell::Place;
use crate::ui::text::t;
use axum::response::Response;
use leptos::prelude::*;

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
