use crate::Post;
use crate::teaser::teaser;
use axum::http::header;
use axum::response::{Html, IntoResponse, Response};
use chrono::NaiveDate;
use kernel::lang::Lang;
use leptos::prelude::*;
use ui::drawn::{Draw, Drawn};
use ui::text::{t, t_with};

/// Where it stands below the text that is typed, in a browser with scripts. A screen reader is told how many there are,
/// not each of them after every pause.
pub fn room() -> Drawn {
    view! { <div class="similar" data-similar="/board/similar"><div aria-live="polite"></div><div></div></div> }.drawn()
}

/// What is put there: how many, then they themselves.
pub fn found(twins: Vec<Post>, today: NaiveDate, lang: Lang) -> Response {
    let html = if twins.is_empty() { String::new() } else { alike(twins, today, lang).to_html() };
    ([(header::CACHE_CONTROL, "no-store")], Html(html)).into_response()
}

fn alike(twins: Vec<Post>, today: NaiveDate, lang: Lang) -> Drawn {
    let told = t_with(lang, "board-alike-count", &[("count", twins.len().into())]);
    let twins: Vec<_> = twins.into_iter().map(|post| teaser(post, today, lang)).collect();
    view! {
        <div>
            <h2 class="govuk-heading-s">{t(lang, "board-alike")}</h2>
            <p class="govuk-hint">{told}</p>
        </div>
        <ul class="govuk-list posts posts--read">{twins}</ul>
    }
    .drawn()
}
