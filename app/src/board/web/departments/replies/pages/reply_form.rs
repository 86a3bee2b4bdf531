use super::desk_post::Model;
use crate::Status;
use crate::rules::LONGEST_BODY;
use kernel::lang::Lang;
use kernel::once::OnceKey;
use leptos::prelude::*;
use ui::details::details;
use ui::drawn::{Draw, Drawn};
use ui::form::{Choice, Field, FormState, button, checkboxes, form, once_key, radios, text_input, textarea};
use ui::text::{t, t_with};

/// What the department says, where it stands with it, and what else it answers.
pub fn reply_form(model: &Model, key: OnceKey, state: &FormState) -> Drawn {
    let lang = state.lang;
    let in_language = |name: &str, of: Lang| {
        let hint = t_with(lang, "board-answer-hint", &[("most", LONGEST_BODY.into())]);
        let label = t(lang, &format!("board-answer-{}", of.tag().to_lowercase()));
        Field::new(name, label).hint(hint).rows(6).in_language(of)
    };
    let statuses = Status::OFFERED.map(|status| {
        Choice::new(status.code(), t(lang, status.key())).hint(t(lang, &format!("{}-hint", status.key())))
    });
    let led_to = Field::new("led_to", t(lang, "board-led-to")).hint(t(lang, "board-led-to-hint"));
    let fields = view! {
        {once_key(key)}
        {radios(state, Field::new("status", t(lang, "board-status")), statuses.to_vec())}
        {textarea(state, in_language("zh", Lang::Zh))}
        {textarea(state, in_language("en", Lang::En))}
        {text_input(state, led_to)}
        {also(model, state)}
        {button(t(lang, "board-answer-send"))}
    };
    view! { {templates(model, lang)} {form(format!("/desk/posts/{}/replies", model.post.id), fields)} }.drawn()
}

fn also(model: &Model, state: &FormState) -> Option<Drawn> {
    if model.alike.is_empty() {
        return None;
    }
    let lang = state.lang;
    let choices =
        model.alike.iter().map(|post| Choice::new(post.id.to_string(), &post.title).hint(post.number.reference()));
    let field = Field::new("also", t(lang, "board-also")).hint(t(lang, "board-also-hint"));
    Some(checkboxes(state, field, choices.collect()))
}

fn templates(model: &Model, lang: Lang) -> Drawn {
    let links = model.templates.iter().map(|template| {
        let path = format!("/desk/posts/{}?template={}", model.post.id, template.id);
        view! { <li><a class="govuk-link" href=path>{template.name.clone()}</a></li> }
    });
    let links: Vec<_> = links.collect();
    let content = view! {
        <ul class="govuk-list">{links}</ul>
        <p class="govuk-body"><a class="govuk-link" href="/desk/templates">{t(lang, "board-templates-change")}</a></p>
    };
    details(t(lang, "board-templates-begin"), content)
}
