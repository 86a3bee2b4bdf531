//! Everything that happened to the case, for colleagues: with who decided and asked, and in what words.

use super::Model;
use crate::letters::section_titles;
use crate::{Correction, Decision};
use desks::{Outcome, StepId};
use kernel::lang::Lang;
use leptos::prelude::*;
use ui::drawn::{Draw, Drawn};
use ui::inset::inset;
use ui::text::{t, t_with};
use ui::timeline::{Happening, timeline};

pub fn view(model: &Model, lang: Lang) -> Drawn {
    let filing = &model.filing;
    let mut happened: Vec<Happening> = Vec::new();
    happened.extend(filing.submitted_at.map(|at| plain(at, t(lang, "cases-desk-happened-submitted"))));
    let answers: std::collections::BTreeSet<_> =
        model.corrections.iter().filter_map(|asked| asked.answered_at).collect();
    happened.extend(answers.into_iter().map(|at| plain(at, t(lang, "cases-desk-happened-answered"))));
    happened.extend(model.corrections.iter().map(|asked| correction(model, asked, lang)));
    happened.extend(model.decisions.iter().map(|decided| decision(model, decided, lang)));
    view! {
        <section>
            <h2 class="govuk-heading-m">{t(lang, "cases-desk-history")}</h2>
            {timeline(lang, model.zone, happened)}
        </section>
    }
    .drawn()
}

fn plain(at: chrono::DateTime<chrono::Utc>, what: String) -> Happening {
    Happening { at, what, who: None, more: None }
}

fn correction(model: &Model, asked: &Correction, lang: Lang) -> Happening {
    let titles = section_titles(&model.filing.edition.programme, &asked.sections);
    let department = department(model, asked.step, lang);
    Happening {
        at: asked.asked_at,
        what: t_with(lang, "cases-desk-happened-asked", &[("department", department.into())]),
        who: model.names.get(&asked.asked_by).cloned(),
        more: Some(inset(
            view! { <p>{titles.get(lang).to_owned()}</p> <p class="matter__words">{asked.message.clone()}</p> },
        )),
    }
}

fn decision(model: &Model, decided: &Decision, lang: Lang) -> Happening {
    let key = match decided.outcome {
        Outcome::Approved => "cases-desk-happened-approved",
        Outcome::Refused => "cases-desk-happened-refused",
    };
    let listed = model.filing.edition.programme.reasons.iter().filter(|reason| decided.reasons.contains(&reason.code));
    let reasons: Vec<_> = listed.map(|reason| view! { <li>{reason.label.get(lang).to_owned()}</li> }).collect();
    let says_more = !(reasons.is_empty() && decided.note.is_empty());
    let more = says_more.then(|| {
        let reasons = (!reasons.is_empty()).then(|| view! { <ul class="govuk-list govuk-list--bullet">{reasons}</ul> });
        inset(view! { {reasons} <p class="matter__words">{decided.note.clone()}</p> })
    });
    Happening {
        at: decided.decided_at,
        what: t_with(lang, key, &[("department", department(model, decided.step, lang).into())]),
        who: model.names.get(&decided.decided_by).cloned(),
        more,
    }
}

fn department(model: &Model, step: StepId, lang: Lang) -> String {
    let step = model.filing.case.steps.get(step);
    step.map(|step| model.departments.name(step.desk, lang)).unwrap_or_default()
}
