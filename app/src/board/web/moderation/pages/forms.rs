use crate::moderation::Purpose;
use crate::moderation::rules::{Before, DAYS, LONGEST_REASON, possible};
use crate::moderation::view::hint;
use crate::moderation::{Named, Reason};
use kernel::error::Problem;
use kernel::once::OnceKey;
use leptos::prelude::*;
use ui::details::unfolded_when;
use ui::drawn::Drawn;
use ui::form::{Choice, Field, FormState, button, form, once_key, radios, secondary_button, select, textarea};
use ui::text::{t, t_with};

/// What the moderator does about it, and why.
pub fn act_form(named: Named, before: &Before, key: OnceKey, state: &FormState) -> Drawn {
    let lang = state.lang;
    let acts = possible(before).into_iter();
    let acts = acts.map(|act| Choice::new(act.code(), t(lang, act.key())).hint(hint(act, before.is_comment, lang)));
    let reasons = Reason::ALL.map(|reason| Choice::new(reason.code(), t(lang, reason.key()))).to_vec();
    let days = DAYS
        .map(|days| Choice::new(days.to_string(), t_with(lang, "board-days", &[("count", i64::from(days).into())])));
    let why = Field::new("why", t(lang, "board-act-why"));
    let why = why.hint(t_with(lang, "board-act-why-hint", &[("most", LONGEST_REASON.into())])).rows(3);
    let part = Field::new("part", t(lang, "board-act-part")).hint(t(lang, "board-act-part-hint")).rows(2);
    let fields = view! {
        {once_key(key)}
        {radios(state, Field::new("act", t(lang, "board-act")), acts.collect())}
        {textarea(state, part)}
        {select(state, Field::new("days", t(lang, "board-act-days")), days.to_vec())}
        {radios(state, Field::new("reason", t(lang, "board-reason")), reasons)}
        {textarea(state, why)}
        {button(t(lang, "board-act-press"))}
    };
    form(format!("{}/acts", named.desk()), fields)
}

/// Why they have to know who wrote it.
pub fn look_form(named: Named, state: &FormState) -> Drawn {
    let lang = state.lang;
    let purposes =
        Purpose::ALL.map(|purpose| Choice::new(purpose.code(), t(lang, &format!("board-look-{}", purpose.code()))));
    let why = Field::new("look_why", t(lang, "board-look-why"));
    let why = why.hint(t_with(lang, "board-look-why-hint", &[("most", LONGEST_REASON.into())])).rows(3);
    let fields = view! {
        <p class="govuk-body">{t(lang, "board-look-means")}</p>
        {radios(state, Field::new("purpose", t(lang, "board-look-purpose")), purposes.to_vec())}
        {textarea(state, why)}
        {secondary_button(t(lang, "board-look-press"))}
    };
    let wrong = |problem: &Problem| matches!(problem.field.as_deref(), Some("purpose" | "look_why"));
    let content = form(format!("{}/author", named.desk()), fields);
    unfolded_when(state.problems().iter().any(wrong), t(lang, "board-look"), content)
}
