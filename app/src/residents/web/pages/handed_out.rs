use crate::PAGE;
use crate::actions::hand_out_code::HandedOut;
use axum::response::Response;
use kernel::lang::Lang;
use kernel::visit::Visit;
use leptos::prelude::*;
use ui::dates::moment;
use ui::drawn::{Draw, Drawn};
use ui::inset::inset;
use ui::page::Page;
use ui::panel::panel;
use ui::shell::Place;
use ui::text::{t, t_with};

/// The code, this once: to be printed, or written down. What its holder does with it stands below in both languages.
pub fn page(visit: &Visit, handed: &HandedOut) -> Response {
    let lang = visit.lang;
    let slips = [lang, lang.other()].map(|lang| slip(visit, handed, lang));
    let body = view! {
        <div class="measure">
            {panel(t(lang, "residents-handed-out"), t(lang, "residents-code"), handed.code.told())}
            <p class="govuk-body"><strong>{t(lang, "residents-shown-once")}</strong></p>
            {inset(slips)}
            <p class="govuk-body"><a class="govuk-link" href="/desk/residents">{t(lang, "residents-another")}</a></p>
        </div>
    };
    Page::new(t(lang, "residents-handed-out")).at(Place::Desk).on_desk().draw(visit, body)
}

fn slip(visit: &Visit, handed: &HandedOut, lang: Lang) -> Drawn {
    let site = visit.portal.site();
    let told = [("link", site.link(PAGE).into()), ("until", moment(lang, handed.until, site.zone).into())];
    view! { <p class="govuk-body" lang=lang.tag()>{t_with(lang, "residents-slip", &told)}</p> }.drawn()
}
