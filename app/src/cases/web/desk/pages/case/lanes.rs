//! All departments that have a part in the case, each with its clock and what it said.

use super::Model;
use chrono::NaiveDate;
use desks::clock::clock;
use desks::rules::Today;
use desks::{Stage, Step};
use kernel::lang::Lang;
use leptos::prelude::*;
use ui::drawn::{Draw, Drawn};
use ui::lanes::{Lane, lanes};
use ui::text::{t, t_with};

pub fn view(model: &Model, lang: Lang) -> Drawn {
    let asked: Vec<Lane> = model.filing.case.steps.iter().filter_map(|step| lane(model, step, lang)).collect();
    let waiting = model.filing.case.steps.iter().filter(|step| step.stage == Stage::Waiting).map(|step| step.desk);
    let waiting = model.departments.list(waiting);
    let waiting = (!waiting.zh.is_empty()).then(|| {
        let told = t_with(lang, "cases-desk-then", &[("departments", waiting.get(lang).to_owned().into())]);
        view! { <p class="govuk-body">{told}</p> }
    });
    view! {
        <section>
            <h2 class="govuk-heading-m">{t(lang, "cases-desk-departments")}</h2>
            {lanes(lang, model.today.date, asked)}
            {waiting}
        </section>
    }
    .drawn()
}

fn lane(model: &Model, step: &Step, lang: Lang) -> Option<Lane> {
    if step.stage == Stage::Dropped {
        return None;
    }
    let span = model.spans.get(&step.id)?;
    let day = |at: chrono::DateTime<chrono::Utc>| at.with_timezone(&model.zone).date_naive();
    let asked = day(span.asked);
    let until = span.over.map(day).or(due_on(model.today, step.stage)).unwrap_or(asked);
    let (tone, clock) = clock(lang, model.today, step.stage);
    Some(Lane {
        department: model.departments.name(step.desk, lang),
        asked,
        until,
        is_done: matches!(step.stage, Stage::Done { .. }),
        tone,
        clock,
    })
}

/// The deadline as it would be if the applicant answered today: a clock that stands is not overdue.
fn due_on(today: Today, stage: Stage) -> Option<NaiveDate> {
    match stage {
        Stage::Asking { since, due, .. } => Some(today.calendar.shift(due.on, since, today.date).on),
        stage => stage.due().map(|due| due.on),
    }
}
