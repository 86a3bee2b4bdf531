use leptos::prelude::*;

use super::text::t;
use crate::kernel::lang::Lang;

/// The way through a long list, by key: to what is newer and to what is older.
pub fn pager(lang: Lang, newer: Option<String>, older: Option<String>) -> Option<AnyView> {
    if newer.is_none() && older.is_none() {
        return None;
    }
    let newer = newer.map(|path| view! { <a class="govuk-link" rel="prev" href=path>{t(lang, "ui-newer")}</a> });
    let older = older.map(|path| view! { <a class="govuk-link" rel="next" href=path>{t(lang, "ui-older")}</a> });
    Some(view! { <nav class="pager" aria-label=t(lang, "ui-pages")>{newer} {older}</nav> }.into_any())
}
