use crate::{Award, grant, store};
use axum::extract::Path;
use axum::response::Response;
use cases::{self, Filing, Reference, Stage};
use chrono::NaiveDate;
use desks::Outcome;
use enterprises::{self, BankAccount};
use kernel::audit::Purpose;
use kernel::deed::Deed;
use kernel::error::{Error, Result};
use kernel::lang::Lang;
use kernel::view::View;
use kernel::visit::Visit;
use leptos::prelude::*;
use programmes::Grant;
use ui::back_link::back_link;
use ui::dates::day;
use ui::drawn::{Draw, Drawn};
use ui::page::Page;
use ui::shell::Place;
use ui::summary_list::{Row, summary_list};
use ui::text::{t, t_with};

pub struct Model {
    filing: Filing,
    state: State,
}

enum State {
    Granted {
        award: Award,
        on: NaiveDate,
        /// Masked where it is printed.
        account: Option<BankAccount>,
    },
    /// Another case of the firm has the award of this period.
    GrantedBefore {
        award: Award,
        number: Reference,
    },
    /// Approved, before a desk has confirmed who acts for the firm.
    AwaitsConfirmation,
    NotDecided,
    Refused,
}

/// `GET /cases/{reference}/award`: what the case was granted, for those who act in it.
#[kernel::handler]
pub async fn page(visit: Visit, Path(reference): Path<String>) -> Result<Response> {
    let reference = Reference::parse(&reference).map_err(|_| Error::NotFound)?;
    let mut read = visit.read(Deed::ReadOwnCase).await?;
    let model = load(&mut read, &reference).await?;
    drop(read);
    Page::new(t(visit.lang, "disbursement-award")).at(Place::Cases).show(&visit, view(model, visit.lang)).await
}

pub async fn load(view: &mut View, reference: &Reference) -> Result<Model> {
    let filing = cases::own_filing(view, reference).await?;
    let period = grant::period(&filing).ok_or(Error::NotFound)?;
    let (enterprise, programme) = (filing.applicant.enterprise, filing.edition.programme_id);
    let person = view.person()?;
    let award = match enterprises::is_confirmed(view, enterprise, person).await? {
        true => store::award_of_period(view, enterprise, programme, period).await?,
        false => None,
    };
    let state = match (filing.case.stage, award) {
        (_, Some(award)) if award.case == filing.case.id => {
            let account = match enterprises::sealed_bank_account(view, enterprise).await? {
                Some(sealed) => Some(view.open(sealed, Purpose::Own, None).await?),
                None => None,
            };
            State::Granted { on: view.site().day_of(award.granted_at), award, account }
        }
        (Stage::Decided(Outcome::Refused) | Stage::Withdrawn, _) => State::Refused,
        (_, Some(award)) => {
            let number = cases::filing(view, award.case).await?.reference;
            State::GrantedBefore { award, number }
        }
        (Stage::Decided(Outcome::Approved), None) => State::AwaitsConfirmation,
        (Stage::Draft | Stage::UnderReview, None) => State::NotDecided,
    };
    Ok(Model { filing, state })
}

pub fn view(model: Model, lang: Lang) -> impl IntoView {
    let Model { filing, state } = model;
    let told = match state {
        State::Granted { award, on, account } => granted(&filing, &award, on, account, lang),
        State::GrantedBefore { award, number } => {
            let facts = [
                ("period", award.period.into()),
                ("number", number.to_string().into()),
                ("sum", award.sum.to_string().into()),
            ];
            sentence(t_with(lang, "disbursement-granted-before", &facts))
        }
        State::AwaitsConfirmation => sentence(t(lang, "disbursement-awaits-confirmation")),
        State::NotDecided => sentence(t(lang, "disbursement-not-decided")),
        State::Refused => sentence(t(lang, "disbursement-refused")),
    };
    view! {
        {back_link(filing.path(), t_with(lang, "disbursement-back", &[("number", filing.reference.to_string().into())]))}
        <h1 class="govuk-heading-xl">{t(lang, "disbursement-award")}</h1>
        {told}
    }
}

fn sentence(told: String) -> Drawn {
    view! { <p class="govuk-body-l">{told}</p> }.drawn()
}

fn granted(filing: &Filing, award: &Award, on: NaiveDate, account: Option<BankAccount>, lang: Lang) -> Drawn {
    let programme = &filing.edition.programme;
    let firm = filing.applicant.firm.clone();
    let mut rows = vec![
        Row::new(t(lang, "disbursement-firm"), view! { <span lang="zh-CN">{firm}</span> }),
        Row::new(t(lang, "disbursement-programme"), programme.title.get(lang).to_owned()),
        Row::new(t(lang, "disbursement-number"), filing.reference.to_string()),
    ];
    rows.extend(reckoned(filing, award, lang).map(|told| Row::new(t(lang, "disbursement-reckoned"), told)));
    rows.push(Row::new(t(lang, "disbursement-period"), award.period.clone()));
    rows.push(Row::new(t(lang, "disbursement-granted-on"), day(lang, on)));
    let account_page = format!("/enterprises/{}/bank-account", award.enterprise);
    let (to, next) = match account {
        Some(account) => (format!("{} {}", account.bank, account.account), t(lang, "disbursement-will-be-paid")),
        None => (t(lang, "disbursement-no-account"), t(lang, "disbursement-give-account")),
    };
    rows.push(Row::new(t(lang, "disbursement-account"), to).change(account_page));
    view! {
        <div class="govuk-panel govuk-panel--confirmation award">
            <h2 class="govuk-panel__title">{award.sum.to_string()}</h2>
            <div class="govuk-panel__body">{t(lang, "disbursement-granted")}</div>
        </div>
        <p class="govuk-body-l">{next}</p>
        {summary_list(lang, rows)}
    }
    .drawn()
}

/// "3 × ¥500.00", where the sum is so many times the same.
fn reckoned(filing: &Filing, award: &Award, lang: Lang) -> Option<String> {
    let Grant::Each { sum: each, .. } = &filing.edition.programme.award.as_ref()?.grant else { return None };
    let count = award.sum.as_fen().checked_div(each.as_fen())?;
    let facts = [("count", count.into()), ("each", each.to_string().into())];
    (each.times(count) == Some(award.sum)).then(|| t_with(lang, "disbursement-times", &facts))
}
