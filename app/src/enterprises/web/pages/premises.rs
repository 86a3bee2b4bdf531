use crate::actions::add_premises::PremisesForm;
use crate::store::{self, Premises};
use crate::{Contact, EnterpriseId, PremisesId, sealed_contact};
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use city::divisions::{DivisionCode, division};
use city::place::subdistricts;
use kernel::audit::Purpose;
use kernel::deed::Deed;
use kernel::error::{Error, Problem, Result};
use kernel::lang::Lang;
use kernel::once::OnceKey;
use kernel::view::View;
use kernel::visit::Visit;
use leptos::prelude::*;
use ui::drawn::{Draw, Drawn};
use ui::form::{Field, FormState, button, error_summary, form, hidden, once_key, select_grouped, text_input};
use ui::page::Page;
use ui::shell::Place;
use ui::summary_list::{Row, summary_list};
use ui::text::t;

/// `GET /enterprises/{id}/premises/new`
#[kernel::handler]
pub async fn get_new(visit: Visit, Path(id): Path<EnterpriseId>) -> Result<Response> {
    must_act_for(&visit, id).await?;
    let state = FormState::new(visit.lang);
    let fields = fields(OnceKey::new(), None, &state);
    page(NEW, &state).show(&visit, view(NEW, add_path(id), fields, &state)).await
}

pub async fn refused_new(
    visit: &Visit,
    id: EnterpriseId,
    posted: &PremisesForm,
    problems: Vec<Problem>,
) -> Result<Response> {
    must_act_for(visit, id).await?;
    let state = posted.state(visit.lang).with_problems(problems);
    Ok(page(NEW, &state).draw(visit, view(NEW, add_path(id), fields(posted.key, None, &state), &state)))
}

/// `GET /enterprises/{id}/premises/{premises}`
#[kernel::handler]
pub async fn get(visit: Visit, Path((id, premises)): Path<(EnterpriseId, PremisesId)>) -> Result<Response> {
    let saved = saved(&visit, id, premises).await?;
    let state = saved.state(visit.lang);
    let fields = fields(saved.key, saved.version, &state);
    page(CHANGE, &state).show(&visit, view(CHANGE, change_path(id, premises), fields, &state)).await
}

pub async fn refused(
    visit: &Visit,
    id: EnterpriseId,
    premises: PremisesId,
    posted: &PremisesForm,
    problems: Vec<Problem>,
) -> Result<Response> {
    saved(visit, id, premises).await?;
    let state = posted.state(visit.lang).with_problems(problems);
    let fields = fields(posted.key, posted.version, &state);
    Ok(page(CHANGE, &state).draw(visit, view(CHANGE, change_path(id, premises), fields, &state)))
}

/// Both texts: what was typed, ready to be saved over what somebody else saved meanwhile, and that.
pub async fn conflict(
    visit: &Visit,
    id: EnterpriseId,
    premises: PremisesId,
    posted: &PremisesForm,
) -> Result<Response> {
    let lang = visit.lang;
    let saved = saved(visit, id, premises).await?;
    let state = posted.state(lang);
    let fields = fields(posted.key, saved.version, &state);
    let rows = vec![
        Row::new(t(lang, "enterprises-premises-name"), saved.name),
        Row::new(t(lang, "enterprises-subdistrict"), full_name(&saved.division, lang)),
        Row::new(t(lang, "enterprises-address"), saved.address),
        Row::new(t(lang, "enterprises-contact-name"), saved.contact_name),
        Row::new(t(lang, "enterprises-contact-phone"), saved.contact_phone),
    ];
    let body = view! {
        <h1 class="govuk-heading-xl">{t(lang, CONFLICT)}</h1>
        <p class="govuk-body-l">{t(lang, "enterprises-conflict-lead")}</p>
        {form(change_path(id, premises), fields)}
        <h2 class="govuk-heading-m">{t(lang, "enterprises-conflict-saved")}</h2>
        {summary_list(lang, rows)}
    };
    Ok(page(CONFLICT, &state).with_status(StatusCode::CONFLICT).draw(visit, body))
}

const NEW: &str = "enterprises-premises-new-title";
const CHANGE: &str = "enterprises-premises-edit-title";
const CONFLICT: &str = "enterprises-conflict-title";

async fn must_act_for(visit: &Visit, id: EnterpriseId) -> Result<()> {
    let mut view = visit.read(Deed::EditOwnEnterprise).await?;
    let person = view.person()?;
    store::firm(&mut view, id, person).await?.map(|_| ()).ok_or(Error::NotFound)
}

/// The premises as they are saved, in the form that changes them.
async fn saved(visit: &Visit, id: EnterpriseId, premises: PremisesId) -> Result<PremisesForm> {
    let mut view = visit.read(Deed::EditOwnEnterprise).await?;
    let (place, contact) = load(&mut view, id, premises).await?;
    let Premises { name, division, address, version, .. } = place;
    Ok(PremisesForm {
        key: OnceKey::new(),
        name,
        division: division.into(),
        address,
        contact_name: contact.name,
        contact_phone: contact.phone.into(),
        version: Some(version),
    })
}

async fn load(view: &mut View, id: EnterpriseId, premises: PremisesId) -> Result<(Premises, Contact)> {
    let person = view.person()?;
    let firm = store::firm(view, id, person).await?.ok_or(Error::NotFound)?;
    let place = store::premises(view, &firm, person, premises).await?.ok_or(Error::NotFound)?;
    let contact = sealed_contact(view, premises).await?;
    Ok((place, view.open(contact, Purpose::Own, None).await?))
}

impl PremisesForm {
    fn state(&self, lang: Lang) -> FormState {
        FormState::new(lang)
            .with("name", &self.name)
            .with("division", &self.division)
            .with("address", &self.address)
            .with("contact_name", &self.contact_name)
            .with("contact_phone", &self.contact_phone)
    }
}

fn add_path(id: EnterpriseId) -> String {
    format!("/enterprises/{id}/premises")
}

fn change_path(id: EnterpriseId, premises: PremisesId) -> String {
    format!("/enterprises/{id}/premises/{premises}")
}

fn full_name(code: &str, lang: Lang) -> String {
    let known = DivisionCode::parse(code).ok().and_then(|code| division(&code));
    known.map_or_else(|| code.to_owned(), |place| place.full_name(lang))
}

fn page(title: &str, state: &FormState) -> Page {
    Page::new(t(state.lang, title)).at(Place::Enterprises).with_form(state)
}

fn view(title: &str, action: String, fields: Drawn, state: &FormState) -> impl IntoView + use<> {
    view! {
        {error_summary(state)}
        <h1 class="govuk-heading-xl">{t(state.lang, title)}</h1>
        {form(action, fields)}
    }
}

fn fields(key: OnceKey, version: Option<i32>, state: &FormState) -> Drawn {
    let lang = state.lang;
    let asked = |name: &str, text: &str| Field::new(name, t(lang, text)).hint(t(lang, &format!("{text}-hint")));
    let address = Field::new("address", t(lang, "enterprises-address")).autocomplete("street-address");
    let phone = asked("contact_phone", "enterprises-contact-phone").kind("tel").autocomplete("tel").width(20);
    view! {
        {once_key(key)}
        {version.map(|version| hidden("version", version))}
        {text_input(state, asked("name", "enterprises-premises-name"))}
        {select_grouped(state, asked("division", "enterprises-subdistrict"), subdistricts(lang))}
        {text_input(state, address)}
        {text_input(state, asked("contact_name", "enterprises-contact-name").autocomplete("name"))}
        {text_input(state, phone)}
        {button(t(lang, "enterprises-save"))}
    }
    .drawn()
}
