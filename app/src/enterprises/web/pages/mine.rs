use crate::claim::{ClaimStage, Standing};
use crate::store::{self, ClaimToFirm};
use crate::{Firm, firms_of};
use axum::response::Response;
use kernel::deed::Deed;
use kernel::error::Result;
use kernel::lang::Lang;
use kernel::view::View;
use kernel::visit::Visit;
use leptos::prelude::*;
use ui::dates::day_element;
use ui::drawn::{Draw, Drawn};
use ui::empty::empty;
use ui::form::start_link;
use ui::page::Page;
use ui::shell::Place;
use ui::table::Table;
use ui::tag::{Tone, tag};
use ui::text::t;

pub struct Model {
    firms: Vec<Firm>,
    /// Those that made the person nobody's agent yet, or not any more.
    claims: Vec<ClaimToFirm>,
}

/// `GET /enterprises`
#[kernel::handler]
pub async fn get(visit: Visit) -> Result<Response> {
    let mut reading = visit.read(Deed::ReadOwnEnterprise).await?;
    let model = load(&mut reading).await?;
    drop(reading);
    let page = Page::new(t(visit.lang, "enterprises-mine")).at(Place::Enterprises);
    page.show(&visit, view(model, visit.lang)).await
}

pub async fn load(view: &mut View) -> Result<Model> {
    let firms = firms_of(view).await?;
    let person = view.person()?;
    let mut claims = store::claims_of(view, person).await?;
    claims.retain(|made| !firms.iter().any(|firm| firm.id == made.claim.enterprise));
    Ok(Model { firms, claims })
}

pub fn view(model: Model, lang: Lang) -> impl IntoView {
    let add = start_link("/enterprises/new", t(lang, "enterprises-add"));
    let list = match model.firms.is_empty() && model.claims.is_empty() {
        true => {
            let next = view! { <p class="govuk-body">{t(lang, "enterprises-mine-empty-next")}</p> {add} };
            empty(t(lang, "enterprises-mine-empty"), next)
        }
        false => view! {
            {(!model.firms.is_empty()).then(|| firms(model.firms, lang))}
            {add}
            {(!model.claims.is_empty()).then(|| claims(model.claims, lang))}
        }
        .drawn(),
    };
    view! { <h1 class="govuk-heading-xl">{t(lang, "enterprises-mine")}</h1> {list} }
}

fn firms(firms: Vec<Firm>, lang: Lang) -> Drawn {
    let rows = firms.into_iter().map(|firm| {
        let tone = if firm.standing == Standing::Confirmed { Tone::Green } else { Tone::Amber };
        (
            link(format!("/enterprises/{}", firm.id), firm.name),
            firm.credit_code.to_string(),
            t(lang, firm.role.key()),
            tag(tone, t(lang, firm.standing.key())),
        )
    });
    Table::new(t(lang, "enterprises-firms"))
        .column(t(lang, "enterprises-column-firm"))
        .column(t(lang, "enterprises-credit-code"))
        .column(t(lang, "enterprises-column-role"))
        .column(t(lang, "enterprises-column-standing"))
        .view(rows.collect())
        .drawn()
}

fn claims(claims: Vec<ClaimToFirm>, lang: Lang) -> Drawn {
    let rows = claims.into_iter().map(|ClaimToFirm { claim, credit_code, .. }| {
        let due = (claim.stage == ClaimStage::Open).then(|| day_element(lang, claim.due_on));
        (
            link(format!("/enterprises/claims/{}", claim.id), claim.firm_name),
            credit_code.to_string(),
            tag(tone(claim.stage), t(lang, claim.stage.key())),
            due,
        )
    });
    Table::new(t(lang, "enterprises-claims"))
        .column(t(lang, "enterprises-column-firm"))
        .column(t(lang, "enterprises-credit-code"))
        .column(t(lang, "enterprises-column-standing"))
        .column(t(lang, "enterprises-column-due"))
        .view(rows.collect())
        .drawn()
}

fn tone(stage: ClaimStage) -> Tone {
    match stage {
        ClaimStage::Open => Tone::Amber,
        ClaimStage::Confirmed => Tone::Green,
        ClaimStage::Refused => Tone::Red,
    }
}

fn link(path: String, firm: String) -> Drawn {
    view! { <a class="govuk-link" href=path lang="zh-CN">{firm}</a> }.drawn()
}
