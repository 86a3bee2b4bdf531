//! What applicants see of their cases, one file a page.

pub mod answers;
pub mod case;
pub mod check;
mod controls;
pub mod evidence;
pub mod file;
mod granted;
pub mod list;
pub mod list_template;
pub mod looks;
pub mod mine;
pub mod new;
mod progress;
pub mod receipt;
pub mod section;
mod tasks;
pub mod withdrawal;

use super::{Dossier, Filing, Reference, dossier, own_filing};
use kernel::deed::Deed;
use kernel::error::Result;
use kernel::lang::Lang;
use kernel::visit::Visit;
use leptos::prelude::*;
use ui::back_link::back_link;
use ui::drawn::{Draw, Drawn};
use ui::text::t_with;

/// The case of this number with all that the applicant has put into it, if they may act in it.
async fn own_dossier(visit: &Visit, deed: Deed, reference: &Reference) -> Result<Dossier> {
    let mut view = visit.read(deed).await?;
    let filing = own_filing(&mut view, reference).await?;
    dossier(&mut view, filing).await
}

/// The way back to the case.
fn back(filing: &Filing, lang: Lang) -> Drawn {
    let number = filing.reference.to_string();
    back_link(filing.path(), t_with(lang, "cases-back", &[("number", number.into())]))
}

/// The page's heading, under what the case is about.
fn heading(filing: &Filing, title: String, lang: Lang) -> Drawn {
    view! {
        <span class="govuk-caption-l">{filing.edition.programme.title.get(lang).to_owned()}</span>
        <h1 class="govuk-heading-xl">{title}</h1>
    }
    .drawn()
}
