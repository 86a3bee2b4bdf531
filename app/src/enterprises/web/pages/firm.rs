use crate::bank_account::BankAccount;
use crate::claim::Standing;
use crate::store::{self, Premises};
use crate::{EnterpriseId, Firm};
use axum::extract::Path;
use axum::response::Response;
use city::divisions::{DivisionCode, division};
use kernel::audit::Purpose;
use kernel::deed::Deed;
use kernel::error::{Error, Result};
use kernel::lang::Lang;
use kernel::view::View;
use kernel::visit::Visit;
use leptos::prelude::*;
use ui::drawn::{Draw, Drawn};
use ui::page::Page;
use ui::shell::Place;
use ui::summary_list::{Row, summary_list};
use ui::text::t;

pub struct Model {
    firm: Firm,
    premises: Vec<Premises>,
    bank_account: Option<BankAccount>,
}

/// `GET /enterprises/{id}`
#[kernel::handler]
pub async fn get(visit: Visit, Path(id): Path<EnterpriseId>) -> Result<Response> {
    let mut reading = visit.read(Deed::ReadOwnEnterprise).await?;
    let model = load(&mut reading, id).await?;
    drop(reading);
    let page = Page::new(model.firm.name.clone()).at(Place::Enterprises);
    page.show(&visit, view(model, visit.lang)).await
}

pub async fn load(view: &mut View, id: EnterpriseId) -> Result<Model> {
    let person = view.person()?;
    let firm = store::firm(view, id, person).await?.ok_or(Error::NotFound)?;
    let premises = store::premises_of(view, &firm, person).await?;
    let bank_account = match store::bank_account_of(view, &firm, person).await? {
        Some(sealed) => Some(view.open(sealed, Purpose::Own, None).await?),
        None => None,
    };
    Ok(Model { firm, premises, bank_account })
}

pub fn view(model: Model, lang: Lang) -> impl IntoView {
    let Model { firm, premises, bank_account } = model;
    let standing = match firm.standing {
        Standing::Confirmed => "enterprises-firm-confirmed",
        Standing::Provisional | Standing::Ended => "enterprises-firm-provisional",
    };
    let here = format!("/enterprises/{}", firm.id);
    let known = vec![
        Row::new(t(lang, "enterprises-credit-code"), firm.credit_code.to_string()),
        Row::new(t(lang, "enterprises-registered-in"), place(&firm.district, lang)),
        Row::new(t(lang, "enterprises-column-role"), t(lang, firm.role.key())),
    ];
    view! {
        <h1 class="govuk-heading-xl" lang="zh-CN">{firm.name}</h1>
        <p class="govuk-body-l">{t(lang, standing)}</p>
        {summary_list(lang, known)}
        <h2 class="govuk-heading-l">{t(lang, "enterprises-premises")}</h2>
        {premises_list(premises, &here, lang)}
        {further(format!("{here}/premises/new"), t(lang, "enterprises-premises-add"))}
        <h2 class="govuk-heading-l">{t(lang, "enterprises-bank-account")}</h2>
        {account(bank_account, &here, lang)}
        <p class="govuk-body">
            <a class="govuk-link" href=format!("{here}/looks")>{t(lang, "enterprises-looks-link")}</a>
        </p>
    }
}

fn place(code: &DivisionCode, lang: Lang) -> String {
    division(code).map_or_else(|| code.to_string(), |place| place.full_name(lang))
}

fn premises_list(premises: Vec<Premises>, here: &str, lang: Lang) -> Drawn {
    if premises.is_empty() {
        return view! { <p class="govuk-body">{t(lang, "enterprises-premises-empty")}</p> }.drawn();
    }
    let rows = premises.into_iter().map(|premises| {
        let where_it_is = view! {
            {place(&premises.division, lang)} <br/> <span lang="zh-CN">{premises.address}</span>
        };
        Row::new(premises.name, where_it_is).change(format!("{here}/premises/{}", premises.id))
    });
    summary_list(lang, rows.collect())
}

/// Masked, always: whoever has to know the number reads it elsewhere.
fn account(account: Option<BankAccount>, here: &str, lang: Lang) -> impl IntoView + use<> {
    let path = format!("{here}/bank-account");
    match account {
        None => view! {
            <p class="govuk-body">{t(lang, "enterprises-bank-account-empty")}</p>
            {further(path, t(lang, "enterprises-bank-account-add"))}
        }
        .drawn(),
        Some(account) => {
            let rows = vec![
                Row::new(t(lang, "enterprises-holder"), account.holder),
                Row::new(t(lang, "enterprises-bank"), account.bank),
                Row::new(t(lang, "enterprises-account"), account.account.to_string()),
            ];
            view! { {summary_list(lang, rows)} {further(path, t(lang, "enterprises-bank-account-replace"))} }.drawn()
        }
    }
}

fn further(path: String, label: String) -> impl IntoView {
    view! { <p class="govuk-body"><a class="govuk-button govuk-button--secondary" href=path>{label}</a></p> }
}
