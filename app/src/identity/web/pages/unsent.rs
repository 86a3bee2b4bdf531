use crate::store;
use crate::unsent::{self, UnsentForm};
use axum::response::Response;
use chrono_tz::Tz;
use kernel::audit::Purpose;
use kernel::deed::Deed;
use kernel::error::Result;
use kernel::lang::Lang;
use kernel::visit::Visit;
use leptos::prelude::*;
use ui::dates::moment;
use ui::drawn::{Draw, Drawn};
use ui::form::{button, form, hidden, secondary_button};
use ui::page::Page;
use ui::text::{t, t_with};

/// `GET /unsent`: what waited for this person, to be sent by one button, or not.
#[kernel::handler]
pub async fn get(visit: Visit) -> Result<Response> {
    let (lang, zone) = (visit.lang, visit.portal.site().zone);
    let (title, body) = match load(&visit).await? {
        Some(form) => ("identity-unsent", waiting(&form, lang, zone)),
        None => ("identity-unsent-none", nothing(lang)),
    };
    let body = view! {
        <div class="measure">
            <h1 class="govuk-heading-l">{t(lang, title)}</h1>
            {body}
        </div>
    };
    Page::new(t(lang, title)).show(&visit, body).await
}

async fn load(visit: &Visit) -> Result<Option<UnsentForm>> {
    let Some(id) = unsent::remembered(&visit.session).await? else { return Ok(None) };
    let mut view = visit.read(Deed::ManageOwnAccount).await?;
    let person = view.person()?;
    match store::unsent_form(&mut view, id, person).await? {
        Some(sealed) => view.open(sealed, Purpose::Own, None).await.map(Some),
        None => Ok(None),
    }
}

fn waiting(unsent: &UnsentForm, lang: Lang, zone: Tz) -> Drawn {
    let answers: Vec<_> =
        unsent.typed.answers().into_iter().map(|answer| view! { <li class="typed">{answer}</li> }).collect();
    let fields: Vec<_> = unsent.typed.0.iter().map(|(name, value)| hidden(name, value)).collect();
    let send = view! { {fields} {button(t(lang, "identity-unsent-send"))} };
    let page = unsent.page.clone().map(|page| {
        view! { <p class="govuk-body"><a class="govuk-link" href=page>{t(lang, "identity-unsent-page")}</a></p> }
    });
    view! {
        <p class="govuk-body">
            {t_with(lang, "identity-unsent-happened", &[("at", moment(lang, unsent.at, zone).into())])}
        </p>
        <h2 class="govuk-heading-m">{t(lang, "identity-unsent-typed")}</h2>
        <ul class="govuk-list govuk-list--bullet">{answers}</ul>
        <p class="govuk-body">{t(lang, "identity-unsent-send-how")}</p>
        {form(unsent.action(), send)}
        {page}
        <p class="govuk-body">
            {t_with(lang, "identity-unsent-until", &[("until", moment(lang, unsent.until(), zone).into())])}
        </p>
        {form("/unsent/discard", secondary_button(t(lang, "identity-unsent-discard")))}
    }
    .drawn()
}

fn nothing(lang: Lang) -> Drawn {
    view! {
        <p class="govuk-body">{t(lang, "identity-unsent-none-why")}</p>
        <p class="govuk-body"><a class="govuk-link" href="/">{t(lang, "ui-error-home")}</a></p>
    }
    .drawn()
}
