use crate::{CaseId, Reference, store};
use axum::extract::{Path, Query};
use axum::response::Response;
use chrono_tz::Tz;
use city::{self, Desk, DeskId};
use enterprises::{EnterpriseId, Firm, Look, Standing};
use kernel::audit::Purpose;
use kernel::deed::Deed;
use kernel::error::Result;
use kernel::lang::Lang;
use kernel::view::View;
use kernel::visit::Visit;
use leptos::prelude::*;
use programmes::Edition;
use serde::Deserialize;
use std::collections::HashMap;
use std::sync::Arc;
use ui::dates::moment_element;
use ui::drawn::{Draw, Drawn};
use ui::empty::empty;
use ui::page::Page;
use ui::pager::pager;
use ui::shell::Place;
use ui::table::Table;
use ui::text::{t, t_with};

const PAGE: usize = 30;

#[derive(Debug, Deserialize)]
pub struct Paging {
    before: Option<i64>,
}

pub struct Model {
    firm: Firm,
    looks: Vec<Shown>,
    older: Option<i64>,
    zone: Tz,
}

struct Shown {
    look: Look,
    /// Who looked, as far as it is the firm's business: the office, not the clerk.
    who: String,
    /// `None` where it was about no case.
    case: Option<(Reference, Arc<Edition>)>,
}

/// `GET /enterprises/{id}/looks`: every look at the firm's personal data.
#[kernel::handler]
pub async fn get(visit: Visit, Path(id): Path<EnterpriseId>, Query(paging): Query<Paging>) -> Result<Response> {
    let mut reading = visit.read(Deed::ReadOwnEnterprise).await?;
    let model = load(&mut reading, id, paging.before, visit.lang).await?;
    drop(reading);
    let page = Page::new(title(&model.firm, visit.lang)).at(Place::Enterprises);
    page.show(&visit, view(model, visit.lang)).await
}

fn title(firm: &Firm, lang: Lang) -> String {
    t_with(lang, "enterprises-looks-title", &[("firm", firm.name.clone().into())])
}

pub async fn load(view: &mut View, id: EnterpriseId, before: Option<i64>, lang: Lang) -> Result<Model> {
    let (firm, mut found) = enterprises::looks(view, id, before, PAGE as i64 + 1).await?;
    let more = found.len() > PAGE;
    found.truncate(PAGE);
    let older = found.last().filter(|_| more).map(|last| last.id);
    let desks: Vec<DeskId> = found.iter().filter_map(|look| look.desk).collect();
    let offices: HashMap<_, _> = city::desks(view, &desks).await?.into_iter().map(|desk| (desk.id, desk)).collect();
    let cases = cases_of(view, &firm, &found).await?;
    let looks = found.into_iter().map(|look| {
        let office = look.desk.and_then(|desk| offices.get(&desk));
        let who = who(&look, office, lang);
        let case = look.matter.and_then(|matter| cases.get(&CaseId(matter)).cloned());
        Shown { look, who, case }
    });
    let looks = looks.collect();
    let zone = view.site().zone;
    Ok(Model { firm, looks, older, zone })
}

/// The cases that were looked at and that the person may know of, each with the edition that names its answers.
async fn cases_of(view: &mut View, firm: &Firm, looks: &[Look]) -> Result<HashMap<CaseId, (Reference, Arc<Edition>)>> {
    let (person, is_confirmed) = (view.person()?, firm.standing == Standing::Confirmed);
    let matters: Vec<CaseId> = looks.iter().filter_map(|look| look.matter.map(CaseId)).collect();
    let mut cases = HashMap::new();
    for (case, reference, edition) in store::numbers(view, &matters, person, is_confirmed).await? {
        cases.insert(case, (reference, programmes::edition(view, edition).await?));
    }
    Ok(cases)
}

fn who(look: &Look, office: Option<&Desk>, lang: Lang) -> String {
    match (office, look.viewer) {
        (Some(desk), _) => {
            let name = desk.department.name.get(lang).to_owned();
            t_with(lang, "enterprises-looks-clerk", &[("desk", name.into())])
        }
        // A clerk, before desks were written down. What a decision sets going, such as an award, is no look of theirs.
        (None, Some(_)) if look.purpose != Purpose::ServeOwner => t(lang, "enterprises-looks-someone"),
        (None, _) => t(lang, "enterprises-looks-portal"),
    }
}

pub fn view(model: Model, lang: Lang) -> impl IntoView {
    let Model { firm, looks, older, zone } = model;
    let list = match looks.is_empty() {
        true => empty(t(lang, "enterprises-looks-empty"), ()),
        false => table(looks, firm.standing == Standing::Confirmed, zone, lang),
    };
    let older = older.map(|before| format!("/enterprises/{}/looks?before={before}", firm.id));
    view! {
        <h1 class="govuk-heading-xl">{title(&firm, lang)}</h1>
        <p class="govuk-body-l">{t(lang, "enterprises-looks-lead")}</p>
        {list} {pager(lang, None, older)}
    }
}

fn table(looks: Vec<Shown>, opens_cases: bool, zone: Tz, lang: Lang) -> Drawn {
    let rows = looks.into_iter().map(|Shown { look, who, case }| {
        let edition = case.as_ref().map(|(_, edition)| edition.as_ref());
        // A programme may ask by the same names; who looks opens what the firm told alone, or what the case holds.
        let is_of_the_firm = look.fields.iter().all(|field| OF_THE_FIRM.contains(&field.as_str()));
        let edition = edition.filter(|_| !is_of_the_firm);
        let fields: Vec<_> = look.fields.iter().map(|field| field_name(field, edition, lang)).collect();
        let case = case.map(|(reference, _)| numbered(&reference, opens_cases, lang));
        let what = view! { {fields.join(&t(lang, "enterprises-list-separator"))} {case} };
        (moment_element(lang, look.at, zone), who, what, t(lang, why(look.purpose)))
    });
    Table::new(t(lang, "enterprises-looks-caption"))
        .column(t(lang, "enterprises-looks-when"))
        .column(t(lang, "enterprises-looks-who"))
        .column(t(lang, "enterprises-looks-what"))
        .column(t(lang, "enterprises-looks-why"))
        .view(rows.collect())
        .drawn()
}

/// Whoever is confirmed may open every case of the firm.
fn numbered(reference: &Reference, opens: bool, lang: Lang) -> Drawn {
    let number = t_with(lang, "cases-looks-case", &[("number", reference.to_string().into())]);
    let shown = match opens {
        true => view! { <a class="govuk-link" href=format!("/cases/{reference}")>{number}</a> }.drawn(),
        false => number.drawn(),
    };
    view! { <br/> {shown} }.drawn()
}

/// What a firm has told about itself.
const OF_THE_FIRM: [&str; 8] = [
    "contact_name",
    "contact_phone",
    "bank_account_holder",
    "bank",
    "bank_account_number",
    "claim_statement",
    "name",
    "email",
];

/// What a firm has told about itself has a name here; the answers in a case and its files are named by their programme.
fn field_name(field: &str, edition: Option<&Edition>, lang: Lang) -> String {
    let label = edition.and_then(|edition| {
        let Edition { programme, .. } = edition;
        match field.strip_prefix("evidence.") {
            Some(code) => programme.evidence.iter().find(|evidence| evidence.code == code).map(|found| &found.label),
            None => programme.field(field).map(|found| &found.label),
        }
    });
    match label {
        Some(label) => label.get(lang).to_owned(),
        None if OF_THE_FIRM.contains(&field) => t(lang, &format!("enterprises-field-{}", field.replace('_', "-"))),
        None => t(lang, "enterprises-field-other"),
    }
}

fn why(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Own => "enterprises-why-own",
        Purpose::DecideMatter => "enterprises-why-decide-matter",
        Purpose::ConfirmClaim => "enterprises-why-confirm-claim",
        Purpose::ServeOwner => "enterprises-why-serve-owner",
        Purpose::ManagePeople => "enterprises-why-manage-people",
        Purpose::ModerateBoard => "enterprises-why-moderate-board",
    }
}
