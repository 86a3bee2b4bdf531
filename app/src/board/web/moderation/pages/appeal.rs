use crate::moderation::actions::appeal::AppealForm;
use crate::moderation::rules::LONGEST_APPEAL;
use crate::moderation::store::acts::Done;
use crate::moderation::view;
use crate::moderation::{ActId, OWN, store};
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use kernel::deed::Deed;
use kernel::error::{Error, Problem, Result};
use kernel::view::View;
use kernel::visit::Visit;
use leptos::prelude::*;
use ui::back_link::back_link;
use ui::drawn::{Draw, Drawn};
use ui::form::{Field, FormState, button, error_summary, form, textarea};
use ui::page::Page;
use ui::text::{t, t_with};

/// `GET /account/moderation/{id}/appeal`
#[kernel::handler]
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
