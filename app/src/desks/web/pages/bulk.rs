use crate::clock::clock;
use crate::queue::Queued;
use crate::rules::Today;
use crate::shown::next_button;
use crate::{Stage, StepId, store};
use axum::extract::RawQuery;
use axum::response::Response;
use city::DeskId;
use city::calendar::Calendar;
use identity::roles::clerks_desks;
use kernel::actor::PersonId;
use kernel::deed::Deed;
use kernel::error::{Error, Result};
use kernel::form::Fields;
use kernel::lang::Lang;
use kernel::once::OnceKey;
use kernel::view::View;
use kernel::visit::Visit;
use leptos::prelude::*;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use ui::back_link::back_link;
use ui::drawn::{Draw, Drawn};
use ui::empty::empty;
use ui::form::{button, form, hidden, once_key};
use ui::page::Page;
use ui::shell::Place;
use ui::table::Table;
use ui::tag::{Tone, tag};
use ui::text::{t, t_with};
use url::form_urlencoded::{Serializer, parse};

/// What is done to several steps at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doing {
    Claim,
    Release,
}

/// As many as a page shows.
const MOST: usize = 60;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chosen {
    pub doing: Doing,
    pub steps: BTreeSet<StepId>,
}

impl Chosen {
    /// Takes the choice out of a form or an address. `None` when it is none of ours.
    pub fn of(fields: &mut Fields) -> Option<Chosen> {
        let doing = match fields.take("do")?.as_str() {
            "claim" => Doing::Claim,
            "release" => Doing::Release,
            _ => return None,
        };
        let steps = fields.0.remove("step").unwrap_or_default();
        let steps: BTreeSet<StepId> = steps.iter().map(|step| step.parse().ok().map(StepId)).collect::<Option<_>>()?;
        (steps.len() <= MOST).then_some(Chosen { doing, steps })
    }

    pub fn path(&self, path: &str) -> String {
        let steps = self.steps.iter().map(|step| ("step", step.to_string()));
        let query = Serializer::new(String::new()).append_pair("do", self.doing.code()).extend_pairs(steps).finish();
        format!("{path}?{query}")
    }

    fn of_query(query: Option<String>) -> Result<Chosen> {
        let mut fields = BTreeMap::<String, Vec<String>>::new();
        for (name, value) in parse(query.unwrap_or_default().as_bytes()) {
            fields.entry(name.into_owned()).or_default().push(value.into_owned());
        }
        Chosen::of(&mut Fields(fields)).ok_or_else(|| Error::BadRequest("no choice of ours".into()))
    }
}

impl Doing {
    fn code(self) -> &'static str {
        match self {
            Doing::Claim => "claim",
            Doing::Release => "release",
        }
    }

    fn text(self, what: &str) -> String {
        format!("desks-bulk-{}-{what}", self.code())
    }
}

pub struct Model {
    chosen: Chosen,
    lines: Vec<Queued>,
    me: PersonId,
    today: Today<'static>,
    names: HashMap<PersonId, String>,
}

/// `GET /desk/bulk`: is it these that are meant?
#[kernel::handler]
pub async fn get(visit: Visit, RawQuery(query): RawQuery) -> Result<Response> {
    let model = read(&visit, query).await?;
    let lang = visit.lang;
    let title = t_with(lang, &model.chosen.doing.text("title"), &[("count", model.lines.len().into())]);
    Page::new(title.clone()).at(Place::Desk).on_desk().show(&visit, confirm(model, title, lang)).await
}

/// `GET /desk/bulk/done`: what became of each.
#[kernel::handler]
pub async fn get_done(visit: Visit, RawQuery(query): RawQuery) -> Result<Response> {
    let model = read(&visit, query).await?;
    let title = t(visit.lang, &model.chosen.doing.text("done"));
    Page::new(title.clone()).at(Place::Desk).on_desk().show(&visit, results(model, title, visit.lang)).await
}

async fn read(visit: &Visit, query: Option<String>) -> Result<Model> {
    let chosen = Chosen::of_query(query)?;
    let mut reading = visit.read(Deed::ReadQueue).await?;
    load(&mut reading, chosen).await
}

pub async fn load(view: &mut View, chosen: Chosen) -> Result<Model> {
    let me = view.person()?;
    let desks: Vec<DeskId> = clerks_desks(view, me).await?.into_iter().map(DeskId).collect();
    let steps: Vec<StepId> = chosen.steps.iter().copied().collect();
    let lines = store::steps_among(view, &desks, &steps).await?;
    let holders: Vec<PersonId> = lines.iter().filter_map(|line| line.stage.holder()).collect();
    let names = identity::names(view, &holders).await?;
    let today = Today { date: view.today(), calendar: Calendar::current() };
    Ok(Model { chosen, lines, me, today, names })
}

fn confirm(model: Model, title: String, lang: Lang) -> Drawn {
    let heading = view! { <h1 class="govuk-heading-l">{title}</h1> };
    let back = back_link("/desk", t(lang, "desks-queue"));
    if model.lines.is_empty() {
        return view! { {back} {heading} {empty(t(lang, "desks-bulk-none"), ())} }.drawn();
    }
    let table = table(&model, t(lang, "desks-column-clock"), |line| clock(lang, model.today, line.stage), lang);
    let steps: Vec<_> = model.lines.iter().map(|line| hidden("step", line.step)).collect();
    let fields = view! {
        {once_key(OnceKey::new())}
        {hidden("do", model.chosen.doing.code())}
        {steps}
        {button(t(lang, &model.chosen.doing.text("yes")))}
    };
    view! { {back} {heading} {table} {form("/desk/bulk", fields)} }.drawn()
}

fn results(model: Model, title: String, lang: Lang) -> Drawn {
    let table = table(&model, t(lang, "desks-column-result"), |line| became(&model, line, lang), lang);
    view! {
        {back_link("/desk", t(lang, "desks-queue"))}
        <h1 class="govuk-heading-l">{title}</h1>
        {table}
        {next_button(lang)}
    }
    .drawn()
}

/// What is so now, which is what became of it unless a colleague was at it since.
fn became(model: &Model, line: &Queued, lang: Lang) -> (Tone, String) {
    let (tone, key) = match (model.chosen.doing, line.stage) {
        (Doing::Claim, Stage::Claimed { by, .. }) if by == model.me => (Tone::Green, "desks-became-mine"),
        (Doing::Release, Stage::Claimed { by, .. }) if by == model.me => (Tone::Amber, "desks-became-still-mine"),
        (_, Stage::Claimed { .. }) => (Tone::Amber, "desks-became-claimed"),
        (Doing::Claim, Stage::Open { .. }) => (Tone::Red, "desks-became-refused"),
        (Doing::Release, Stage::Open { .. }) => (Tone::Green, "desks-became-open"),
        (_, Stage::Asking { .. }) => (Tone::Amber, "desks-became-asking"),
        (_, Stage::Done { .. }) => (Tone::Amber, "desks-became-done"),
        (_, Stage::Waiting | Stage::Dropped) => (Tone::Grey, "desks-became-gone"),
    };
    let holder = line.stage.holder().and_then(|holder| model.names.get(&holder)).cloned().unwrap_or_default();
    (tone, t_with(lang, key, &[("who", holder.into())]))
}

fn table(model: &Model, last: String, told: impl Fn(&Queued) -> (Tone, String), lang: Lang) -> Drawn {
    let rows = model.lines.iter().map(|line| {
        let (tone, words) = told(line);
        let number = view! { <a class="govuk-link" href=line.path()>{line.reference.clone()}</a> };
        let firm = view! { <span lang="zh-CN">{line.title.clone()}</span> };
        (number, firm, line.task.get(lang).to_owned(), tag(tone, words))
    });
    Table::new(t(lang, "desks-bulk-caption"))
        .dense()
        .column(t(lang, "desks-column-number"))
        .column(t(lang, "desks-column-firm"))
        .column(t(lang, "desks-column-what"))
        .column(last)
        .view(rows.collect())
        .drawn()
}
