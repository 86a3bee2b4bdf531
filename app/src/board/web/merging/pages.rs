use super::actions::merge::MergeForm;
use crate::rules::LONGEST_REASON;
use crate::teaser::teaser;
use crate::twins::twins;
use crate::{Number, Post, store};
use axum::extract::Path;
use axum::response::Response;
use chrono::NaiveDate;
use kernel::deed::Deed;
use kernel::error::{Error, Problem, Result};
use kernel::once::OnceKey;
use kernel::visit::Visit;
use leptos::prelude::*;
use ui::back_link::back_link;
use ui::drawn::{Draw, Drawn};
use ui::form::{Choice, Field, FormState, button, error_summary, form, once_key, radios, text_input, textarea};
use ui::page::Page;
use ui::shell::Place;
use ui::text::{t, t_with};

struct Model {
    post: Post,
    alike: Vec<Post>,
    today: NaiveDate,
}

/// So many that say something alike, and the post itself among them.
const ALIKE: usize = 6;

/// `GET /board/{number}/merger`: for a moderator, the posts that say something alike.
#[kernel::handler]
pub async fn get(visit: Visit, Path(number): Path<Number>) -> Result<Response> {
    let model = load(&visit, number).await?;
    let state = FormState::new(visit.lang);
    page(&state).show(&visit, view(model, OnceKey::new(), &state)).await
}

pub async fn refused(visit: &Visit, number: Number, posted: &MergeForm, problems: Vec<Problem>) -> Result<Response> {
    let model = load(visit, number).await?;
    let state = FormState::new(visit.lang)
        .with("into", &posted.into)
        .with("other", &posted.other)
        .with("why", &posted.why)
        .with_problems(problems);
    Ok(page(&state).draw(visit, view(model, posted.key, &state)))
}

async fn load(visit: &Visit, number: Number) -> Result<Model> {
    let mut read = visit.read(Deed::ModerateBoard).await?;
    let post = store::post(&mut read, number).await?.ok_or(Error::NotFound)?;
    let mut alike = twins(&mut read, &post.text.whole(), ALIKE).await?;
    alike.retain(|other| other.id != post.id);
    Ok(Model { post, alike, today: read.today() })
}

fn page(state: &FormState) -> Page {
    Page::new(t(state.lang, "board-merge")).at(Place::Board).with_form(state)
}

fn view(model: Model, key: OnceKey, state: &FormState) -> Drawn {
    let Model { post, alike, today } = model;
    let lang = state.lang;
    let path = format!("{}/merger", post.number.path());
    let back = back_link(post.number.path(), post.text.title.clone());
    let choices = alike
        .iter()
        .map(|other| Choice::new(other.number.to_string(), &other.text.title).hint(other.number.reference()));
    let offered =
        (!alike.is_empty()).then(|| radios(state, Field::new("into", t(lang, "board-merge-into")), choices.collect()));
    let other = Field::new("other", t(lang, "board-merge-other")).hint(t(lang, "board-merge-other-hint")).width(10);
    let why = Field::new("why", t(lang, "board-merge-why"));
    let why = why.hint(t_with(lang, "board-merge-why-hint", &[("most", LONGEST_REASON.into())])).rows(3);
    let fields = view! { {once_key(key)} {offered} {text_input(state, other)} {textarea(state, why)} {button(t(lang, "board-merge-press"))} };
    view! {
        <div class="measure">
            {back}
            {error_summary(state)}
            <h1 class="govuk-heading-l">{t(lang, "board-merge")}</h1>
            <p class="govuk-body">{t(lang, "board-merge-means")}</p>
            <h2 class="govuk-heading-m">{t(lang, "board-merge-goes")}</h2>
            <ul class="govuk-list posts posts--read">{teaser(post, today, lang)}</ul>
            {form(path, fields)}
        </div>
    }
    .drawn()
}
