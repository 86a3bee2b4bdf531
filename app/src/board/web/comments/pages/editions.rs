use super::{about, back};
use crate::comments::{self, CommentId, Edition, store};
use crate::mentions::{self, Mentions};
use crate::{Number, markup};
use axum::extract::Path;
use axum::response::Response;
use chrono_tz::Tz;
use kernel::deed::Deed;
use kernel::error::{Error, Result};
use kernel::lang::Lang;
use kernel::visit::Visit;
use leptos::prelude::*;
use ui::dates::moment;
use ui::drawn::{Draw, Drawn};
use ui::page::Page;
use ui::shell::Place;
use ui::text::{t, t_with};

/// `GET /board/{number}/comments/{id}/editions`: all that a comment said, for everybody. Of what was taken back or
/// hidden, nothing.
#[kernel::handler]
pub async fn page(visit: Visit, Path((number, id)): Path<(Number, CommentId)>) -> Result<Response> {
    let mut read = visit.read(Deed::ReadPublic).await?;
    let post = crate::store::post(&mut read, number).await?.ok_or(Error::NotFound)?;
    comments::public(&mut read, post.id, id).await?.ok_or(Error::NotFound)?;
    let editions = store::editions(&mut read, id).await?;
    let mentions = mentions::of(&mut read, editions.iter().map(|edition| edition.body.as_str())).await?;
    let zone = read.site().zone;
    drop(read);
    let lang = visit.lang;
    let editions: Vec<_> = editions.iter().map(|edition| shown(edition, &mentions, zone, lang)).collect();
    let body = view! {
        <div class="measure">
            {back(number, lang)}
            {about(&post, lang)}
            <h1 class="govuk-heading-l">{t(lang, "board-comment-editions")}</h1>
            {editions}
        </div>
    };
    Page::new(t(lang, "board-comment-editions")).at(Place::Board).for_everybody().show(&visit, body).await
}

fn shown(edition: &Edition, mentions: &Mentions, zone: Tz, lang: Lang) -> Drawn {
    let tongue = (edition.lang != lang).then(|| edition.lang.tag());
    let since = t_with(lang, "board-comment-since", &[("at", moment(lang, edition.since, zone).into())]);
    view! {
        <section class="comment">
            <h2 class="govuk-heading-s">{since}</h2>
            <div class="post__text comment__text" lang=tongue>{markup::drawn_with(&edition.body, mentions)}</div>
        </section>
    }
    .drawn()
}
