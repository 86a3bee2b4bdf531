//! What the applicant says: the firm and its place, the answers by section, the files.

use super::Model;
use crate::Attachment;
use crate::pages::answers::{erased, rows_table};
use city::divisions::{self, Level};
use kernel::lang::Lang;
use leptos::prelude::*;
use programmes::rules::{asked_evidence, asked_fields};
use programmes::{Column, Field, FieldKind, Rows, Section};
use serde_json::Value;
use std::collections::BTreeMap;
use ui::dates::moment;
use ui::details::details;
use ui::drawn::{Draw, Drawn};
use ui::summary_list::{Row, summary_list};
use ui::text::{t, t_with};

pub fn view(model: &Model, lang: Lang) -> Drawn {
    let sections: Vec<_> =
        model.filing.edition.programme.sections.iter().map(|section| answered(model, section, lang)).collect();
    view! {
        <section>
            <h2 class="govuk-heading-m">{t(lang, "cases-desk-firm")}</h2>
            {summary_list(lang, firm(model, lang))}
        </section>
        {sections}
        {files(model, lang)}
    }
    .drawn()
}

fn firm(model: &Model, lang: Lang) -> Vec<Row> {
    let applicant = &model.filing.applicant;
    let chinese = |text: String| view! { <span lang="zh-CN">{text}</span> };
    let place = [Level::District, Level::Subdistrict].iter().filter_map(|level| applicant.place.at(*level));
    let place: Vec<_> =
        place.filter_map(|code| divisions::division(&code)).map(|division| division.name(lang)).collect();
    let phone = format!("tel:{}", model.contact.phone);
    vec![
        Row::new(t(lang, "cases-desk-credit-code"), applicant.credit_code.to_string()),
        Row::new(t(lang, "cases-desk-place"), place.join(&t(lang, "cases-desk-within"))),
        Row::new(
            t(lang, "cases-desk-premises"),
            view! {
                {chinese(applicant.premises_name.clone())} <br/> {chinese(applicant.address.clone())}
            },
        ),
        Row::new(
            t(lang, "cases-desk-contact"),
            view! {
                {chinese(model.contact.name.clone())} " "
                <a class="govuk-link" href=phone>{model.contact.phone.to_string()}</a>
            },
        ),
        Row::new(
            t(lang, "cases-desk-submitted"),
            model.filing.submitted_at.map(|at| moment(lang, at, model.zone)).unwrap_or_default(),
        ),
    ]
}

fn answered(model: &Model, section: &Section, lang: Lang) -> Drawn {
    let rows: Vec<Row> = asked_fields(section, &model.answers)
        .into_iter()
        .map(|field| Row::new(field.label.get(lang), answer(model, field, lang)))
        .collect();
    if rows.is_empty() {
        return ().drawn();
    }
    view! {
        <section>
            <h2 class="govuk-heading-m">{section.title.get(lang).to_owned()}</h2>
            {summary_list(lang, rows)}
        </section>
    }
    .drawn()
}

fn answer(model: &Model, field: &Field, lang: Lang) -> Drawn {
    match (model.answers.get(&field.code), &field.kind) {
        (None, _) => nothing(model, field, lang),
        (Some(value), FieldKind::One(kind)) => kind.told(value, lang).drawn(),
        (Some(_), FieldKind::Rows(rows)) => list(model, field, rows, lang),
    }
}

fn nothing(model: &Model, field: &Field, lang: Lang) -> Drawn {
    let told = match model.erased.get(&field.code) {
        Some(on) => erased(*on, lang),
        None => t(lang, "cases-desk-not-answered"),
    };
    view! { <span class="soft">{told}</span> }.drawn()
}

/// So many rows are folded into the page; a longer list has a page of its own.
const FOLDED: usize = 50;

/// A list by its length and by what its choices sum up to, unfolded on demand.
fn list(model: &Model, field: &Field, rows: &Rows, lang: Lang) -> Drawn {
    let listed = model.answers.rows(&field.code);
    let count = t_with(lang, "cases-desk-rows", &[("count", listed.len().into())]);
    let sums: Vec<_> = rows.columns.iter().filter_map(|column| sum(column, listed, lang)).collect();
    let all = match listed.len() {
        0..=FOLDED => details(t(lang, "cases-desk-rows-show"), rows_table(field, rows, listed, lang)),
        _ => {
            let path = format!("/desk/cases/{}/lists/{}?step={}", model.filing.case.id, field.code, model.step.id);
            view! { <p class="matter__sum"><a class="govuk-link" href=path>{t(lang, "cases-desk-rows-show")}</a></p> }
                .drawn()
        }
    };
    view! { <p class="matter__sum">{count}</p> {sums} {all} }.drawn()
}

/// How often each answer was chosen: "Health status: healthy 318, under observation 2".
fn sum(column: &Column, listed: &[Value], lang: Lang) -> Option<Drawn> {
    let mut found: BTreeMap<&str, usize> = BTreeMap::new();
    for row in listed {
        *found.entry(row.get(&column.code).and_then(Value::as_str).unwrap_or_default()).or_default() += 1;
    }
    let choices = column.kind.choices().iter();
    let told = choices
        .filter_map(|choice| Some(format!("{} {}", choice.label.get(lang), found.get(choice.code.as_str())?)))
        .collect::<Vec<_>>()
        .join(&t(lang, "cases-list-separator"));
    let sums = [("column", column.label.get(lang).to_owned().into()), ("sums", told.clone().into())];
    (!told.is_empty()).then(|| view! { <p class="matter__sum">{t_with(lang, "cases-desk-sums", &sums)}</p> }.drawn())
}

fn files(model: &Model, lang: Lang) -> Option<Drawn> {
    let evidence = asked_evidence(&model.filing.edition.programme, &model.answers);
    let rows: Vec<Row> = evidence
        .into_iter()
        .map(|evidence| {
            let files: Vec<_> = model.files.iter().filter(|file| file.evidence == evidence.code).collect();
            let links: Vec<_> = files.into_iter().map(|file| link(model, file, lang)).collect();
            let value = match links.is_empty() {
                true => view! { <span class="soft">{t(lang, "cases-desk-no-file")}</span> }.drawn(),
                false => view! { <ul class="govuk-list">{links}</ul> }.drawn(),
            };
            Row::new(evidence.label.get(lang), value)
        })
        .collect();
    if rows.is_empty() {
        return None;
    }
    let files = view! {
        <section>
            <h2 class="govuk-heading-m">{t(lang, "cases-desk-files")}</h2>
            {summary_list(lang, rows)}
            <p class="soft">{t(lang, "cases-desk-looks")}</p>
        </section>
    };
    Some(files.drawn())
}

fn link(model: &Model, file: &Attachment, lang: Lang) -> Drawn {
    if let Some(on) = file.erased_on {
        return view! { <li class="soft">{erased(on, lang)}</li> }.drawn();
    }
    let path = format!("/desk/cases/{}/files/{}?step={}", model.filing.case.id, file.id, model.step.id);
    let size = t_with(lang, "cases-desk-file-size", &[("kilobytes", (file.size.max(1024) / 1024).into())]);
    view! {
        <li>
            <a class="govuk-link" href=path lang="zh-CN">{file.file_name.clone()}</a>
            " " <span class="soft">{size}</span>
        </li>
    }
    .drawn()
}
