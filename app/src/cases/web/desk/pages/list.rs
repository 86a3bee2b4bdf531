use super::case::{Which, about, at_own_desk};
use crate::pages::answers::rows_table;
use crate::{CaseId, Filing, store};
use axum::extract::{Path, Query};
use axum::response::Response;
use desks::{Step, StepId};
use kernel::audit::Purpose;
use kernel::deed::Deed;
use kernel::error::{Error, Result};
use kernel::lang::Lang;
use kernel::view::View;
use kernel::visit::Visit;
use leptos::prelude::*;
use serde::Deserialize;
use serde_json::Value;
use ui::back_link::back_link;
use ui::empty::empty;
use ui::page::Page;
use ui::shell::Place;
use ui::text::{t, t_with};

/// Rows of one page: a list may have thousands.
const PAGE: usize = 200;

#[derive(Debug, Default, Deserialize)]
pub struct Paging {
    /// How many rows are passed over.
    #[serde(default)]
    from: usize,
}

pub struct Model {
    filing: Filing,
    step: Step,
    field: String,
    rows: Vec<Value>,
    from: usize,
}

/// `GET /desk/cases/{id}/lists/{field}`: a list that the applicant filled in, whole. A look at this field alone.
#[kernel::handler]
pub async fn get(
    visit: Visit,
    Path((id, field)): Path<(CaseId, String)>,
    Query(paging): Query<Paging>,
    Query(which): Query<Which>,
) -> Result<Response> {
    let mut reading = visit.read(Deed::ReadMatter).await?;
    let model = load(&mut reading, id, which.step, field, paging.from).await?;
    drop(reading);
    let title = title(&model, visit.lang);
    Page::new(title).at(Place::Desk).on_desk().show(&visit, view(model, visit.lang)).await
}

pub async fn load(view: &mut View, id: CaseId, which: Option<StepId>, field: String, from: usize) -> Result<Model> {
    let (filing, step, _) = at_own_desk(view, id, which).await?;
    let is_list = filing.edition.programme.field(&field).is_some_and(|field| field.rows().is_some());
    if !is_list {
        return Err(Error::NotFound);
    }
    let sealed = store::answer(view, &filing, &field).await?;
    let rows = match view.open(sealed, Purpose::DecideMatter, Some(about(id, &step))).await? {
        Some(Value::Array(rows)) => rows,
        _ => Vec::new(),
    };
    // Past the end stands the last page.
    let from = from.min(rows.len().saturating_sub(1) / PAGE * PAGE);
    Ok(Model { filing, step, field, from, rows })
}

fn title(model: &Model, lang: Lang) -> String {
    let field = model.filing.edition.programme.field(&model.field);
    let label = field.map(|field| field.label.get(lang)).unwrap_or_default();
    format!("{} {label}", model.filing.reference)
}

fn view(model: Model, lang: Lang) -> impl IntoView {
    let heading = title(&model, lang);
    let case = format!("/desk/cases/{}", model.filing.case.id);
    let last = (model.from + PAGE).min(model.rows.len());
    let shown = model.rows.get(model.from..last).unwrap_or_default();
    let field = model.filing.edition.programme.field(&model.field);
    let list = match field.and_then(|field| Some((field, field.rows()?))).filter(|_| !shown.is_empty()) {
        Some((field, rows)) => rows_table(field, rows, shown, lang),
        None => empty(t(lang, "cases-desk-list-empty"), ()),
    };
    let figures = [("from", (model.from + 1).into()), ("to", last.into()), ("all", model.rows.len().into())];
    let told =
        (!shown.is_empty()).then(|| view! { <p class="govuk-body">{t_with(lang, "cases-desk-rows-of", &figures)}</p> });
    let page = |from: usize, key: &str, rel: &'static str| {
        let path = format!("{case}/lists/{}?step={}&from={from}", model.field, model.step.id);
        view! { <a class="govuk-link" rel=rel href=path>{t(lang, key)}</a> }
    };
    let before = (model.from > 0).then(|| page(model.from.saturating_sub(PAGE), "cases-desk-rows-before", "prev"));
    let after = (last < model.rows.len()).then(|| page(last, "cases-desk-rows-after", "next"));
    view! {
        {back_link(format!("{case}?step={}", model.step.id), t(lang, "cases-desk-done-case"))}
        <h1 class="govuk-heading-l">{heading}</h1>
        {told}
        {list}
        <nav class="pager" aria-label=t(lang, "ui-pages")>{before} {after}</nav>
    }
}
