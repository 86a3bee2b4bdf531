//! What clerks see of queues, one file a page.

pub mod bulk;
pub mod clock;
pub mod queue;

use super::{Stage, Step};
use crate::kernel::lang::Lang;
use crate::ui::drawn::{Draw, Drawn};
use crate::ui::form::{button, form, secondary_button};
use crate::ui::text::t;

use leptos::prelude::*;

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
