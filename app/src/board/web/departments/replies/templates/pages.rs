use super::Template;
use super::actions::save::TemplateForm;
use super::rules::LONGEST_NAME;
use super::store::templates_at;
use crate::rules::LONGEST_BODY;
use axum::response::Response;
use city::{self, Desk, DeskId};
use identity::roles::clerks_desks;
use kernel::deed::Deed;
use kernel::error::{Problem, Result};
use kernel::lang::Lang;
use kernel::visit::Visit;
use leptos::prelude::*;
use ui::back_link::back_link;
use ui::drawn::{Draw, Drawn};
use ui::empty::empty;
use ui::form::{Choice, Field, FormState, button, error_summary, form, secondary_button, select, text_input, textarea};
use ui::page::Page;
use ui::shell::Place;
use ui::text::{t, t_with};

struct Model {
    templates: Vec<Template>,
    desks: Vec<Desk>,
}

/// `GET /desk/templates`: what the clerk's desks say often.
#[kernel::handler]
pub async fn get(visit: Visit) -> Result<Response> {
    let model = load(&visit).await?;
    let state = FormState::new(visit.lang);
    let state = match model.desks.as_slice() {
        [only] => state.with("desk", only.id),
        _ => state,
    };
    page(&state).show(&visit, view(&model, &state)).await
}

pub async fn refused(visit: &Visit, posted: &TemplateForm, problems: Vec<Problem>) -> Result<Response> {
    let model = load(visit).await?;
    let state = FormState::new(visit.lang)
        .with("desk", &posted.desk)
        .with("name", &posted.name)
        .with("zh", &posted.zh)
        .with("en", &posted.en)
        .with_problems(problems);
    Ok(page(&state).draw(visit, view(&model, &state)))
}

async fn load(visit: &Visit) -> Result<Model> {
    let mut read = visit.read(Deed::ReadQueue).await?;
    let clerk = read.person()?;
    let desks = clerks_desks(&mut read, clerk).await?;
    let templates = templates_at(&mut read, &desks).await?;
    let desks: Vec<DeskId> = desks.into_iter().map(DeskId).collect();
    Ok(Model { templates, desks: city::desks(&mut read, &desks).await? })
}

fn page(state: &FormState) -> Page {
    Page::new(t(state.lang, "board-templates")).at(Place::Desk).on_desk().with_form(state)
}

fn view(model: &Model, state: &FormState) -> Drawn {
    let lang = state.lang;
    let templates = match model.templates.is_empty() {
        true => empty(t(lang, "board-templates-none"), ()),
        false => {
            let items: Vec<_> = model.templates.iter().map(|template| one(template, lang)).collect();
            view! { <ul class="govuk-list replies">{items}</ul> }.drawn()
        }
    };
    let desks = model.desks.iter().map(|desk| Choice::new(desk.id.to_string(), desk.department.name.get(lang)));
    let longest = |most: usize| t_with(lang, "board-answer-hint", &[("most", most.into())]);
    let in_language = |name: &str, of: Lang| {
        let label = t(lang, &format!("board-answer-{}", of.tag().to_lowercase()));
        Field::new(name, label).hint(longest(LONGEST_BODY)).rows(5).in_language(of)
    };
    let name = Field::new("name", t(lang, "board-template-name"));
    let name = name.hint(t_with(lang, "board-template-name-hint", &[("most", LONGEST_NAME.into())]));
    let fields = view! {
        {select(state, Field::new("desk", t(lang, "board-template-desk")), desks.collect())}
        {text_input(state, name)}
        {textarea(state, in_language("zh", Lang::Zh))}
        {textarea(state, in_language("en", Lang::En))}
        {button(t(lang, "board-template-save"))}
    };
    view! {
        {back_link("/desk", t(lang, "desks-queue"))}
        {error_summary(state)}
        <div class="measure">
            <h1 class="govuk-heading-l">{t(lang, "board-templates")}</h1>
            {templates}
            <h2 class="govuk-heading-m">{t(lang, "board-template-new")}</h2>
            {form("/desk/templates", fields)}
        </div>
    }
    .drawn()
}

fn one(template: &Template, lang: Lang) -> Drawn {
    let path = format!("/desk/templates/{}/removal", template.id);
    view! {
        <li class="reply">
            <h2 class="govuk-heading-s">{template.name.clone()}</h2>
            <p class="govuk-body reply__text">{template.text.get(lang).to_owned()}</p>
            {form(path, secondary_button(t(lang, "board-template-remove")))}
        </li>
    }
    .drawn()
}
