use leptos::prelude::*;

use super::drawn::{Draw, Drawn};
use super::text::t;
use kernel::lang::Lang;

/// One line of a summary: what was asked, what was answered, and where it can be changed.
pub struct Row {
    key: String,
    value: Drawn,
    change: Option<String>,
}

impl Row {
    pub fn new(key: impl Into<String>, value: impl IntoView + 'static) -> Row {
        Row { key: key.into(), value: value.drawn(), change: None }
    }

    /// The page on which this answer is changed.
    pub fn change(self, path: impl Into<String>) -> Row {
        Row { change: Some(path.into()), ..self }
    }
}

pub fn summary_list(lang: Lang, rows: Vec<Row>) -> Drawn {
    let rows: Vec<_> = rows.into_iter().map(|row| line(lang, row)).collect();
    view! { <dl class="govuk-summary-list">{rows}</dl> }.drawn()
}

fn line(lang: Lang, row: Row) -> Drawn {
    let class = match row.change {
        Some(_) => "govuk-summary-list__row",
        None => "govuk-summary-list__row govuk-summary-list__row--no-actions",
    };
    let change = row.change.map(|path| {
        view! {
            <dd class="govuk-summary-list__actions">
                <a class="govuk-link" href=path>
                    {t(lang, "ui-change")}
                    <span class="govuk-visually-hidden">" "{row.key.clone()}</span>
                </a>
            </dd>
        }
    });
    view! {
        <div class=class>
            <dt class="govuk-summary-list__key">{row.key.clone()}</dt>
            <dd class="govuk-summary-list__value">{row.value}</dd>
            {change}
        </div>
    }
    .drawn()
}
