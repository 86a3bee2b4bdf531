use super::{Held, Open};
use crate::moderation::QUEUE;
use kernel::lang::Lang;
use kernel::once::OnceKey;
use leptos::prelude::*;
use ui::drawn::{Draw, Drawn};
use ui::form::{Choice, Field, FormState, form, once_key, radios, secondary_button, textarea};
use ui::text::{t, t_with};

/// For a moderator: what is held, and whether it counts.
pub fn decision(wave: &Open, state: &FormState) -> Drawn {
    let lang = state.lang;
    let outcomes = [("release", "board-act-release"), ("void", "board-act-void")];
    let outcomes = outcomes.map(|(code, key)| Choice::new(code, t(lang, key)).hint(t(lang, &format!("{key}-hint"))));
    let why = Field::new("wave_why", t(lang, "board-wave-why")).hint(t(lang, "board-wave-why-hint")).rows(3);
    let fields = view! {
        {once_key(OnceKey::new())}
        {radios(state, Field::new("wave_outcome", t(lang, "board-wave-outcome")), outcomes.to_vec())}
        {textarea(state, why)}
        {secondary_button(t(lang, "board-wave-press"))}
    };
    view! {
        <h2 class="govuk-heading-m">{t(lang, "board-wave")}</h2>
        <p class="govuk-body">{t_with(lang, "board-wave-held", &[("count", wave.held.into())])}</p>
        {form(format!("{QUEUE}/waves/{}", wave.id), fields)}
    }
    .drawn()
}

/// To whoever gave a support that does not count: why.
pub fn told(held: &Held, lang: Lang) -> String {
    match &held.void {
        None => t(lang, "board-support-held"),
        Some(why) => t_with(lang, "board-support-void", &[("why", why.clone().into())]),
    }
}
