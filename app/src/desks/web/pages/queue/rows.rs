//! The queue's lines, group under group.

use super::{Model, Section, tools};
use crate::Stage;
use crate::clock::clock;
use crate::queue::{Group, Queued};
use crate::shown::next_button;
use kernel::lang::Lang;
use leptos::prelude::*;
use ui::drawn::{Draw, Drawn};
use ui::empty::empty;
use ui::form::{FormState, error_summary};
use ui::tag::tag;
use ui::text::{t, t_with};

pub fn view(model: Model, state: &FormState) -> impl IntoView + use<> {
    let lang = state.lang;
    let names: Vec<_> = model.desks.iter().map(|desk| desk.department.name.get(lang).to_owned()).collect();
    let lines = model.sections.iter().map(|section| section.lines.len()).sum::<usize>();
    let list = match lines {
        0 => nothing(&model, lang),
        _ => table(&model, lang),
    };
    let older = model.next.map(|key| {
        view! { <p><a class="govuk-link" rel="next" href=model.asked.from(key)>{t(lang, "desks-more")}</a></p> }
    });
    view! {
        {error_summary(state)}
        <div class="queue__top">
            <div>
                <h1 class="govuk-heading-l">{t(lang, "desks-queue-title")}</h1>
                <p class="queue__desks">{names.join(&t(lang, "desks-list-separator"))}</p>
                {tools::to_residents(&model, lang)}
            </div>
            {next_button(lang)}
        </div>
        {tools::groups(&model, lang)}
        {tools::filters(&model, lang)}
        {list}
        {older}
    }
}

/// What is empty, and the way to what is not.
fn nothing(model: &Model, lang: Lang) -> Drawn {
    let filtered = model.asked.topic.is_some() || model.asked.desk.is_some();
    let all = view! { <p class="govuk-body"><a class="govuk-link" href="/desk">{t(lang, "desks-show-all")}</a></p> };
    match (&model.asked.number, model.asked.group) {
        (Some(_), _) => empty(t_with(lang, "desks-none-found", &[("number", model.asked.typed.clone().into())]), all),
        (None, Some(_)) => empty(t(lang, "desks-none-in-group"), all),
        (None, None) if filtered || model.asked.after.is_some() => empty(t(lang, "desks-none-filtered"), all),
        (None, None) => empty(t(lang, "desks-none"), ()),
    }
}

fn table(model: &Model, lang: Lang) -> Drawn {
    let heads = ["number", "firm", "what", "clock", "state", "action"].map(|column| {
        view! { <th scope="col" role="columnheader">{t(lang, &format!("desks-column-{column}"))}</th> }
    });
    let bodies: Vec<_> = model.sections.iter().map(|section| body(model, section, lang)).collect();
    view! {
        <table class="queue" role="table" aria-label=t(lang, "desks-queue-title")>
            <thead role="rowgroup"><tr role="row">{heads}</tr></thead>
            {bodies}
        </table>
        {tools::bulk_buttons(lang)}
    }
    .drawn()
}

fn body(model: &Model, section: &Section, lang: Lang) -> Drawn {
    let heading = section.group.map_or_else(|| t(lang, "desks-group-found"), |group| t(lang, &group_key(group)));
    let more = section.more.then(|| {
        view! {
            <a class="govuk-link queue__more" href=model.asked.in_group(section.group)>{t(lang, "desks-all-of-these")}</a>
        }
    });
    let rows: Vec<_> = section.lines.iter().map(|line| row(model, line, lang)).collect();
    let class = match section.group {
        Some(Group::Critical | Group::Overdue) => "queue__group queue__group--late",
        _ => "queue__group",
    };
    view! {
        <tbody role="rowgroup">
            <tr role="row" class=class>
                <th role="columnheader" colspan="6" scope="rowgroup">{heading} {more}</th>
            </tr>
            {rows}
        </tbody>
    }
    .drawn()
}

pub fn group_key(group: Group) -> String {
    format!("desks-group-{}", group.code())
}

fn row(model: &Model, line: &Queued, lang: Lang) -> Drawn {
    let (tone, words) = clock(lang, model.today, line.stage);
    let topic = match model.topics.get(&line.topic) {
        Some(name) => name.get(lang).to_owned(),
        None => tools::topic_without_name(&line.topic, lang),
    };
    let desk = model.desks.iter().find(|desk| desk.id == line.desk && model.desks.len() > 1);
    let desk = desk.map(|desk| view! { <span class="soft">{desk.department.name.get(lang).to_owned()}</span> });
    // Firms are registered in Chinese; residents write in either.
    let is_chinese = line.title.chars().any(|c| matches!(c, '\u{3400}'..='\u{9fff}'));
    let tongue = if is_chinese { Lang::Zh } else { Lang::En }.tag();
    view! {
        <tr role="row">
            <th role="rowheader" scope="row" class="queue__number">
                {checkbox(model, line, lang)}
                <a class="govuk-link" href=line.path()>{line.reference.clone()}</a>
            </th>
            <td role="cell" lang=tongue>{line.title.clone()}</td>
            <td role="cell">{topic} <span class="soft">{line.task.get(lang).to_owned()}</span> {desk}</td>
            <td role="cell">{tag(tone, words)}</td>
            <td role="cell">{state(model, line, lang)}</td>
            <td role="cell" class="queue__action">{action(model, line, lang)}</td>
        </tr>
    }
    .drawn()
}

/// What can be claimed or released can be chosen for doing so to several at once.
fn checkbox(model: &Model, line: &Queued, lang: Lang) -> Option<Drawn> {
    let can_be_held = match line.stage {
        Stage::Open { .. } => true,
        Stage::Claimed { by, .. } => by == model.me,
        _ => false,
    };
    let label = t_with(lang, "desks-choose", &[("number", line.reference.clone().into())]);
    let chosen = view! {
        <input class="queue__choose" type="checkbox" form="bulk" name="step" value=line.step.to_string() aria-label=label/>
    };
    can_be_held.then(|| chosen.drawn())
}

fn state(model: &Model, line: &Queued, lang: Lang) -> String {
    let key = match line.stage {
        Stage::Waiting => "desks-state-waiting",
        Stage::Open { .. } => "desks-state-open",
        Stage::Claimed { by, .. } if by == model.me => "desks-state-mine",
        Stage::Claimed { .. } => "desks-state-claimed",
        Stage::Asking { .. } => "desks-state-asking",
        Stage::Done { .. } => "desks-state-done",
        Stage::Dropped => "desks-clock-dropped",
    };
    let holder = line.stage.holder().and_then(|holder| model.names.get(&holder)).cloned().unwrap_or_default();
    t_with(lang, key, &[("who", holder.into())])
}

/// The one thing to do about it.
fn action(model: &Model, line: &Queued, lang: Lang) -> Drawn {
    let number = view! { <span class="govuk-visually-hidden">" " {line.reference.clone()}</span> };
    match line.stage {
        Stage::Open { .. } => {
            let path = model.asked.at(&format!("/desk/steps/{}/claim", line.step));
            view! {
                <form method="post" action=path>
                    <button class="queue__button" type="submit">{t(lang, "desks-claim")} {number}</button>
                </form>
            }
            .drawn()
        }
        Stage::Claimed { by, .. } if by == model.me => {
            view! { <a class="govuk-link" href=line.path()>{t(lang, "desks-continue")} {number}</a> }.drawn()
        }
        _ => view! { <a class="govuk-link" href=line.path()>{t(lang, "desks-open")} {number}</a> }.drawn(),
    }
}
