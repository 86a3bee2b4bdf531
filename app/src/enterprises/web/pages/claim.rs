use crate::claim::{Claim, ClaimId, ClaimStage, Standing};
use crate::store::{self, ClaimToFirm};
use axum::extract::Path;
use axum::response::Response;
use kernel::deed::Deed;
use kernel::error::{Error, Result};
use kernel::lang::Lang;
use kernel::view::View;
use kernel::visit::Visit;
use leptos::prelude::*;
use ui::dates::day;
use ui::form::start_link;
use ui::inset::inset;
use ui::page::Page;
use ui::shell::Place;
use ui::summary_list::{Row, summary_list};
use ui::text::{t, t_with};

pub struct Model {
    made: ClaimToFirm,
    /// May they draft and file while the desk decides?
    works: bool,
    /// The desk's name.
    desk: String,
}

/// `GET /enterprises/claims/{id}`: a claimant's own claim, where it stands and what comes next.
#[kernel::handler]
pub async fn get(visit: Visit, Path(id): Path<ClaimId>) -> Result<Response> {
    let mut reading = visit.read(Deed::ReadOwnEnterprise).await?;
    let model = load(&mut reading, id, visit.lang).await?;
    drop(reading);
    let page = Page::new(title(&model.made.claim, visit.lang)).at(Place::Enterprises);
    page.show(&visit, view(model, visit.lang)).await
}

pub async fn load(view: &mut View, id: ClaimId, lang: Lang) -> Result<Model> {
    let person = view.person()?;
    let made = store::own_claim(view, id, person).await?.ok_or(Error::NotFound)?;
    let works = store::has_standing(view, made.claim.enterprise, person, &[Standing::Provisional]).await?;
    let desk = super::desk_of_district(view, &made.district, lang).await?;
    Ok(Model { made, works, desk })
}

fn title(claim: &Claim, lang: Lang) -> String {
    t_with(lang, "enterprises-claim-title", &[("firm", claim.firm_name.clone().into())])
}

pub fn view(model: Model, lang: Lang) -> impl IntoView {
    let Model { made: ClaimToFirm { claim, credit_code, .. }, works, desk } = model;
    let heading = title(&claim, lang);
    let (state, next) = match claim.stage {
        ClaimStage::Open if works => ("enterprises-claim-works", Some("enterprises-claim-next-works")),
        ClaimStage::Open => ("enterprises-claim-waits", Some("enterprises-claim-next-waits")),
        ClaimStage::Confirmed => ("enterprises-claim-confirmed", Some("enterprises-claim-next-works")),
        ClaimStage::Refused => ("enterprises-claim-refused", None),
    };
    let state = t_with(lang, state, &[("desk", desk.into()), ("due", day(lang, claim.due_on).into())]);
    let next = next.map(|text| {
        view! {
            <h2 class="govuk-heading-m">{t(lang, "enterprises-claim-next")}</h2>
            <p class="govuk-body">{t(lang, text)}</p>
        }
    });
    let may_open = works || claim.stage == ClaimStage::Confirmed;
    let open =
        may_open.then(|| start_link(format!("/enterprises/{}", claim.enterprise), t(lang, "enterprises-open-firm")));
    let sent = vec![
        Row::new(t(lang, "enterprises-firm-name"), claim.firm_name),
        Row::new(t(lang, "enterprises-credit-code"), credit_code.to_string()),
        Row::new(t(lang, "enterprises-role"), t(lang, claim.role.key())),
    ];
    view! {
        <h1 class="govuk-heading-xl">{heading}</h1>
        <p class="govuk-body-l">{state}</p>
        {claim.reason.map(|reason| refusal(reason, lang))}
        {next} {open}
        <h2 class="govuk-heading-m">{t(lang, "enterprises-claim-sent")}</h2>
        {summary_list(lang, sent)}
    }
}

fn refusal(reason: String, lang: Lang) -> impl IntoView {
    view! {
        <h2 class="govuk-heading-m">{t(lang, "enterprises-claim-reason")}</h2>
        {inset(reason)}
        <p class="govuk-body">{t(lang, "enterprises-claim-again")}</p>
        {start_link("/enterprises/new", t(lang, "enterprises-add"))}
    }
}
