use leptos::prelude::*;

use crate::text::t;
use kernel::lang::Lang;

pub fn footer(lang: Lang) -> impl IntoView {
    let links = [
        ("/verify", "ui-place-verify"),
        ("/privacy", "ui-footer-privacy"),
        ("/accessibility", "ui-footer-accessibility"),
        ("/cookies", "ui-footer-cookies"),
    ]
    .map(|(path, key)| view! { <li><a class="govuk-link foot__link" href=path>{t(lang, key)}</a></li> });
    view! {
        <footer class="foot">
            <div class="govuk-width-container">
                <ul class="foot__links">{links}</ul>
                <p class="foot__told">{t(lang, "ui-footer-promise")}</p>
            </div>
        </footer>
    }
}
