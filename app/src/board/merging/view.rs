use super::Merged;
use crate::Number;
use kernel::actor::Actor;
use kernel::deed::Deed;
use kernel::lang::Lang;
use leptos::prelude::*;
use ui::drawn::{Draw, Drawn};
use ui::form::{form, secondary_button};
use ui::inset::inset;
use ui::text::t;

/// Where a merged post went. A moderator can undo it.
pub fn into(number: Number, merged: &Merged, actor: &Actor, lang: Lang) -> Drawn {
    let undo = Deed::ModerateBoard
        .allowed_to(actor)
        .then(|| form(format!("{}/merger/undoing", number.path()), secondary_button(t(lang, "board-merge-undo"))));
    let told = view! {
        <p class="govuk-body">
            {t(lang, "board-merged-into")} " "
            <a class="govuk-link" href=merged.into.path()>{merged.title.clone()}</a>
        </p>
        <p class="govuk-body">{t(lang, "board-merged-why")} " " {merged.why.clone()}</p>
    };
    view! { {inset(told)} {undo} }.drawn()
}

/// For moderators alone.
pub fn merge_link(number: Number, actor: &Actor, lang: Lang) -> Option<Drawn> {
    let path = format!("{}/merger", number.path());
    let link = view! { <p class="govuk-body"><a class="govuk-link" href=path>{t(lang, "board-merge")}</a></p> };
    Deed::ModerateBoard.allowed_to(actor).then(|| link.drawn())
}
