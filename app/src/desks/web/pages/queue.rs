mod asked;
mod rows;
mod tools;

pub use asked::Filter;

use self::asked::Asked;
use crate::queue::{Counts, Group, Key, Queued, Scope};
use crate::rules::{Borders, Today};
use crate::store;
use axum::extract::Query;
use axum::response::Response;
use city::calendar::Calendar;
use city::{self, Desk, DeskId};
use identity::roles::clerks_desks;
use kernel::actor::PersonId;
use kernel::deed::Deed;
use kernel::error::{Problem, Result};
use kernel::lang::Bilingual;
use kernel::view::View;
use kernel::visit::Visit;
use std::collections::{BTreeMap, HashMap};
use ui::form::FormState;
use ui::page::Page;
use ui::shell::Place;
use ui::text::t;

/// Lines of one page.
const PAGE: usize = 50;
/// Of what the clerk holds, so many stand above everybody's queue; the group has them all.
const HELD_ABOVE: usize = 10;

pub struct Model {
    asked: Asked,
    today: Today<'static>,
    me: PersonId,
    /// All at which the clerk works.
    desks: Vec<Desk>,
    topics: BTreeMap<String, Bilingual>,
    counts: Vec<(Group, i64)>,
    sections: Vec<Section>,
    /// Where the next page begins.
    next: Option<Key>,
    /// Of those who hold what is shown.
    names: HashMap<PersonId, String>,
}

/// Lines of one group; of none where they were looked for by number.
struct Section {
    group: Option<Group>,
    lines: Vec<Queued>,
    /// The group has more than what is shown here.
    more: bool,
}

/// `GET /desk`: the queue of the desks at which this clerk works.
#[kernel::handler]
pub async fn get(visit: Visit, Query(filter): Query<Filter>) -> Result<Response> {
    let mut reading = visit.read(Deed::ReadQueue).await?;
    let model = load(&mut reading, &filter).await?;
    drop(reading);
    let state = FormState::new(visit.lang);
    page(&state).show(&visit, rows::view(model, &state)).await
}

/// The queue as it is now, below why something in it could not be done.
pub async fn refused(visit: &Visit, filter: &Filter, problems: Vec<Problem>) -> Result<Response> {
    let mut reading = visit.read(Deed::ReadQueue).await?;
    let model = load(&mut reading, filter).await?;
    let state = FormState::new(visit.lang).with_problems(problems);
    Ok(page(&state).draw(visit, rows::view(model, &state)))
}

fn page(state: &FormState) -> Page {
    Page::new(t(state.lang, "desks-queue-title")).at(Place::Desk).on_desk().with_form(state)
}

pub async fn load(view: &mut View, filter: &Filter) -> Result<Model> {
    let me = view.person()?;
    let today = Today { date: view.today(), calendar: Calendar::current() };
    let own: Vec<DeskId> = clerks_desks(view, me).await?.into_iter().map(DeskId).collect();
    let asked = Asked::of(filter, &own);
    let scope = Scope { desks: asked.desk.map_or(own.clone(), |desk| vec![desk]), topic: asked.topic.clone() };
    let borders = Borders::on(today);
    let (sections, next) = match (&asked.number, asked.group) {
        (Some(number), _) => (vec![found(view, &scope, number).await?], None),
        (None, Some(group)) => one_group(view, &asked, &scope, &borders, group, me).await?,
        (None, None) => all_groups(view, &asked, &scope, &borders, me).await?,
    };
    let holders: Vec<PersonId> =
        sections.iter().flat_map(|section| &section.lines).filter_map(|line| line.stage.holder()).collect();
    Ok(Model {
        today,
        me,
        desks: city::desks(view, &own).await?,
        topics: store::topics(view).await?,
        counts: counts(view, &scope, &borders, me).await?,
        names: identity::names(view, &holders).await?,
        asked,
        sections,
        next,
    })
}

async fn found(view: &mut View, scope: &Scope, number: &str) -> Result<Section> {
    let lines = store::steps_numbered(view, &scope.desks, number, PAGE as i64).await?;
    Ok(Section { group: None, lines, more: false })
}

async fn one_group(
    view: &mut View,
    asked: &Asked,
    scope: &Scope,
    borders: &Borders,
    group: Group,
    me: PersonId,
) -> Result<(Vec<Section>, Option<Key>)> {
    let lines = match group {
        Group::Mine | Group::Asking => {
            let asking = group == Group::Asking;
            store::held(view, scope, me, asking, asked.after, PAGE as i64 + 1).await?
        }
        _ => lines(view, asked, scope, borders, Some(group), me).await?,
    };
    let (lines, next) = one_page(lines);
    Ok((vec![Section { group: Some(group), lines, more: false }], next))
}

/// By deadline the groups follow one another, so that one list holds them all, and it is divided here.
async fn all_groups(
    view: &mut View,
    asked: &Asked,
    scope: &Scope,
    borders: &Borders,
    me: PersonId,
) -> Result<(Vec<Section>, Option<Key>)> {
    let (lines, next) = one_page(lines(view, asked, scope, borders, None, me).await?);
    let mut sections: Vec<Section> = Vec::new();
    for line in lines {
        let group = line.stage.due().map(|due| borders.group_of(due.on));
        match sections.last_mut() {
            Some(section) if section.group == group => section.lines.push(line),
            _ => sections.push(Section { group, lines: vec![line], more: false }),
        }
    }
    if asked.after.is_none() {
        for (asking, group, place) in [(false, Group::Mine, 0), (true, Group::Asking, usize::MAX)] {
            let mut lines = store::held(view, scope, me, asking, None, HELD_ABOVE as i64 + 1).await?;
            let more = lines.len() > HELD_ABOVE;
            lines.truncate(HELD_ABOVE);
            if !lines.is_empty() {
                sections.insert(place.min(sections.len()), Section { group: Some(group), lines, more });
            }
        }
    }
    Ok((sections, next))
}

async fn lines(
    view: &mut View,
    asked: &Asked,
    scope: &Scope,
    borders: &Borders,
    group: Option<Group>,
    me: PersonId,
) -> Result<Vec<Queued>> {
    let span = group.map(|group| borders.span(group)).unwrap_or_default();
    let limit = PAGE as i64 + 1;
    match &scope.topic {
        None => store::queue(view, &scope.desks, span, me, asked.after, limit).await,
        Some(topic) => store::queue_of_topic(view, &scope.desks, topic, span, me, asked.after, limit).await,
    }
}

fn one_page(mut lines: Vec<Queued>) -> (Vec<Queued>, Option<Key>) {
    let more = lines.len() > PAGE;
    lines.truncate(PAGE);
    let next = lines.last().filter(|_| more).and_then(Queued::key);
    (lines, next)
}

async fn counts(view: &mut View, scope: &Scope, borders: &Borders, me: PersonId) -> Result<Vec<(Group, i64)>> {
    let Counts { critical, overdue, soon, later } = match &scope.topic {
        None => store::count_queue(view, &scope.desks, borders, me).await?,
        Some(topic) => store::count_queue_of_topic(view, &scope.desks, topic, borders, me).await?,
    };
    let (mine, asking) = store::count_held(view, scope, me).await?;
    let counted = [mine, critical, overdue, soon, later, asking];
    Ok(Group::ALL.into_iter().zip(counted).collect())
}
