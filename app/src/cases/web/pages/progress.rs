//! Where a submitted case is: who has it, until when, what the applicant can do, and all that happened.

use super::case::whose;
use super::granted::{self, Granted};
use super::tasks;
use crate::departments::{Departments, departments};
use crate::history::{Past, Recorded, Span, spans};
use crate::letters::section_titles;
use crate::{Correction, Decision, Dossier, Event, Stage, store};
use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use city::calendar::Calendar;
use desks::clock::clock;
use desks::event::Change;
use desks::rules::Today;
use desks::{self, Outcome, Step, StepId};
use kernel::error::Result;
use kernel::lang::Lang;
use kernel::view::View;
use leptos::prelude::*;
use ui::dates::day;
use ui::drawn::{Draw, Drawn};
use ui::inset::inset;
use ui::lanes::{Lane, lanes};
use ui::tag::Tone;
use ui::text::{t, t_with};
use ui::timeline::{Happening, timeline};

pub struct Model {
    dossier: Dossier,
    history: Vec<Recorded>,
    corrections: Vec<Correction>,
    decisions: Vec<Decision>,
    departments: Departments,
    granted: Option<Granted>,
    today: NaiveDate,
    zone: Tz,
}

pub async fn load(view: &mut View, dossier: Dossier) -> Result<Model> {
    let case = dossier.filing.case.id;
    Ok(Model {
        history: store::history(view, case).await?,
        corrections: store::corrections(view, case).await?,
        decisions: store::decisions(view, case).await?,
        departments: departments(view, &dossier.filing.case.steps).await?,
        granted: granted::load(view, &dossier.filing).await?,
        today: view.today(),
        zone: view.site().zone,
        dossier,
    })
}

pub fn view(model: Model, lang: Lang) -> Drawn {
    let filing = &model.dossier.filing;
    let waiting: Vec<String> =
        model.steps().filter(|step| step.stage == desks::Stage::Waiting).map(|step| model.name(step, lang)).collect();
    let afterwards = (!waiting.is_empty()).then(|| {
        let names = waiting.join(&t(lang, "cases-list-separator"));
        view! { <p class="govuk-body">{t_with(lang, "cases-afterwards", &[("departments", names.into())])}</p> }
    });
    let drawn = model.lanes(lang);
    view! {
        {whose(&model.dossier, lang)}
        <p class="govuk-body-l">{model.state(lang)}</p>
        {model.granted.as_ref().map(|granted| granted::view(granted, filing, lang))}
        {refusal(&model, lang)}
        {to_correct(&model, lang)}
        {(!drawn.is_empty()).then(|| view! {
            <h2 class="govuk-heading-m">{t(lang, "cases-who-has-it")}</h2>
            {lanes(lang, model.today, drawn)}
        })}
        {afterwards}
        <h2 class="govuk-heading-m">{t(lang, "cases-you-can")}</h2>
        <ul class="govuk-list">
            <li><a class="govuk-link" href=format!("{}/check", filing.path())>{t(lang, "cases-read-answers")}</a></li>
            {(filing.case.stage == Stage::UnderReview).then(|| view! {
                <li><a class="govuk-link" href=format!("{}/withdrawal", filing.path())>{t(lang, "cases-withdraw")}</a></li>
            })}
            {matches!(filing.case.stage, Stage::Withdrawn | Stage::Decided(Outcome::Refused)).then(|| {
                let programme = format!("/programmes/{}", filing.edition.programme.code);
                view! { <li><a class="govuk-link" href=programme>{t(lang, "cases-file-anew")}</a></li> }
            })}
        </ul>
        <h2 class="govuk-heading-m">{t(lang, "cases-what-happened")}</h2>
        {timeline(lang, model.zone, model.happenings(lang))}
    }
    .drawn()
}

impl Model {
    fn steps(&self) -> impl Iterator<Item = &Step> {
        self.dossier.filing.case.steps.iter()
    }

    fn name(&self, step: &Step, lang: Lang) -> String {
        self.departments.name(step.desk, lang)
    }

    fn name_of(&self, step: StepId, lang: Lang) -> String {
        self.steps()
            .find(|other| other.id == step)
            .map_or_else(|| t(lang, "cases-a-department"), |s| self.name(s, lang))
    }

    /// Where it is, in one sentence.
    fn state(&self, lang: Lang) -> String {
        let filing = &self.dossier.filing;
        let ended = filing.ended_at.map(|at| day(lang, at.with_timezone(&self.zone).date_naive())).unwrap_or_default();
        match filing.case.stage {
            Stage::Draft => t(lang, "cases-draft-lead"),
            Stage::Decided(Outcome::Approved) => t_with(lang, "cases-state-approved", &[("day", ended.into())]),
            Stage::Decided(Outcome::Refused) => t_with(lang, "cases-state-refused", &[("day", ended.into())]),
            Stage::Withdrawn => t_with(lang, "cases-state-withdrawn", &[("day", ended.into())]),
            Stage::UnderReview => self.under_review(lang),
        }
    }

    fn under_review(&self, lang: Lang) -> String {
        let asking = self.steps().filter(|step| matches!(step.stage, desks::Stage::Asking { .. }));
        let asking = self.departments.list(asking.map(|step| step.desk));
        if !asking.zh.is_empty() {
            return t_with(lang, "cases-state-asked", &[("departments", asking.get(lang).to_owned().into())]);
        }
        let asked: Vec<&Step> = self.steps().filter(|step| step.stage.is_asked()).collect();
        let until = asked.iter().filter_map(|step| step.stage.due()).map(|due| due.on).max().unwrap_or(self.today);
        let first = asked.first().map(|step| self.name(step, lang)).unwrap_or_default();
        let told = [("count", asked.len().into()), ("department", first.into()), ("until", day(lang, until).into())];
        t_with(lang, "cases-state-with", &told)
    }

    fn lanes(&self, lang: Lang) -> Vec<Lane> {
        let spans = spans(&self.history);
        let lane = |step: &Step| {
            let Span { asked, over } = spans.get(&step.id).filter(|_| step.stage != desks::Stage::Dropped)?;
            let asked = self.day_of(*asked);
            let (tone, clock) = self.clock(step, lang);
            let until = step.stage.due().map(|due| due.on).or(over.map(|at| self.day_of(at))).unwrap_or(asked);
            let is_done = matches!(step.stage, desks::Stage::Done { .. });
            Some(Lane { department: self.name(step, lang), asked, until, is_done, tone, clock })
        };
        self.steps().filter_map(lane).collect()
    }

    /// The desk's own clock, but for whom it waits for: the applicant reads that it is them.
    fn clock(&self, step: &Step, lang: Lang) -> (Tone, String) {
        match step.stage {
            desks::Stage::Asking { .. } => (Tone::Amber, t(lang, "cases-step-asking")),
            stage => clock(lang, Today { date: self.today, calendar: Calendar::current() }, stage),
        }
    }

    fn day_of(&self, at: DateTime<Utc>) -> NaiveDate {
        at.with_timezone(&self.zone).date_naive()
    }

    fn happenings(&self, lang: Lang) -> Vec<Happening> {
        self.history.iter().filter_map(|recorded| self.happening(recorded, lang)).collect()
    }

    /// What the applicant wants to know of it; the steps between, such as a clerk who takes it up and lays it down, are the desk's.
    fn happening(&self, recorded: &Recorded, lang: Lang) -> Option<Happening> {
        let (key, step) = match &recorded.what {
            Past::Case(Event::Started { .. }) => ("cases-happened-started", None),
            Past::Case(Event::Submitted { submission: 1, .. }) => ("cases-happened-submitted", None),
            Past::Case(Event::Submitted { .. }) => ("cases-happened-answered", None),
            Past::Case(Event::PromiseMoved { .. }) => ("cases-happened-promise-moved", None),
            Past::Case(Event::Decided { outcome: Outcome::Approved, .. }) => ("cases-happened-approved", None),
            Past::Case(Event::Decided { outcome: Outcome::Refused, .. }) => ("cases-happened-refused", None),
            Past::Case(Event::Withdrawn { .. }) => ("cases-happened-withdrawn", None),
            Past::Case(_) => return None,
            Past::Step(event) => (step_key(&event.change)?, Some(event.step)),
        };
        let who = step.map(|step| self.name_of(step, lang));
        let asked = matches!(&recorded.what, Past::Step(event) if matches!(event.change, Change::Asked { .. }));
        let correction = step.filter(|_| asked).and_then(|step| {
            self.corrections.iter().find(|correction| correction.step == step && correction.asked_at == recorded.at)
        });
        let more = correction.map(|correction| desk_words(&self.dossier, correction, lang));
        let new_day = new_day(&recorded.what).map(|on| day(lang, on)).unwrap_or_default();
        Some(Happening { at: recorded.at, what: t_with(lang, key, &[("day", new_day.into())]), who, more })
    }
}

/// Which day another calendar gave.
fn new_day(what: &Past) -> Option<NaiveDate> {
    match what {
        Past::Step(desks::Event { change: Change::Redated { due, .. }, .. }) => Some(*due),
        Past::Case(Event::PromiseMoved { on, .. }) => Some(*on),
        _ => None,
    }
}

fn step_key(change: &Change) -> Option<&'static str> {
    match change {
        Change::Opened { .. } => Some("cases-happened-asked"),
        Change::Claimed { .. } => Some("cases-happened-claimed"),
        Change::Asked { .. } => Some("cases-happened-correction"),
        Change::Redated { .. } => Some("cases-happened-redated"),
        Change::Decided { outcome: Outcome::Approved, .. } => Some("cases-happened-step-approved"),
        Change::Decided { outcome: Outcome::Refused, .. } => Some("cases-happened-step-refused"),
        Change::Planned { .. }
        | Change::Replanned { .. }
        | Change::Released
        | Change::Resumed { .. }
        | Change::Dropped => None,
    }
}

fn desk_words(dossier: &Dossier, correction: &Correction, lang: Lang) -> Drawn {
    let sections = section_titles(dossier.programme(), &correction.sections);
    view! {
        <p class="govuk-body words">{correction.message.clone()}</p>
        <p class="govuk-hint">{t_with(lang, "cases-correction-of", &[("sections", sections.get(lang).to_owned().into())])}</p>
    }
    .drawn()
}

/// What desks wait for, in their words, and where to mend it.
fn to_correct(model: &Model, lang: Lang) -> Option<Drawn> {
    let open: Vec<&Correction> = model.corrections.iter().filter(|one| one.answered_at.is_none()).collect();
    if model.dossier.filing.case.stage != Stage::UnderReview || open.is_empty() {
        return None;
    }
    let words: Vec<_> = open
        .iter()
        .map(|correction| {
            let who = model.name_of(correction.step, lang);
            inset(view! { <p class="govuk-body"><strong>{who}</strong></p> {desk_words(&model.dossier, correction, lang)} })
        })
        .collect();
    let body = view! {
        <h2 class="govuk-heading-m">{t(lang, "cases-to-correct")}</h2>
        {words}
        {tasks::corrections(&model.dossier, &open, lang)}
    };
    Some(body.drawn())
}

/// Why it was refused: from the programme's list, and in the desk's words.
fn refusal(model: &Model, lang: Lang) -> Option<Drawn> {
    let refused = model.decisions.iter().find(|decision| decision.outcome == Outcome::Refused)?;
    let listed = model.dossier.programme().reasons.iter().filter(|reason| refused.reasons.contains(&reason.code));
    let reasons: Vec<_> = listed.map(|reason| view! { <li>{reason.label.get(lang).to_owned()}</li> }).collect();
    let who = t_with(lang, "cases-refused-by", &[("department", model.name_of(refused.step, lang).into())]);
    let note = (!refused.note.is_empty()).then(|| view! { <p class="govuk-body words">{refused.note.clone()}</p> });
    let body = inset(view! {
        <p class="govuk-body"><strong>{who}</strong></p>
        <ul class="govuk-list govuk-list--bullet">{reasons}</ul>
        {note}
    });
    Some(body)
}
