use crate::moderation::store;
use crate::moderation::store::veiled::Veiled;
use crate::moderation::view::{moderate_link, own_link};
use crate::moderation::{LOG, Veil};
use crate::teaser::signed;
use crate::{Number, Post, markup};
use axum::http::StatusCode;
use axum::response::Response;
use kernel::deed::Deed;
use kernel::error::{Error, Result};
use kernel::lang::Lang;
use kernel::visit::Visit;
use leptos::prelude::*;
use ui::back_link::back_link;
use ui::drawn::{Draw, Drawn};
use ui::form::{FormState, error_summary};
use ui::inset::inset;
use ui::page::Page;
use ui::shell::Place;
use ui::text::{t, t_with};

/// In place of a post that not everybody reads: that a moderator hid it, and why; to its author and moderators alone, that
/// it waits for a look. With what is wrong, when somebody wanted to say something of it.
pub async fn page(visit: &Visit, number: Number, state: &FormState) -> Result<Response> {
    let lang = visit.lang;
    let mut read = visit.read(Deed::ReadPublic).await?;
    let veiled = store::veiled::veiled(&mut read, number).await?.ok_or(Error::NotFound)?;
    let is_author = read.actor().person_id() == Some(veiled.author);
    let moderates = Deed::ModerateBoard.allowed_to(read.actor());
    let (title, status, body) = match veiled.veil {
        Veil::Hidden => ("board-hidden", StatusCode::GONE, hidden(&veiled, is_author, lang)),
        Veil::Waiting if is_author || moderates => {
            let post = crate::store::any_post(&mut read, number).await?.ok_or(Error::NotFound)?;
            ("board-waiting-look", StatusCode::OK, waiting(&post, lang))
        }
        Veil::Waiting => return Err(Error::NotFound),
    };
    drop(read);
    let body = view! {
        <div class="measure">
            {back_link("/board", t(lang, "board-back"))}
            {error_summary(state)}
            <h1 class="govuk-heading-l">{t(lang, title)}</h1>
            {body}
            {moderate_link(number, &visit.actor, lang)}
        </div>
    };
    let page = Page::new(t(lang, title)).at(Place::Board);
    match state.is_refused() {
        true => Ok(page.with_form(state).draw(visit, body)),
        false => page.with_status(status).show(visit, body).await,
    }
}

fn hidden(veiled: &Veiled, is_author: bool, lang: Lang) -> Drawn {
    let reason = veiled.reason.map(|reason| t(lang, reason.key())).unwrap_or_default();
    let own = is_author.then(|| own_link(lang));
    view! {
        <p class="govuk-body">{t_with(lang, "board-hidden-why", &[("reason", reason.into())])}</p>
        <p class="govuk-body"><a class="govuk-link" href=LOG>{t(lang, "board-log")}</a></p>
        {own}
    }
    .drawn()
}

fn waiting(post: &Post, lang: Lang) -> Drawn {
    let tongue = (post.text.lang != lang).then(|| post.text.lang.tag());
    view! {
        {inset(view! { <p class="govuk-body">{t(lang, "board-waiting-look-means")}</p> })}
        <article class="post__preview">
            <h2 class="govuk-heading-m" lang=tongue>{post.text.title.clone()}</h2>
            <div class="post__text" lang=tongue>{markup::drawn(&post.text.body)}</div>
            {signed(&post.text, None, lang)}
        </article>
    }
    .drawn()
}
