use crate::board::moderation::Reason;
use crate::board::moderation::actions::report::ReportForm;
use crate::board::moderation::rules::LONGEST_REASON;
use crate::board::{Number, Post, store};
use crate::kernel::deed::Deed;
use crate::kernel::error::{Error, Problem, Result};
use crate::kernel::visit::Visit;
use crate::ui::back_link::back_link;
use crate::ui::drawn::{Draw, Drawn};
use crate::ui::form::{Choice, Field, FormState, button, error_summary, form, radios, textarea};
use crate::ui::page::Page;
use crate::ui::shell::Place;
use crate::ui::text::{t, t_with};
use axum::extract::Path;
use axum::response::Response;
use leptos::prelude::*;

/// `GET /board/{number}/report`
pub async fn get(visit: Visit, Path(number): Path<Number>) -> Result<Response> {
    let post = load(&visit, number).await?;
    let state = FormState::new(visit.lang);
    page(&state).show(&visit, view(&post, &state)).await
}

pub async fn refused(visit: &Visit, number: Number, posted: &ReportForm, problems: Vec<Problem>) -> Result<Response> {
    let post = load(visit, number).await?;
    let state = FormState::new(visit.lang).with("reason", &posted.reason).with("words", &posted.words);
    let state = state.with_problems(problems);
    Ok(page(&state).draw(visit, view(&post, &state)))
}

async fn load(visit: &Visit, number: Number) -> Result<Post> {
    store::post(&mut visit.read(Deed::ReportPost).await?, number).await?.ok_or(Error::NotFound)
}

fn page(state: &FormState) -> Page {
    Page::new(t(state.lang, "board-report")).at(Place::Board).with_form(state)
}

fn view(post: &Post, state: &FormState) -> Drawn {
    let lang = state.lang;
    let tongue = (post.text.lang != lang).then(|| post.text.lang.tag());
    let reasons = Reason::ALL.map(|reason| Choice::new(reason.code(), t(lang, reason.key()))).to_vec();
    let words = Field::new("words", t(lang, "board-report-words"));
    let words = words.hint(t_with(lang, "board-report-words-hint", &[("most", LONGEST_REASON.into())])).rows(3);
    let fields = view! {
        {radios(state, Field::new("reason", t(lang, "board-reason")), reasons)}
        {textarea(state, words)}
        {button(t(lang, "board-report-press"))}
    };
    view! {
        <div class="measure">
            {back_link(post.number.path(), post.text.title.clone())}
            {error_summary(state)}
            <h1 class="govuk-heading-l">{t(lang, "board-report")}</h1>
            <p class="govuk-body" lang=tongue>{post.text.title.clone()}</p>
            <p class="govuk-body">{t(lang, "board-report-means")}</p>
            {form(format!("{}/report", post.number.path()), fields)}
        </div>
    }
    .drawn()
}
