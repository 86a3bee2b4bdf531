use crate::actions::set_bank_account::BankAccountForm;
use crate::bank_account::BankAccount;
use crate::{EnterpriseId, store};
use axum::extract::Path;
use axum::response::Response;
use kernel::audit::Purpose;
use kernel::deed::Deed;
use kernel::error::{Error, Problem, Result};
use kernel::once::OnceKey;
use kernel::view::View;
use kernel::visit::Visit;
use leptos::prelude::*;
use ui::form::{Field, FormState, button, error_summary, form, number, once_key, text_input};
use ui::inset::inset;
use ui::page::Page;
use ui::shell::Place;
use ui::text::{t, t_with};

/// `GET /enterprises/{id}/bank-account`
#[kernel::handler]
pub async fn get(visit: Visit, Path(id): Path<EnterpriseId>) -> Result<Response> {
    let mut reading = visit.read(Deed::EditOwnEnterprise).await?;
    let (firm, now) = load(&mut reading, id).await?;
    drop(reading);
    // Usually the firm itself holds it.
    let holder = now.as_ref().map_or(firm, |account| account.holder.clone());
    let state = FormState::new(visit.lang).with("holder", holder);
    page(&state).show(&visit, view(id, OnceKey::new(), now, &state)).await
}

/// With all that was typed: the number is not saved yet, so there is nothing to hide from whoever typed it.
pub async fn refused(
    visit: &Visit,
    id: EnterpriseId,
    posted: &BankAccountForm,
    problems: Vec<Problem>,
) -> Result<Response> {
    let mut reading = visit.read(Deed::EditOwnEnterprise).await?;
    let (_, now) = load(&mut reading, id).await?;
    let state = FormState::new(visit.lang)
        .with("holder", &posted.holder)
        .with("bank", &posted.bank)
        .with("account", &posted.account)
        .with_problems(problems);
    Ok(page(&state).draw(visit, view(id, posted.key, now, &state)))
}

/// The firm's name, and the account it has.
async fn load(view: &mut View, id: EnterpriseId) -> Result<(String, Option<BankAccount>)> {
    let person = view.person()?;
    let firm = store::firm(view, id, person).await?.ok_or(Error::NotFound)?;
    let now = match store::bank_account_of(view, &firm, person).await? {
        Some(sealed) => Some(view.open(sealed, Purpose::Own, None).await?),
        None => None,
    };
    Ok((firm.name, now))
}

fn page(state: &FormState) -> Page {
    Page::new(t(state.lang, "enterprises-bank-account")).at(Place::Enterprises).with_form(state)
}

fn view(id: EnterpriseId, key: OnceKey, now: Option<BankAccount>, state: &FormState) -> impl IntoView + use<> {
    let lang = state.lang;
    let now = now.map(|account| {
        let values = [("bank", account.bank.into()), ("account", account.account.to_string().into())];
        inset(t_with(lang, "enterprises-bank-account-now", &values))
    });
    let holder = Field::new("holder", t(lang, "enterprises-holder")).hint(t(lang, "enterprises-holder-hint"));
    let account = Field::new("account", t(lang, "enterprises-account")).hint(t(lang, "enterprises-account-hint"));
    let fields = view! {
        {once_key(key)}
        {text_input(state, holder)}
        {text_input(state, Field::new("bank", t(lang, "enterprises-bank")))}
        {number(state, account.width(30))}
        {button(t(lang, "enterprises-save"))}
    };
    view! {
        {error_summary(state)}
        <h1 class="govuk-heading-xl">{t(lang, "enterprises-bank-account")}</h1>
        <p class="govuk-body-l">{t(lang, "enterprises-bank-account-lead")}</p>
        {now}
        {form(format!("/enterprises/{id}/bank-account"), fields)}
    }
}
