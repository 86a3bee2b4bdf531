//! What is left to do: of a draft all of it, of a correction what was asked.

use super::case::whose;
use crate::{Correction, Dossier, evidence_key};
use chrono::{DateTime, Utc};
use kernel::lang::Lang;
use leptos::prelude::*;
use programmes::{Evidence, Section};
use ui::drawn::{Draw, Drawn};
use ui::form::start_link;
use ui::inset::inset;
use ui::task_list::{Task, TaskState, task_list};
use ui::text::{t, t_with};

pub fn view(dossier: &Dossier, lang: Lang) -> Drawn {
    let filing = &dossier.filing;
    let sections = dossier.sections().map(|section| section_task(dossier, section, lang));
    let evidence = dossier.evidence().into_iter().map(|evidence| evidence_task(dossier, evidence, lang));
    let check = Task {
        title: t(lang, "cases-task-check"),
        hint: None,
        path: Some(format!("{}/check", filing.path())),
        state: TaskState::NotStarted,
    };
    let tasks: Vec<Task> = sections.chain(evidence).chain([check]).collect();
    let premises = filing.applicant.premises_told();
    view! {
        {whose(dossier, lang)}
        <p class="govuk-body-l">{t(lang, "cases-draft-lead")}</p>
        <p class="govuk-body">{t(lang, "cases-for-premises")} " " <span lang="zh-CN">{premises}</span></p>
        {task_list(lang, tasks)}
        {dossier.is_ready().then(|| start_link(format!("{}/check", filing.path()), t(lang, "cases-check-and-submit")))}
        <p class="govuk-body"><a class="govuk-link" href=format!("{}/withdrawal", filing.path())>{t(lang, "cases-discard")}</a></p>
        {inset(t(lang, "cases-draft-kept"))}
    }
    .drawn()
}

fn section_task(dossier: &Dossier, section: &Section, lang: Lang) -> Task {
    let state = if dossier.is_whole(section) {
        TaskState::Done
    } else if dossier.saved_at(&section.code).is_some() {
        TaskState::InProgress
    } else {
        TaskState::NotStarted
    };
    let path = Some(dossier.path_of_section(&section.code));
    Task { title: section.title.get(lang).to_owned(), hint: None, path, state }
}

fn evidence_task(dossier: &Dossier, evidence: &Evidence, lang: Lang) -> Task {
    let files = dossier.files_of(&evidence.code).count();
    let hint = match (files, evidence.required) {
        (0, true) => None,
        (0, false) => Some(t(lang, "cases-file-optional")),
        (files, _) => Some(t_with(lang, "cases-file-count", &[("count", files.into())])),
    };
    let state = if files == 0 { TaskState::NotStarted } else { TaskState::Done };
    let path = Some(dossier.path_of_evidence(&evidence.code));
    Task { title: evidence.label.get(lang).to_owned(), hint, path, state }
}

/// What the desks asked to be corrected, and what the corrections have left wanting.
pub fn corrections(dossier: &Dossier, asked: &[&Correction], lang: Lang) -> Drawn {
    let since = |key: &str| {
        let asking = asked.iter().filter(|correction| correction.sections.iter().any(|named| named == key));
        asking.map(|correction| correction.asked_at).max()
    };
    let state = |asked: Option<DateTime<Utc>>, touched: Option<DateTime<Utc>>| match (asked, touched) {
        (Some(asked), Some(touched)) if touched > asked => TaskState::Done,
        _ => TaskState::ToCorrect,
    };
    let sections = dossier.sections().filter(|section| dossier.is_open(section)).map(|section| {
        let mut task = section_task(dossier, section, lang);
        task.state = match state(since(&section.code), dossier.saved_at(&section.code)) {
            TaskState::Done if !dossier.is_whole(section) => TaskState::InProgress,
            state => state,
        };
        task
    });
    let evidence = dossier.evidence().into_iter().filter(|evidence| dossier.takes_files(evidence)).map(|evidence| {
        let newest = dossier.files_of(&evidence.code).map(|file| file.uploaded_at).max();
        let mut task = evidence_task(dossier, evidence, lang);
        task.state = state(since(&evidence_key(&evidence.code)), newest);
        task
    });
    let tasks: Vec<Task> = sections.chain(evidence).collect();
    view! {
        {task_list(lang, tasks)}
        {start_link(format!("{}/check", dossier.filing.path()), t(lang, "cases-check-and-answer"))}
    }
    .drawn()
}
