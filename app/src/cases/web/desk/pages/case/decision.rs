//! The clerk's own step: its clock, and what they can do about it.

use super::Model;
use crate::evidence_key;
use desks::clock::clock;
use desks::shown::{holding, next_button};
use desks::{Outcome, Stage};
use kernel::form::Fields;
use kernel::lang::Lang;
use kernel::once::OnceKey;
use leptos::prelude::*;
use programmes::rules::{asked_evidence, asked_fields};
use ui::dates::{day_element, day_without_weekday};
use ui::drawn::{Draw, Drawn};
use ui::form::{
    Choice, Field, FormState, button, checkboxes, form, hidden, once_key, problem_text, secondary_button, textarea,
    warning_button,
};
use ui::tag::tag;
use ui::text::{t, t_with};

pub fn view(model: &Model, posted: &Fields, state: &FormState) -> Drawn {
    let lang = state.lang;
    let step = &model.step;
    let (tone, words) = clock(lang, model.today, step.stage);
    let task = model.filing.edition.programme.step(&step.code).map(|step| step.task.get(lang).to_owned());
    let due = step
        .stage
        .due()
        .map(|due| view! { <p class="govuk-body-s">{t(lang, "cases-desk-due")} " " {day_element(lang, due.on)}</p> });
    let act = match standing(model, lang) {
        None => deciding(model, posted, state),
        Some(told) => view! { <p class="govuk-body">{told}</p> {next_button(lang)} }.drawn(),
    };
    view! {
        <h2 class="govuk-heading-m">{step.title.get(lang).to_owned()}</h2>
        <p class="govuk-body-s">{model.departments.name(step.desk, lang)}</p>
        <p>{tag(tone, words)}</p>
        {due}
        {task.map(|task| view! { <p class="govuk-body">{task}</p> })}
        {act}
        {also(model, lang)}
    }
    .drawn()
}

/// Why there is nothing to decide here now. `None` when there is.
fn standing(model: &Model, lang: Lang) -> Option<String> {
    let who = |person| model.names.get(&person).cloned().unwrap_or_default();
    let decided = model.decisions.iter().find(|decision| decision.step == model.step.id);
    Some(match (model.step.stage, decided) {
        (Stage::Asking { by, since, .. }, _) => {
            let since = day_without_weekday(lang, since);
            let key = if by == model.me { "cases-desk-own-asked" } else { "cases-desk-asked" };
            t_with(lang, key, &[("who", who(by).into()), ("since", since.into())])
        }
        (Stage::Done { by, outcome }, Some(decision)) => {
            let on = day_without_weekday(lang, decision.decided_at.with_timezone(&model.zone).date_naive());
            let key = match outcome {
                Outcome::Approved => "cases-desk-approved",
                Outcome::Refused => "cases-desk-refused",
            };
            t_with(lang, key, &[("who", who(by).into()), ("on", on.into())])
        }
        _ => problem_text(lang, model.obstacle.as_ref()?),
    })
}

fn deciding(model: &Model, posted: &Fields, state: &FormState) -> Drawn {
    view! {
        {holding(&model.step, state.lang)}
        {approving(model, posted, state)}
        {refusing(model, posted, state)}
        {asking(model, posted, state)}
    }
    .drawn()
}

fn approving(model: &Model, posted: &Fields, state: &FormState) -> Drawn {
    let lang = state.lang;
    let note = Field::new("note", t(lang, "cases-desk-note")).hint(t(lang, "cases-desk-note-hint")).rows(2);
    let fields = view! {
        {once_key(key_of(posted, "decision", "approve"))}
        {hidden("decision", "approve")}
        {textarea(state, note)}
        {button(t(lang, "cases-desk-approve"))}
    };
    form(format!("/desk/steps/{}/decision", model.step.id), fields)
}

fn refusing(model: &Model, posted: &Fields, state: &FormState) -> Drawn {
    let lang = state.lang;
    let listed = model.filing.edition.programme.reasons.iter();
    let reasons = listed.map(|reason| Choice::new(&reason.code, reason.label.get(lang))).collect();
    let words = Field::new("words", t(lang, "cases-desk-words")).hint(t(lang, "cases-desk-words-hint")).rows(4);
    let fields = view! {
        {once_key(key_of(posted, "decision", "refuse"))}
        {hidden("decision", "refuse")}
        {checkboxes(state, Field::new("reasons", t(lang, "cases-desk-reasons")), reasons)}
        {textarea(state, words)}
        <p class="govuk-body-s">{t(lang, "cases-desk-refuse-told")}</p>
        {warning_button(t(lang, "cases-desk-refuse"))}
    };
    let path = format!("/desk/steps/{}/decision", model.step.id);
    folded("cases-desk-refuse-open", is_posted(posted, "decision", "refuse"), form(path, fields), lang)
}

fn asking(model: &Model, posted: &Fields, state: &FormState) -> Drawn {
    let lang = state.lang;
    let programme = &model.filing.edition.programme;
    let asked = programme.sections.iter().filter(|section| !asked_fields(section, &model.answers).is_empty());
    let sections = asked.map(|section| Choice::new(&section.code, section.title.get(lang)));
    let evidence = asked_evidence(programme, &model.answers).into_iter();
    let evidence = evidence.map(|evidence| Choice::new(evidence_key(&evidence.code), evidence.label.get(lang)));
    let choices = sections.chain(evidence).collect();
    let message = Field::new("message", t(lang, "cases-desk-message")).hint(t(lang, "cases-desk-message-hint")).rows(4);
    let fields = view! {
        {once_key(key_of(posted, "message", ""))}
        {checkboxes(state, Field::new("sections", t(lang, "cases-desk-sections")), choices)}
        {textarea(state, message)}
        <p class="govuk-body-s">{t(lang, "cases-desk-ask-told")}</p>
        {secondary_button(t(lang, "cases-desk-ask"))}
    };
    let path = format!("/desk/steps/{}/correction", model.step.id);
    folded("cases-desk-ask-open", is_posted(posted, "message", ""), form(path, fields), lang)
}

/// Folded until it is wanted; open where what was typed in it was refused.
fn folded(summary: &str, open: bool, content: Drawn, lang: Lang) -> Drawn {
    view! {
        <details class="matter__fold" open=open>
            <summary>{t(lang, summary)}</summary>
            {content}
        </details>
    }
    .drawn()
}

/// Whether this is the form that was posted and refused: it has the field, with this value unless any will do.
fn is_posted(posted: &Fields, field: &str, value: &str) -> bool {
    let has = |values: &Vec<String>| value.is_empty() || values.iter().any(|posted| posted == value);
    posted.0.get(field).is_some_and(has)
}

/// A refused form keeps the key it came with.
fn key_of(posted: &Fields, field: &str, value: &str) -> OnceKey {
    match is_posted(posted, field, value) {
        true => posted.clone().take_key().unwrap_or_else(|_| OnceKey::new()),
        false => OnceKey::new(),
    }
}

fn also(model: &Model, lang: Lang) -> Option<Drawn> {
    let links: Vec<_> = model
        .also
        .iter()
        .map(|step| {
            let path = format!("/desk/cases/{}?step={}", model.filing.case.id, step.id);
            let held = t_with(lang, "cases-desk-also", &[("task", step.title.get(lang).to_owned().into())]);
            view! { <li><a class="govuk-link" href=path>{held}</a></li> }
        })
        .collect();
    (!links.is_empty()).then(|| view! { <ul class="govuk-list">{links}</ul> }.drawn())
}
