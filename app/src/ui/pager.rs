use leptos::prelude::*;

use super::drawn::{Draw, Drawn};
use super::text::t;
use kernel::lang::Lang;

/// The way through a long list, by key: to what is newer and to what is older.
pub fn pager(lang: Lang, newer: Option<String>, older: Option<String>) -> Option<Drawn> {
    if newer.is_none() && older.is_none() {
        return None;
    }
    let newer = newer.map(|path| view! { <a class="govuk-link" rel="prev" href=path>{t(lang, "ui-newer")}</a> });
    let older = older.map(|path| view! { <a class="govuk-link" rel="next" href=path>{t(lang, "ui-older")}</a> });
    Some(view! { <nav class="pager" aria-label=t(lang, "ui-pages")>{newer} {older}</nav> }.drawn())
}

/// The way through a list that is ordered by place or name: onward, and back to where it begins.
pub fn onward(lang: Lang, beginning: Option<String>, next: Option<String>) -> Option<Drawn> {
    if beginning.is_none() && next.is_none() {
        return None;
    }
    let beginning = beginning.map(|path| view! { <a class="govuk-link" href=path>{t(lang, "ui-beginning")}</a> });
    let next = next.map(|path| view! { <a class="govuk-link" rel="next" href=path>{t(lang, "ui-next")}</a> });
    Some(view! { <nav class="pager" aria-label=t(lang, "ui-pages")>{beginning} {next}</nav> }.drawn())
}
