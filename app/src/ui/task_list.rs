use leptos::either::Either;
use leptos::prelude::*;

use super::drawn::{Draw, Drawn};
use super::tag::{Tone, tag};
use super::text::t;
use kernel::lang::Lang;

/// One section of a form that is filled in over several sittings.
pub struct Task {
    pub title: String,
    pub hint: Option<String>,
    /// Where it is filled in; none while it can't be.
    pub path: Option<String>,
    pub state: TaskState,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TaskState {
    NotStarted,
    InProgress,
    Done,
    /// A department asks for this one again.
    ToCorrect,
    CannotStart,
}

pub fn task_list(lang: Lang, tasks: Vec<Task>) -> Drawn {
    let items: Vec<_> = tasks.into_iter().enumerate().map(|(i, task)| item(lang, i + 1, task)).collect();
    view! { <ul class="govuk-task-list">{items}</ul> }.drawn()
}

fn item(lang: Lang, number: usize, task: Task) -> Drawn {
    let status_id = format!("task-{number}-status");
    let class = match task.path {
        Some(_) => "govuk-task-list__item govuk-task-list__item--with-link",
        None => "govuk-task-list__item",
    };
    let title = match task.path {
        Some(path) => view! {
            <a class="govuk-link govuk-task-list__link" href=path aria-describedby=status_id.clone()>{task.title}</a>
        }
        .drawn(),
        None => view! { <div>{task.title}</div> }.drawn(),
    };
    let hint = task.hint.map(|hint| view! { <div class="govuk-task-list__hint">{hint}</div> });
    view! {
        <li class=class>
            <div class="govuk-task-list__name-and-hint">{title} {hint}</div>
            <div class="govuk-task-list__status" id=status_id>{state(lang, task.state)}</div>
        </li>
    }
    .drawn()
}

/// What is done needs no colour; what is left to do has it.
fn state(lang: Lang, state: TaskState) -> impl IntoView {
    match state {
        TaskState::Done => Either::Left(t(lang, "ui-task-done")),
        TaskState::NotStarted => Either::Right(tag(Tone::Blue, t(lang, "ui-task-not-started"))),
        TaskState::InProgress => Either::Right(tag(Tone::Amber, t(lang, "ui-task-in-progress"))),
        TaskState::ToCorrect => Either::Right(tag(Tone::Red, t(lang, "ui-task-to-correct"))),
        TaskState::CannotStart => Either::Right(tag(Tone::Grey, t(lang, "ui-task-cannot-start"))),
    }
}
