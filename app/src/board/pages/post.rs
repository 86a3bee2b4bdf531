use crate::board::teaser::{about, quoted, signed};
use crate::board::{Number, Post, markup, store};
use crate::kernel::deed::Deed;
use crate::kernel::error::{Error, Result};
use crate::kernel::lang::Lang;
use crate::kernel::visit::Visit;
use crate::ui::back_link::back_link;
use crate::ui::dates::moment_element;
use crate::ui::drawn::{Draw, Drawn};
use crate::ui::form::{button, form, secondary_button};
use crate::ui::page::Page;
use crate::ui::shell::Place;
use crate::ui::text::t;
use axum::extract::Path;
use axum::response::Response;
use chrono::NaiveDate;
use chrono_tz::Tz;
use leptos::prelude::*;

/// `GET /board/{number}`
pub async fn page(visit: Visit, Path(number): Path<Number>) -> Result<Response> {
    let mut read = visit.read(Deed::ReadPublic).await?;
    let post = store::post(&mut read, number).await?.ok_or(Error::NotFound)?;
    let supported = match visit.actor.person() {
        Some(person) => store::supports(&mut read, person.id, post.id).await?,
        None => false,
    };
    let (zone, today) = (read.site().zone, read.today());
    drop(read);
    let lang = visit.lang;
    let body = view! {
        {back_link("/board", t(lang, "board-back"))}
        {told(&post, zone, today, lang)}
        {support(&post, supported, lang)}
        <h2 class="govuk-heading-m">{t(lang, "board-answer")}</h2>
        {match &post.answer {
            Some(answer) => quoted(answer, lang),
            None => view! { <p class="govuk-body">{t(lang, "board-no-answer")}</p> }.drawn(),
        }}
    };
    Page::new(post.text.title.clone()).at(Place::Board).for_everybody().show(&visit, body).await
}

fn told(post: &Post, zone: Tz, today: NaiveDate, lang: Lang) -> Drawn {
    let tongue = (post.text.lang != lang).then(|| post.text.lang.tag());
    view! {
        <article class="measure post__whole">
            <h1 class="govuk-heading-l" lang=tongue>{post.text.title.as_str()}</h1>
            {about(post, today, lang)}
            <div class="post__text" lang=tongue>{markup::drawn(&post.text.body)}</div>
            {signed(&post.text, lang)}
            <p class="govuk-hint">{moment_element(lang, post.posted_at, zone)}</p>
        </article>
    }
    .drawn()
}

/// One person's support is theirs to give and to take back.
fn support(post: &Post, supported: bool, lang: Lang) -> Drawn {
    let path = format!("{}/support", post.number.path());
    match supported {
        false => form(path, button(t(lang, "board-support"))),
        true => {
            let told = view! { <p class="govuk-body">{t(lang, "board-you-support")}</p> };
            let taken_back = form(format!("{path}/withdrawal"), secondary_button(t(lang, "board-support-withdraw")));
            view! { {told} {taken_back} }.drawn()
        }
    }
}
