use crate::store::{self, Look};
use crate::{EnterpriseId, Firm};
use axum::extract::{Path, Query};
use axum::response::Response;
use chrono_tz::Tz;
use city::{self, Desk, DeskId};
use kernel::audit::Purpose;
use kernel::deed::Deed;
use kernel::error::{Error, Result};
use kernel::lang::Lang;
use kernel::view::View;
use kernel::visit::Visit;
use leptos::prelude::*;
use serde::Deserialize;
use std::collections::HashMap;
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
    /// Each look with who looked, as far as it is the firm's business: the office, not the clerk.
    looks: Vec<(Look, String)>,
    older: Option<i64>,
    zone: Tz,
}

/// `GET /enterprises/{id}/looks`: every look at the firm's personal data.
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
    let person = view.person()?;
    let firm = store::firm(view, id, person).await?.ok_or(Error::NotFound)?;
    let mut found = store::looks(view, &firm, person, before, PAGE as i64 + 1).await?;
    let more = found.len() > PAGE;
    found.truncate(PAGE);
    let older = found.last().filter(|_| more).map(|last| last.id);
    let desks: Vec<DeskId> = found.iter().filter_map(|look| look.desk).collect();
    let offices: HashMap<_, _> = city::desks(view, &desks).await?.into_iter().map(|desk| (desk.id, desk)).collect();
    let looks = found.into_iter().map(|look| {
        let office = look.desk.and_then(|desk| offices.get(&desk));
        let who = who(&look, office, lang);
        (look, who)
    });
    let looks = looks.collect();
    let zone = view.site().zone;
    Ok(Model { firm, looks, older, zone })
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
        false => table(looks, zone, lang),
    };
    let older = older.map(|before| format!("/enterprises/{}/looks?before={before}", firm.id));
    view! {
        <h1 class="govuk-heading-xl">{title(&firm, lang)}</h1>
        <p class="govuk-body-l">{t(lang, "enterprises-looks-lead")}</p>
        {list} {pager(lang, None, older)}
    }
}

fn table(looks: Vec<(Look, String)>, zone: Tz, lang: Lang) -> Drawn {
    let rows = looks.into_iter().map(|(look, who)| {
        let fields: Vec<_> = look.fields.iter().map(|field| field_name(field, lang)).collect();
        (
            moment_element(lang, look.at, zone),
            who,
            fields.join(&t(lang, "enterprises-list-separator")),
            t(lang, why(look.purpose)),
        )
    });
    Table::new(t(lang, "enterprises-looks-caption"))
        .column(t(lang, "enterprises-looks-when"))
        .column(t(lang, "enterprises-looks-who"))
        .column(t(lang, "enterprises-looks-what"))
        .column(t(lang, "enterprises-looks-why"))
        .view(rows.collect())
        .drawn()
}

/// What this slice seals has a name here; the answers of a case are named by their programme.
fn field_name(field: &str, lang: Lang) -> String {
    let known = [
        "contact_name",
        "contact_phone",
        "bank_account_holder",
        "bank",
        "bank_account_number",
        "claim_statement",
        "name",
        "email",
    ];
    match known.contains(&field) {
        true => t(lang, &format!("enterprises-field-{}", field.replace('_', "-"))),
        false => t(lang, "enterprises-field-other"),
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
