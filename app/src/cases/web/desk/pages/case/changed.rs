//! What the applicant changed with the last submission.

use super::Model;
use crate::Attachment;
use crate::changes::{Change, Changed, changes};
use crate::pages::answers::{erased, rows_table};
use kernel::lang::Lang;
use leptos::prelude::*;
use programmes::{Field, Rows};
use serde_json::Value;
use ui::drawn::{Draw, Drawn};
use ui::summary_list::{Row, summary_list};
use ui::text::{t, t_with};

pub fn view(model: &Model, lang: Lang) -> Option<Drawn> {
    let before = model.before.as_ref()?;
    let programme = &model.filing.edition.programme;
    let fields = changes(programme, before, &model.answers);
    let rows = fields.iter().filter_map(|changed| {
        let field = programme.field(changed.field)?;
        Some(Row::new(field.label.get(lang), change(field, changed, lang)))
    });
    let mut rows: Vec<Row> = rows.collect();
    rows.extend(files(model, lang));
    let list = match rows.is_empty() {
        true => view! { <p class="govuk-body">{t(lang, "cases-desk-changed-nothing")}</p> }.drawn(),
        false => summary_list(lang, rows),
    };
    let changed = view! {
        <section class="matter__changed">
            <h2 class="govuk-heading-m">{t(lang, "cases-desk-changed")}</h2>
            {list}
        </section>
    };
    Some(changed.drawn())
}

fn change(field: &Field, changed: &Changed<'_>, lang: Lang) -> Drawn {
    match (&changed.change, field.value(), field.rows()) {
        (Change::Value { before, after }, Some(kind), _) => {
            let told = |value: &Option<Value>| match value {
                Some(value) => kind.told(value, lang),
                None => t(lang, "cases-desk-not-answered"),
            };
            old_and_new(told(before), told(after), lang)
        }
        (Change::Rows { added, removed, changed }, _, Some(rows)) => {
            let pairs: Vec<_> = changed
                .iter()
                .map(|(old, new)| view! { <li>{old_and_new(line(rows, old, lang), line(rows, new, lang), lang)}</li> })
                .collect();
            view! {
                {told_rows("cases-desk-rows-changed", changed.len(), lang)}
                <ul class="govuk-list">{pairs}</ul>
                {told_rows("cases-desk-rows-added", added.len(), lang)}
                {(!added.is_empty()).then(|| rows_table(field, rows, added, lang))}
                {told_rows("cases-desk-rows-removed", removed.len(), lang)}
                {(!removed.is_empty()).then(|| rows_table(field, rows, removed, lang))}
            }
            .drawn()
        }
        _ => ().drawn(),
    }
}

fn told_rows(key: &str, count: usize, lang: Lang) -> Option<Drawn> {
    let told = t_with(lang, key, &[("count", count.into())]);
    (count > 0).then(|| view! { <p class="matter__sum">{told}</p> }.drawn())
}

/// A row in one line.
fn line(rows: &Rows, row: &Value, lang: Lang) -> String {
    let cells = rows.columns.iter().filter_map(|column| Some(column.kind.told(row.get(&column.code)?, lang)));
    cells.collect::<Vec<_>>().join(" · ")
}

fn old_and_new(old: String, new: String, lang: Lang) -> Drawn {
    view! {
        <span class="govuk-visually-hidden">{t(lang, "cases-desk-was")}</span> <del>{old}</del> " "
        <span class="govuk-visually-hidden">{t(lang, "cases-desk-is")}</span> <ins>{new}</ins>
    }
    .drawn()
}

fn files(model: &Model, lang: Lang) -> Vec<Row> {
    let evidence = &model.filing.edition.programme.evidence;
    evidence
        .iter()
        .filter_map(|evidence| {
            let of = |files: &[Attachment]| -> Vec<_> {
                files.iter().filter(|file| file.evidence == evidence.code).cloned().collect()
            };
            let (old, new) = (of(&model.files_before), of(&model.files));
            let gone: Vec<_> = old.iter().filter(|file| !new.contains(file)).map(|file| name(file, lang)).collect();
            let come: Vec<_> = new.iter().filter(|file| !old.contains(file)).map(|file| name(file, lang)).collect();
            let any = !(gone.is_empty() && come.is_empty());
            let separator = t(lang, "cases-list-separator");
            any.then(|| {
                Row::new(evidence.label.get(lang), old_and_new(gone.join(&separator), come.join(&separator), lang))
            })
        })
        .collect()
}

fn name(file: &Attachment, lang: Lang) -> String {
    file.erased_on.map_or_else(|| file.file_name.clone(), |on| erased(on, lang))
}
