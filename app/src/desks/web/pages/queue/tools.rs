//! What stands around the queue's lines: its groups with their counts, its filters, what is done to several at once.

use super::Model;
use super::rows::group_key;
use crate::queue::Group;
use crate::store::MOST_COUNTED;
use kernel::lang::Lang;
use leptos::prelude::*;
use ui::drawn::{Draw, Drawn};
use ui::form::{Field, FormState, hidden, secondary_button, text_input};
use ui::text::t;

pub fn groups(model: &Model, lang: Lang) -> Drawn {
    let all = link(model, None, t(lang, "desks-group-all"), lang);
    let groups: Vec<_> = model
        .counts
        .iter()
        .map(|(group, count)| {
            let count = if *count >= MOST_COUNTED { format!("{}+", MOST_COUNTED - 1) } else { count.to_string() };
            link(model, Some(*group), format!("{} ({count})", t(lang, &group_key(*group))), lang)
        })
        .collect();
    view! {
        <nav class="queue__groups" aria-label=t(lang, "desks-groups")>
            <ul>{all} {groups}</ul>
        </nav>
    }
    .drawn()
}

fn link(model: &Model, group: Option<Group>, words: String, _: Lang) -> Drawn {
    let here = (model.asked.group == group && model.asked.number.is_none()).then_some("page");
    view! { <li><a class="govuk-link" href=model.asked.in_group(group) aria-current=here>{words}</a></li> }.drawn()
}

/// A subdistrict's office has something to do that lies in no queue: residents come with their identity cards.
pub fn to_residents(model: &Model, lang: Lang) -> Option<Drawn> {
    let office = model.desks.iter().any(|desk| desk.department.kind == "subdistrict_office");
    let link = || view! { <p><a class="govuk-link" href="/desk/residents">{t(lang, "desks-residents")}</a></p> };
    office.then(|| link().drawn())
}

pub fn filters(model: &Model, lang: Lang) -> Drawn {
    let asked = &model.asked;
    let state = FormState::new(lang).with("number", &asked.typed);
    let number = Field::new("number", t(lang, "desks-filter-number")).width(20);
    let mut topics: Vec<_> =
        model.topics.iter().map(|(code, name)| (code.clone(), name.get(lang).to_owned())).collect();
    topics.extend([CLAIM, POST].map(|code| (code.to_owned(), topic_without_name(code, lang))));
    let desks = model.desks.iter().map(|desk| (desk.id.to_string(), desk.department.name.get(lang).to_owned()));
    let chosen = asked.desk.map(|desk| desk.to_string());
    let desk = (model.desks.len() > 1)
        .then(|| choice("desk", t(lang, "desks-filter-desk"), chosen.as_deref(), desks.collect(), lang));
    let group = asked.group.map(|group| hidden("group", group.code()));
    view! {
        <form class="queue__filters" method="get" action="/desk">
            {group}
            {text_input(&state, number)}
            {choice("topic", t(lang, "desks-filter-topic"), asked.topic.as_deref(), topics, lang)}
            {desk}
            {secondary_button(t(lang, "desks-filter-show"))}
        </form>
    }
    .drawn()
}

/// One of several, or all.
fn choice(name: &'static str, label: String, chosen: Option<&str>, of: Vec<(String, String)>, lang: Lang) -> Drawn {
    let options: Vec<_> = of
        .into_iter()
        .map(|(value, words)| {
            let selected = chosen == Some(value.as_str());
            view! { <option value=value selected=selected>{words}</option> }
        })
        .collect();
    view! {
        <div class="govuk-form-group">
            <label class="govuk-label" for=name>{label}</label>
            <select class="govuk-select" id=name name=name>
                <option value="">{t(lang, "desks-filter-all")}</option>
                {options}
            </select>
        </div>
    }
    .drawn()
}

/// Claims to firms are no programme, and the one topic that nobody publishes.
const CLAIM: &str = "claim";
const POST: &str = "post";

pub fn topic_without_name(code: &str, lang: Lang) -> String {
    match code {
        CLAIM => t(lang, "desks-topic-claim"),
        POST => t(lang, "desks-topic-post"),
        code => code.to_owned(),
    }
}

pub fn bulk_buttons(lang: Lang) -> Drawn {
    view! {
        <form class="queue__bulk" id="bulk" method="get" action="/desk/bulk">
            <span>{t(lang, "desks-chosen")}</span>
            <button class="govuk-button govuk-button--secondary" name="do" value="claim">{t(lang, "desks-bulk-claim")}</button>
            <button class="govuk-button govuk-button--secondary" name="do" value="release">
                {t(lang, "desks-bulk-release")}
            </button>
        </form>
    }
    .drawn()
}
