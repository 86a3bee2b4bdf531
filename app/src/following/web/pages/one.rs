use super::list::named;
use crate::{Follow, FollowId, Way, store};
use axum::extract::Path;
use axum::response::Response;
use kernel::deed::Deed;
use kernel::error::{Error, Result};
use kernel::lang::Lang;
use kernel::visit::Visit;
use leptos::prelude::*;
use ui::back_link::back_link;
use ui::drawn::{Draw, Drawn};
use ui::form::{Choice, Field, FormState, button, form, radios, secondary_button};
use ui::page::Page;
use ui::text::t;

/// `GET /account/following/{id}`: how one hears of it, and to hear no more of it.
#[kernel::handler]
pub async fn get(visit: Visit, Path(id): Path<FollowId>) -> Result<Response> {
    let mut view = visit.read(Deed::Follow).await?;
    let person = view.person()?;
    let follow = store::follow_of(&mut view, person, id).await?.ok_or(Error::NotFound)?;
    drop(view);
    Page::new(t(visit.lang, "following-one")).show(&visit, body(&follow, visit.lang)).await
}

fn body(follow: &Follow, lang: Lang) -> Drawn {
    let path = format!("/account/following/{}", follow.id);
    let state = FormState::new(lang).with("way", follow.way.code());
    let ways = Way::ALL.map(|way| Choice::new(way.code(), t(lang, way.key()))).into();
    let fields = view! { {radios(&state, Field::new("way", t(lang, "following-way")), ways)} {button(t(lang, "following-save"))} };
    view! {
        {back_link("/account/following", t(lang, "following-title"))}
        <div class="measure">
            <h1 class="govuk-heading-l">{t(lang, "following-one")}</h1>
            <p class="govuk-body-l">{named(follow, lang)}</p>
            {form(path.as_str(), fields)}
            {form(format!("{path}/removal"), secondary_button(t(lang, "following-stop")))}
        </div>
    }
    .drawn()
}
