use leptos::prelude::*;

use super::drawn::{Draw, Drawn};
use super::text::t;
use kernel::lang::Lang;

/// What has consequences, before the button that has them.
pub fn warning(lang: Lang, told: impl Into<String>) -> Drawn {
    view! {
        <div class="govuk-warning-text">
            <span class="govuk-warning-text__icon" aria-hidden="true">"!"</span>
            <strong class="govuk-warning-text__text">
                <span class="govuk-visually-hidden">{t(lang, "ui-warning")}</span>
                {told.into()}
            </strong>
        </div>
    }
    .drawn()
}
