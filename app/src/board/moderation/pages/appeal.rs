use crate::board::moderation::actions::appeal::AppealForm;
use crate::board::moderation::rules::LONGEST_APPEAL;
use crate::board::moderation::store::acts::Done;
use crate::board::moderation::view;
use crate::board::moderation::{ActId, OWN, store};
use crate::kernel::deed::Deed;
use crate::kernel::error::{Error, Problem, Result};
use crate::kernel::view::View;
use crate::kernel::visit::Visit;
use crate::ui::back_link::back_link;
use crate::ui::drawn::{Draw, Drawn};
use crate::ui::form::{Field, FormState, button, error_summary, form, textarea};
use crate::ui::page::Page;
use crate::ui::text::{t, t_with};
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::*;

/// `GET /account/moderation/{id}/appeal`
pub async fn get(visit: Visit, Path(act): Path<ActId>) -> Result<Response> {
    let Some(done) = load(&mut visit.read(Deed::AppealAct).await?, act).await? else {
        return Ok(Redirect::to(OWN).into_response());
    };
    let state = FormState::new(visit.lang);
    page(&state).show(&visit, view(act, &done, &state)).await
}

pub async fn refused(visit: &Visit, act: ActId, posted: &AppealForm, problems: Vec<Problem>) -> Result<Response> {
    let Some(done) = load(&mut visit.read(Deed::AppealAct).await?, act).await? else {
        return Ok(Redirect::to(OWN).into_response());
    };
    let state = FormState::new(visit.lang).with("why", &posted.why).with_problems(problems);
    Ok(page(&state).draw(visit, view(act, &done, &state)))
}

/// None when it was appealed already. Errors: [`Error::NotFound`] for what is not about them, or can't be appealed.
async fn load(view: &mut View, act: ActId) -> Result<Option<Done>> {
    let person = view.person()?;
    let done = store::acts::done(view, act).await?;
    let done = done.filter(|done| done.author == person && done.act.is_appealable()).ok_or(Error::NotFound)?;
    let appealed = store::appeals::appeal(view, act).await?.is_some();
    Ok((!appealed).then_some(done))
}

fn page(state: &FormState) -> Page {
    Page::new(t(state.lang, "board-appeal")).with_form(state)
}

fn view(act: ActId, done: &Done, state: &FormState) -> Drawn {
    let lang = state.lang;
    let why = Field::new("why", t(lang, "board-appeal-why"));
    let why = why.hint(t_with(lang, "board-appeal-why-hint", &[("most", LONGEST_APPEAL.into())])).rows(5);
    let fields = view! { {textarea(state, why)} {button(t(lang, "board-appeal-press"))} };
    view! {
        <div class="measure">
            {back_link(OWN, t(lang, "board-own"))}
            {error_summary(state)}
            <h1 class="govuk-heading-l">{t(lang, "board-appeal")}</h1>
            {view::in_short(done, lang)}
            <p class="govuk-body">{t(lang, "board-appeal-means")}</p>
            {form(format!("{OWN}/{act}/appeal"), fields)}
        </div>
    }
    .drawn()
}
