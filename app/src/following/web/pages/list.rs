use crate::{Follow, Way, store};
use axum::response::Response;
use kernel::deed::Deed;
use kernel::error::{Problem, Result};
use kernel::lang::Lang;
use kernel::visit::Visit;
use leptos::prelude::*;
use ui::back_link::back_link;
use ui::drawn::{Draw, Drawn};
use ui::empty::empty;
use ui::form::{FormState, error_summary};
use ui::page::Page;
use ui::table::Table;
use ui::text::t;

/// `GET /account/following`: all that one follows. At most [`crate::rules::MOST`], so on one page.
#[kernel::handler]
pub async fn get(visit: Visit) -> Result<Response> {
    let (state, follows) = (FormState::new(visit.lang), load(&visit).await?);
    page(&state).show(&visit, view(follows, &state)).await
}

/// The same, with the reason why nothing was added to it.
pub async fn refused(visit: &Visit, problems: Vec<Problem>) -> Result<Response> {
    let (state, follows) = (FormState::new(visit.lang).with_problems(problems), load(visit).await?);
    Ok(page(&state).draw(visit, view(follows, &state)))
}

async fn load(visit: &Visit) -> Result<Vec<Follow>> {
    let mut view = visit.read(Deed::Follow).await?;
    let person = view.person()?;
    store::follows_of(&mut view, person).await
}

fn page(state: &FormState) -> Page {
    Page::new(t(state.lang, "following-title")).with_form(state)
}

fn view(follows: Vec<Follow>, state: &FormState) -> Drawn {
    let lang = state.lang;
    let by_mail = follows.iter().any(|follow| follow.way != Way::Portal);
    let lead = t(lang, if by_mail { "following-lead-mail" } else { "following-lead" });
    let list = match follows.is_empty() {
        true => {
            let board = view! { <p class="govuk-body"><a class="govuk-link" href="/board">{t(lang, "following-to-board")}</a></p> };
            empty(t(lang, "following-none"), board)
        }
        false => table(follows, lang),
    };
    view! {
        {back_link("/account", t(lang, "following-back"))}
        {error_summary(state)}
        <h1 class="govuk-heading-l">{t(lang, "following-title")}</h1>
        <p class="govuk-body">{lead} " " <a class="govuk-link" href="/account/notices">{t(lang, "following-open-notices")}</a></p>
        {list}
    }
    .drawn()
}

fn table(follows: Vec<Follow>, lang: Lang) -> Drawn {
    let rows = follows.into_iter().map(|follow| {
        let page = format!("/account/following/{}", follow.id);
        let kind = format!("following-kind-{}", follow.subject.kind());
        (named(&follow, lang), t(lang, &kind), t(lang, follow.way.key()), change(page, &follow, lang))
    });
    Table::new(t(lang, "following-title"))
        .column(t(lang, "following-column-what"))
        .column(t(lang, "following-column-kind"))
        .column(t(lang, "following-column-way"))
        .column(t(lang, "following-column-change"))
        .view(rows.collect())
        .drawn()
}

/// With a link to where one reads it.
pub fn named(follow: &Follow, lang: Lang) -> Drawn {
    let tongue = follow.tongue.filter(|tongue| *tongue != lang).map(Lang::tag);
    let name = follow.name.get(lang).to_owned();
    view! { <a class="govuk-link" href=follow.subject.path() lang=tongue>{name}</a> }.drawn()
}

fn change(page: String, follow: &Follow, lang: Lang) -> Drawn {
    let of = view! { <span class="govuk-visually-hidden">": " {follow.name.get(lang).to_owned()}</span> };
    view! { <a class="govuk-link" href=page>{t(lang, "following-change")} {of}</a> }.drawn()
}
