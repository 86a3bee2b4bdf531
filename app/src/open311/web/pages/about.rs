use super::keys;
use crate::document::Status;
use crate::request::{STATES, status};
use crate::rules::MOST;
use axum::response::Response;
use kernel::error::Result;
use kernel::lang::Lang;
use kernel::visit::Visit;
use leptos::prelude::*;
use ui::drawn::{Draw, Drawn};
use ui::page::Page;
use ui::shell::Place;
use ui::table::Table;
use ui::text::{t, t_with};

/// What can be asked for, under `/open311`; the last word is a format.
const ADDRESSES: [(&str, &str); 6] = [
    ("GET discovery.json", "discovery"),
    ("GET v2/services.json", "services"),
    ("GET v2/services/masks.json", "service"),
    ("GET v2/requests.json", "requests"),
    ("GET v2/requests/123.json", "request"),
    ("POST v2/requests.json", "post"),
];

const FILTERS: [&str; 8] =
    ["service_request_id", "service_code", "status", "start_date", "end_date", "page_size", "page", "lang"];

const PARAMETERS: [&str; 10] = [
    "api_key",
    "service_code",
    "description",
    "attribute[division]",
    "address_id",
    "address_string",
    "attribute[kind]",
    "attribute[title]",
    "attribute[called]",
    "lat, long",
];

const EXTENDED: [&str; 11] = [
    "title",
    "kind",
    "state",
    "overdue",
    "lang",
    "division",
    "called",
    "supports",
    "supports_verified",
    "expected_provisional",
    "url",
];

const ERRORS: [&str; 6] = ["400", "403", "404", "409", "413", "429"];

/// `GET /open311`: for whoever writes a program.
#[kernel::handler]
pub async fn page(visit: Visit) -> Result<Response> {
    let lang = visit.lang;
    let host = visit.portal.site().host().to_owned();
    let body = view! {
        <h1 class="govuk-heading-xl">{t(lang, "open311-title")}</h1>
        <p class="govuk-body-l">{t(lang, "open311-lead")}</p>
        <p class="govuk-body">{t_with(lang, "open311-jurisdiction", &[("host", host.into())])}</p>
        {table(lang, "addresses", ADDRESSES.map(|(address, key)| (address, told(lang, "address", key))).into())}
        {reading(&visit)}
        {writing(&visit)}
        {table(lang, "errors", ERRORS.map(|code| (code, told(lang, "error", code))).into())}
    };
    Page::new(t(lang, "open311-title")).at(Place::Board).for_everybody().show(&visit, body).await
}

fn reading(visit: &Visit) -> Drawn {
    let lang = visit.lang;
    let example = format!("curl '{}?status=open&lang={}'", address(visit), lang.tag());
    view! {
        <h2 class="govuk-heading-m">{t(lang, "open311-reading")}</h2>
        {program(example)}
        <p class="govuk-body">{t_with(lang, "open311-reading-how", &[("most", MOST.into())])}</p>
        {table(lang, "filters", FILTERS.map(|name| (name, told(lang, "filter", name))).into())}
        {statuses(lang)}
        {table(lang, "extended", EXTENDED.map(|name| (name, told(lang, "extended", name))).into())}
    }
    .drawn()
}

fn writing(visit: &Visit) -> Drawn {
    let lang = visit.lang;
    let example = [
        format!("curl {}", address(visit)),
        "  -H 'Idempotency-Key: 2b1c'".to_owned(),
        "  --data-urlencode api_key=seamless_…".to_owned(),
        "  --data-urlencode service_code=masks".to_owned(),
        "  --data-urlencode 'attribute[division]=330106109'".to_owned(),
        "  --data-urlencode 'attribute[kind]=report'".to_owned(),
        format!("  --data-urlencode 'attribute[title]={}'", t(lang, "open311-example-title")),
        format!("  --data-urlencode 'description={}'", t(lang, "open311-example-text")),
    ];
    view! {
        <h2 class="govuk-heading-m">{t(lang, "open311-writing")}</h2>
        <p class="govuk-body">
            {t(lang, "open311-writing-how")} " "
            <a class="govuk-link" href=keys::PATH>{t(lang, "open311-writing-key")}</a>
        </p>
        {program(example.join(" \\\n"))}
        <p class="govuk-body">{t(lang, "open311-writing-once")}</p>
        {table(lang, "parameters", PARAMETERS.map(|name| (name, told(lang, "parameter", name))).into())}
    }
    .drawn()
}

fn address(visit: &Visit) -> String {
    visit.portal.site().link("/open311/v2/requests.json")
}

/// How the board's states map to the standard's two.
fn statuses(lang: Lang) -> Drawn {
    let rows = STATES.map(|state| {
        let word = match status(state) {
            Status::Open => "open",
            Status::Closed => "closed",
        };
        (code(state.code()), t(lang, state.key()), code(word))
    });
    let table =
        Table::new(t(lang, "open311-statuses")).column("state").column(t(lang, "open311-state")).column("status");
    let notes = view! { <p class="govuk-body">{t(lang, "open311-notes")}</p> };
    view! { {table.view(rows.into())} {notes} }.drawn()
}

fn table(lang: Lang, caption: &str, rows: Vec<(&str, String)>) -> Drawn {
    let rows = rows.into_iter().map(|(name, told)| (code(name), told)).collect();
    let table = Table::new(t(lang, &format!("open311-table-{caption}"))).column(t(lang, "open311-name"));
    table.column(t(lang, "open311-meaning")).view(rows).drawn()
}

/// In a key, only letters, digits and hyphens: `attribute[kind]` is told under `attribute-kind`.
fn told(lang: Lang, of: &str, name: &str) -> String {
    let name = name.replace(['[', '_'], "-").replace(", ", "-").replace(']', "");
    t_with(lang, &format!("open311-{of}-{name}"), &[("most", MOST.into())])
}

fn code(text: &str) -> Drawn {
    view! { <code>{text.to_owned()}</code> }.drawn()
}

/// Lines to be copied; they scroll within themselves.
fn program(lines: String) -> Drawn {
    view! { <pre class="program" tabindex="0"><code>{lines}</code></pre> }.drawn()
}
