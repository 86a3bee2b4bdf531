//! What stands beside a step on every page that shows one.

use super::{Stage, Step};
use kernel::lang::Lang;
use leptos::prelude::*;
use ui::drawn::{Draw, Drawn};
use ui::form::{button, form, secondary_button};
use ui::text::t;

/// Claims the most urgent open step and opens it.
pub fn next_button(lang: Lang) -> Drawn {
    form("/desk/next", button(t(lang, "desks-next")))
}

/// To decide it needs no claim; a claim keeps colleagues from reading the same in vain.
pub fn holding(step: &Step, lang: Lang) -> Drawn {
    let (path, label, told) = match step.stage {
        Stage::Open { .. } => ("claim", "desks-claim", "desks-open-told"),
        _ => ("release", "desks-release", "desks-claimed-told"),
    };
    let press = form(format!("/desk/steps/{}/{path}", step.id), secondary_button(t(lang, label)));
    view! { <div class="matter__hold"><p class="govuk-body-s">{t(lang, told)}</p>{press}</div> }.drawn()
}
