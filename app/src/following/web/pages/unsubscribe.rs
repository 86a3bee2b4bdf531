use crate::store;
use crate::unsubscribing::{self, Mails};
use axum::extract::Path;
use axum::response::Response;
use kernel::deed::Deed;
use kernel::error::{Error, Result};
use kernel::visit::Visit;
use leptos::prelude::*;
use ui::form::{button, form};
use ui::page::Page;
use ui::text::{t, t_with};

/// `GET /unsubscribe/{token}`: only a button. Whatever follows the links in a mail wants nothing.
#[kernel::handler]
pub async fn get(visit: Visit, Path(token): Path<String>) -> Result<Response> {
    let lang = visit.lang;
    let mails = unsubscribing::read(visit.portal.key(), &token).ok_or(Error::NotFound)?;
    let told = match mails {
        Mails::Digests(_) => t(lang, "following-unsubscribe-digests"),
        Mails::About(follow) => {
            let mut view = visit.read(Deed::Unsubscribe).await?;
            match store::named(&mut view, &[follow]).await?.remove(&follow) {
                Some(follow) => {
                    t_with(lang, "following-unsubscribe-from", &[("name", follow.name.get(lang).to_owned().into())])
                }
                None => t(lang, "following-unsubscribe-gone"),
            }
        }
    };
    let body = view! {
        <div class="measure">
            <h1 class="govuk-heading-l">{t(lang, "following-unsubscribe")}</h1>
            <p class="govuk-body">{told}</p>
            {form(format!("/unsubscribe/{token}"), button(t(lang, "following-unsubscribe-button")))}
        </div>
    };
    Page::new(t(lang, "following-unsubscribe")).show(&visit, body).await
}

pub fn done(visit: &Visit) -> Response {
    let lang = visit.lang;
    let body = view! {
        <div class="measure">
            <h1 class="govuk-heading-l">{t(lang, "following-unsubscribed")}</h1>
            <p class="govuk-body">{t(lang, "following-unsubscribed-what")}</p>
            <p class="govuk-body"><a class="govuk-link" href="/account/following">{t(lang, "following-all")}</a></p>
        </div>
    };
    Page::new(t(lang, "following-unsubscribed")).draw(visit, body)
}
