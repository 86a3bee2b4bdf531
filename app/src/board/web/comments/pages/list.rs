use crate::comments::{Begin, section, talk};
use crate::{Number, moderation, store};
use axum::extract::{Path, Query};
use axum::response::Response;
use kernel::deed::Deed;
use kernel::error::Result;
use kernel::visit::Visit;
use leptos::prelude::*;
use serde::Deserialize;
use ui::form::FormState;
use ui::page::Page;
use ui::shell::Place;

/// What the address asks for. A comment that there is not begins the page with what would come after it.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    from: Option<String>,
}

/// `GET /board/{number}/comments`: where they are more than the post's page holds.
#[kernel::handler]
pub async fn page(visit: Visit, Path(number): Path<Number>, Query(asked): Query<Asked>) -> Result<Response> {
    let mut read = visit.read(Deed::ReadPublic).await?;
    let Some(post) = store::post(&mut read, number).await? else {
        drop(read);
        return moderation::pages::veiled::page(&visit, number, &FormState::new(visit.lang)).await;
    };
    let talk = talk(&mut read, &post, asked.from.as_deref().and_then(Begin::parse)).await?;
    drop(read);
    let lang = visit.lang;
    let tongue = (post.text.lang != lang).then(|| post.text.lang.tag());
    let body = view! {
        {super::back(number, lang)}
        <h1 class="govuk-heading-l measure" lang=tongue>{post.text.title.as_str()}</h1>
        {section(&post, &talk, &visit.actor, visit.portal.site().zone, visit.lang)}
    };
    Page::new(post.text.title.clone()).at(Place::Board).for_everybody().show(&visit, body).await
}
