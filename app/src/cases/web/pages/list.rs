use super::controls::{cell, explained};
use super::own_dossier;
use crate::actions::save_rows::ListOf;
use crate::actions::save_section::VERSION;
use crate::filling::is_unread;
use crate::{Dossier, Stage};
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use kernel::deed::Deed;
use kernel::error::{Error, Problem, Result};
use kernel::form::Fields;
use kernel::once::OnceKey;
use kernel::visit::Visit;
use leptos::prelude::*;
use programmes::rules::{FieldError, Rejected};
use programmes::{Field, Rows, Section};
use serde::Deserialize;
use serde_json::Value;
use ui::back_link::back_link;
use ui::drawn::{Draw, Drawn};
use ui::form::{
    self, FormState, button, error_summary, file_upload, form, hidden, once_key, secondary_button, textarea,
    upload_form,
};
use ui::page::Page;
use ui::pager::pager;
use ui::shell::Place;
use ui::table::Table;
use ui::text::{t, t_with};

const PAGE: usize = 50;

/// The rows that were wrong, alone, to be put right.
const TO_MEND: [&str; 3] = ["cases-list-mend", "cases-list-mend-how", "cases-list-mend-save"];
/// All rows as they came: none was taken.
const UNSAVED: [&str; 3] = ["cases-list-unsaved", "cases-list-unsaved-how", "cases-list-unsaved-save"];

#[derive(Debug, Default, Deserialize)]
pub struct Paging {
    /// The row to begin with, counted from 1.
    #[serde(default)]
    from: usize,
}

/// `GET /cases/{ref}/sections/{section}/list/{field}`: the rows of one list, and the ways to add and to remove some.
#[kernel::handler]
pub async fn get(
    visit: Visit,
    Path(path): Path<(String, String, String)>,
    Query(paging): Query<Paging>,
) -> Result<Response> {
    let list = ListOf::parse(path)?;
    let dossier = own_dossier(&visit, Deed::EditOwnCase, &list.reference).await?;
    let asked = dossier.list(&list.section, &list.field).ok_or(Error::NotFound)?;
    if !dossier.is_open(asked.0) || matches!(dossier.filing.case.stage, Stage::Decided(_) | Stage::Withdrawn) {
        return Ok(Redirect::to(&dossier.filing.path()).into_response());
    }
    let shown = Shown::new(&dossier, asked, FormState::new(visit.lang));
    shown.page().show(&visit, Shown { first: paging.from.saturating_sub(1), ..shown }.view()).await
}

/// Some rows have to be mended: the others are saved. Cells keep what was typed; of a text its bad rows stay.
pub async fn mend(visit: &Visit, list: &ListOf, posted: Fields, rejected: Rejected) -> Result<Response> {
    let pasted = posted.0.get(&list.field).map(|texts| texts.join("\n")).unwrap_or_default();
    if !pasted.trim().is_empty() {
        return rejected_text(visit, list, rejected, Some(pasted)).await;
    }
    let dossier = own_dossier(visit, Deed::EditOwnCase, &list.reference).await?;
    let asked = dossier.list(&list.section, &list.field).ok_or(Error::NotFound)?;
    let problems = rejected.errors.into_iter().map(|error| {
        let at = error.column.as_ref().map_or(list.field.clone(), |column| format!("{}.{column}", list.field));
        // There is but one row to type into: its number says nothing.
        let error = FieldError { row: None, ..error };
        Problem::told(at, error.message(dossier.programme(), visit.lang))
    });
    let state = FormState::refused(visit.lang, posted, problems.collect());
    let shown = Shown::new(&dossier, asked, state);
    Ok(shown.page().draw(visit, shown.view()))
}

/// A file of rows that was not read wholly.
pub async fn rejected(visit: &Visit, list: &ListOf, rejected: Rejected) -> Result<Response> {
    rejected_text(visit, list, rejected, None).await
}

async fn rejected_text(visit: &Visit, list: &ListOf, rejected: Rejected, pasted: Option<String>) -> Result<Response> {
    let dossier = own_dossier(visit, Deed::EditOwnCase, &list.reference).await?;
    let asked = dossier.list(&list.section, &list.field).ok_or(Error::NotFound)?;
    let (to_mend, words) = match pasted.filter(|_| is_unread(asked.1, &rejected)) {
        Some(pasted) => (pasted, UNSAVED),
        None => (rejected.bad_rows.get(&list.field).cloned().unwrap_or_default(), TO_MEND),
    };
    let problems = rejected.errors.iter().map(|error| {
        let at = if to_mend.is_empty() { "file" } else { list.field.as_str() };
        Problem::told(at, error.message(dossier.programme(), visit.lang))
    });
    let state = FormState::new(visit.lang).with(&list.field, &to_mend).with_problems(problems.collect::<Vec<_>>());
    let again = (!to_mend.is_empty()).then_some(words);
    let shown = Shown { again, ..Shown::new(&dossier, asked, state) };
    Ok(shown.page().draw(visit, shown.view()))
}

/// Nothing was added; what was pasted, or typed cell by cell, is there to be sent again.
pub async fn refused(visit: &Visit, list: &ListOf, posted: Fields, problems: Vec<Problem>) -> Result<Response> {
    let dossier = own_dossier(visit, Deed::EditOwnCase, &list.reference).await?;
    let asked = dossier.list(&list.section, &list.field).ok_or(Error::NotFound)?;
    let unsaved = posted.0.contains_key(&list.field).then_some(UNSAVED);
    let state = FormState::refused(visit.lang, posted, problems);
    let shown = Shown { again: unsaved, ..Shown::new(&dossier, asked, state) };
    Ok(shown.page().draw(visit, shown.view()))
}

/// Rows were ticked in a list that somebody else has changed since: it is shown as it is now, nothing was removed.
pub async fn conflict(visit: &Visit, list: &ListOf) -> Result<Response> {
    let dossier = own_dossier(visit, Deed::EditOwnCase, &list.reference).await?;
    let asked = dossier.list(&list.section, &list.field).ok_or(Error::NotFound)?;
    let state = FormState::new(visit.lang).with_problems([Problem::at("row", "cases-rows-changed")]);
    let shown = Shown::new(&dossier, asked, state);
    Ok(shown.page().with_status(StatusCode::CONFLICT).draw(visit, shown.view()))
}

struct Shown<'d> {
    dossier: &'d Dossier,
    section: &'d Section,
    field: &'d Field,
    rows: &'d Rows,
    state: FormState,
    /// The form holds rows as a text, to be sent again, under these words: what they are, how, the button.
    again: Option<[&'static str; 3]>,
    first: usize,
}

impl<'d> Shown<'d> {
    fn new(dossier: &'d Dossier, asked: (&'d Section, &'d Field, &'d Rows), state: FormState) -> Shown<'d> {
        let (section, field, rows) = asked;
        Shown { dossier, section, field, rows, state, again: None, first: 0 }
    }

    fn page(&self) -> Page {
        Page::new(self.field.label.get(self.state.lang)).at(Place::Cases).with_form(&self.state)
    }

    fn here(&self) -> String {
        self.dossier.path_of_list(&self.section.code, &self.field.code)
    }

    fn listed(&self) -> &'d [Value] {
        self.dossier.answers.rows(&self.field.code)
    }

    fn view(self) -> Drawn {
        let lang = self.state.lang;
        let back = t_with(lang, "cases-list-back", &[("section", self.section.title.get(lang).to_owned().into())]);
        view! {
            {back_link(self.dossier.path_of_section(&self.section.code), back)}
            {error_summary(&self.state)}
            <h1 class="govuk-heading-xl">{self.field.label.get(lang).to_owned()}</h1>
            <p class="govuk-body-l">{self.count()}</p>
            {self.again.map(|words| self.again(words))}
            {self.uploading()}
            {self.adding()}
            {self.removing()}
        }
        .drawn()
    }

    fn count(&self) -> String {
        match self.listed().len() {
            0 => t(self.state.lang, "cases-list-empty"),
            rows => t_with(self.state.lang, "cases-list-count", &[("rows", rows.into())]),
        }
    }

    fn again(&self, [what, how, save]: [&'static str; 3]) -> Drawn {
        let lang = self.state.lang;
        let asked = form::Field::new(&self.field.code, t(lang, what)).hint(t(lang, how));
        let fields = view! {
            {once_key(OnceKey::new())}
            {textarea(&self.state, asked.rows(8))}
            {button(t(lang, save))}
        };
        form(format!("{}/rows", self.here()), fields)
    }

    fn uploading(&self) -> Drawn {
        let lang = self.state.lang;
        let columns: Vec<_> = self.rows.columns.iter().map(|column| column.label.get(lang)).collect();
        let columns = columns.join(&t(lang, "cases-list-separator"));
        let hint = t_with(lang, "cases-list-file-hint", &[("columns", columns.into())]);
        let fields = view! {
            {once_key(OnceKey::new())}
            {file_upload(&self.state, form::Field::new("file", t(lang, "cases-list-file")).hint(hint).accept(".csv,.txt,text/csv"))}
            {secondary_button(t(lang, "cases-file-send"))}
        };
        view! {
            <h2 class="govuk-heading-m">{t(lang, "cases-list-upload")}</h2>
            {upload_form(self.here(), fields)}
            <p class="govuk-body">
                <a class="govuk-link" href=format!("{}/template", self.here())>{t(lang, "cases-list-template")}</a>
            </p>
        }
        .drawn()
    }

    fn adding(&self) -> Drawn {
        let lang = self.state.lang;
        let cells: Vec<_> = self.rows.columns.iter().map(|column| cell(&self.state, self.field, column)).collect();
        let fields = view! {
            {once_key(OnceKey::new())}
            {cells}
            {secondary_button(t(lang, "cases-list-add"))}
        };
        view! {
            <h2 class="govuk-heading-m">{t(lang, "cases-list-add-one")}</h2>
            <p class="govuk-hint">{explained(None, &self.field.why, lang)}</p>
            {form(format!("{}/rows", self.here()), fields)}
        }
        .drawn()
    }

    fn removing(&self) -> Option<Drawn> {
        let lang = self.state.lang;
        let listed = self.listed();
        if listed.is_empty() {
            return None;
        }
        let first = self.first.min(listed.len() - 1);
        let last = (first + PAGE).min(listed.len());
        let mut table = Table::new(t_with(
            lang,
            "cases-list-rows",
            &[("first", (first + 1).into()), ("last", last.into()), ("count", listed.len().into())],
        ))
        .column(t(lang, "cases-list-tick"));
        for column in &self.rows.columns {
            table = table.column(column.label.get(lang));
        }
        let table = table.view((first..last).map(|i| self.row(i, &listed[i])).collect());
        let problem = self.state.problems().iter().find(|problem| problem.field.as_deref() == Some("row"));
        let problem = problem.map(|problem| {
            view! { <p class="govuk-error-message">{form::problem_text(lang, problem)}</p> }
        });
        let page = |from: usize| format!("{}?from={}", self.here(), from + 1);
        let newer = (first > 0).then(|| page(first.saturating_sub(PAGE)));
        let older = (last < listed.len()).then(|| page(last));
        let all = t_with(lang, "cases-list-tick-all", &[("rows", listed.len().into())]);
        let fields = view! {
            {hidden(VERSION, self.dossier.version_of(&self.section.code))}
            {problem}
            {table}
            {pager(lang, newer, older)}
            {form::checkboxes(&FormState::new(lang), form::Field::new("all", t(lang, "cases-list-remove-title")), vec![form::Choice::new("yes", all)])}
            {form::warning_button(t(lang, "cases-list-remove"))}
        };
        Some(form(format!("{}/removal", self.here()), fields))
    }

    fn row(&self, i: usize, row: &Value) -> Vec<Drawn> {
        let lang = self.state.lang;
        let number = i + 1;
        let id = if i == self.first { "row".to_owned() } else { format!("row-{number}") };
        let tick = view! {
            <label class="tick">
                <input id=id type="checkbox" name="row" value=i/>
                {number}
            </label>
        };
        let cells = self.rows.columns.iter().map(|column| {
            let value = row.get(&column.code).cloned().unwrap_or_default();
            column.kind.told(&value, lang).drawn()
        });
        [tick.drawn()].into_iter().chain(cells).collect()
    }
}
