use leptos::either::Either;
use leptos::prelude::*;

use super::{Place, Shell};
use crate::text::{t, t_with};
use kernel::actor::Person;
use kernel::lang::Lang;

/// The deep bar: the mark, the city, language and account, and below them the row of places. A phone folds the row
/// behind a `<details>`, which opens without JavaScript.
pub fn header(shell: &Shell) -> impl IntoView + use<> {
    let lang = shell.lang;
    view! {
        <header class="bar">
            <div class="govuk-width-container bar__top">
                <a class="bar__home" href="/">
                    {mark()}
                    <span class="bar__names">
                        <span class="bar__city">{shell.city.clone()}</span>
                        <span class="bar__service">{t(lang, "ui-service")}</span>
                    </span>
                </a>
                <div class="bar__tools">{language(&shell.address, lang)} {account(shell.person.as_ref(), lang)}</div>
            </div>
            <div class="bar__places">
                <nav class="govuk-width-container bar__row" aria-label=t(lang, "ui-places")>{places(shell)}</nav>
                <details class="bar__menu">
                    <summary class="govuk-width-container">{t(lang, "ui-menu")}</summary>
                    <nav class="govuk-width-container" aria-label=t(lang, "ui-places")>{places(shell)}</nav>
                </details>
            </div>
        </header>
    }
}

fn places(shell: &Shell) -> impl IntoView + use<> {
    let items: Vec<_> = Place::of(shell.person.as_ref())
        .into_iter()
        .map(|place| {
            let here = (shell.place == Some(place)).then_some("page");
            view! { <li><a class="bar__place" href=place.path() aria-current=here>{t(shell.lang, place.key())}</a></li> }
        })
        .collect();
    view! { <ul>{items}</ul> }
}

fn language(address: &str, lang: Lang) -> impl IntoView + use<> {
    let other = lang.other();
    let tag = other.tag();
    view! {
        <a class="bar__tool" href=in_language(address, other) hreflang=tag lang=tag>{t(other, "ui-own-name")}</a>
    }
}

fn account(person: Option<&Person>, lang: Lang) -> impl IntoView + use<> {
    let Some(person) = person else {
        return Either::Left(view! { <a class="bar__tool" href="/sign-in">{t(lang, "ui-sign-in")}</a> });
    };
    let label = t_with(lang, "ui-account-of", &[("name", person.name.clone().into())]);
    Either::Right(view! {
        {notices(person.unread, lang)}
        <a class="bar__tool bar__name" href="/account" aria-label=label>{person.name.clone()}</a>
        <form method="post" action="/sign-out">
            <button class="bar__tool bar__button" type="submit">{t(lang, "ui-sign-out")}</button>
        </form>
    })
}

/// What they were told, and how much of it they have not read.
fn notices(unread: u8, lang: Lang) -> impl IntoView + use<> {
    let count = (unread > 0).then(|| {
        let shown = if unread > MOST_COUNTED { format!("{MOST_COUNTED}+") } else { unread.to_string() };
        view! { <span class="bar__count">{shown}<span class="govuk-visually-hidden">{t(lang, "ui-unread")}</span></span> }
    });
    view! { <a class="bar__tool" href="/account/notices">{t(lang, "ui-notices")} " " {count}</a> }
}

/// Beyond it nobody wants to know how many.
const MOST_COUNTED: u8 = 99;

/// This same page with `?lang=` set; the rest of its question stays.
fn in_language(address: &str, lang: Lang) -> String {
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let asked = url::form_urlencoded::parse(query.as_bytes());
    let query = url::form_urlencoded::Serializer::new(String::new())
        .extend_pairs(asked.filter(|(name, _)| name != "lang"))
        .append_pair("lang", lang.tag())
        .finish();
    format!("{path}?{query}")
}

/// Two strokes that meet without a seam, the lower in the seal's red.
fn mark() -> impl IntoView + use<> {
    view! {
        <svg class="bar__mark" width="36" height="36" viewBox="0 0 36 36" aria-hidden="true" focusable="false">
            <rect width="36" height="36" rx="6" fill="#fbfaf7"/>
            <path d="M27 9H16a7 7 0 0 0-7 7v2h18" fill="none" stroke="#0e3a41" stroke-width="4"/>
            <path d="M9 27h11a7 7 0 0 0 7-7v-2H18" fill="none" stroke="#a4161a" stroke-width="4"/>
        </svg>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_switch_keeps_the_rest_of_the_question() {
        assert_eq!(in_language("/desk?group=overdue&lang=en", Lang::Zh), "/desk?group=overdue&lang=zh-CN");
        assert_eq!(in_language("/", Lang::En), "/?lang=en");
    }
}
