use super::desk_post::Model;
use crate::desk::is_part;
use kernel::once::OnceKey;
use leptos::prelude::*;
use ui::details::unfolded_when;
use ui::drawn::{Draw, Drawn};
use ui::form::{Choice, Field, FormState, form, once_key, secondary_button, select};
use ui::text::t;

/// Another desk is to answer, or to say its part.
pub(super) fn other_desk_forms(model: &Model, state: &FormState) -> Option<Drawn> {
    if model.desks.is_empty() {
        return None;
    }
    let lang = state.lang;
    let one = |path: &str, field: &str, told: &str, press: &str| {
        let desks = model.desks.iter();
        let choices = desks.map(|desk| Choice::new(desk.id.to_string(), desk.department.name.get(lang))).collect();
        let fields = view! {
            {once_key(OnceKey::new())}
            <p class="govuk-body">{t(lang, told)}</p>
            {select(state, Field::new(field, t(lang, "board-other-desk")), choices)}
            {secondary_button(t(lang, press))}
        };
        form(format!("/desk/posts/{}/{path}", model.post.id), fields)
    };
    let wrong = |field: &str| state.problems().iter().any(|problem| problem.field.as_deref() == Some(field));
    let part = (!is_part(&model.step.code)).then(|| {
        let content = one("parts", "part", "board-part-why", "board-part-ask");
        unfolded_when(wrong("part"), t(lang, "board-part-title"), content)
    });
    let transfer = unfolded_when(
        wrong("desk"),
        t(lang, "board-pass-on"),
        one("transfer", "desk", "board-pass-on-why", "board-pass-on-press"),
    );
    Some(view! { {transfer} {part} }.drawn())
}
