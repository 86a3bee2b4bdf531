use crate::actions::hand_out_code::HandOutForm;
use crate::office::office_of;
use axum::response::Response;
use city::Desk;
use kernel::deed::Deed;
use kernel::error::{Problem, Result};
use kernel::visit::Visit;
use leptos::prelude::*;
use ui::back_link::back_link;
use ui::drawn::{Draw, Drawn};
use ui::form::{Choice, Field, FormState, button, checkboxes, error_summary, form, text_input};
use ui::page::Page;
use ui::shell::Place;
use ui::text::t;

/// `GET /desk/residents`: where a clerk of a subdistrict's office types the number of the card they hold.
#[kernel::handler]
pub async fn get(visit: Visit) -> Result<Response> {
    let office = load(&visit).await?;
    let state = FormState::new(visit.lang);
    page(&state).show(&visit, view(&office, &state)).await
}

pub async fn refused(visit: &Visit, posted: &HandOutForm, problems: Vec<Problem>) -> Result<Response> {
    let office = load(visit).await?;
    let state = FormState::new(visit.lang)
        .with("identity_number", &posted.identity_number)
        .with("seen", &posted.seen)
        .with("moves", &posted.moves)
        .with_problems(problems);
    Ok(page(&state).draw(visit, view(&office, &state)))
}

async fn load(visit: &Visit) -> Result<Desk> {
    let mut view = visit.read(Deed::HandOutResidenceCode).await?;
    let clerk = view.person()?;
    office_of(&mut view, clerk).await
}

fn page(state: &FormState) -> Page {
    Page::new(t(state.lang, "residents-desk-title")).at(Place::Desk).on_desk().with_form(state)
}

fn view(office: &Desk, state: &FormState) -> Drawn {
    let lang = state.lang;
    let number = Field::new("identity_number", t(lang, "residents-desk-number"))
        .hint(t(lang, "residents-desk-number-hint"))
        .autocomplete("off")
        .width(20);
    let seen = Field::new("seen", t(lang, "residents-desk-card"));
    let moves = Field::new("moves", t(lang, "residents-desk-earlier"));
    let moved = Choice::new("yes", t(lang, "residents-desk-moves")).hint(t(lang, "residents-desk-moves-hint"));
    let fields = view! {
        {text_input(state, number)}
        {checkboxes(state, seen, vec![Choice::new("yes", t(lang, "residents-desk-seen"))])}
        {checkboxes(state, moves, vec![moved])}
        {button(t(lang, "residents-desk-hand-out"))}
    };
    view! {
        {back_link("/desk", t(lang, "desks-queue"))}
        {error_summary(state)}
        <div class="measure">
            <h1 class="govuk-heading-l">{t(lang, "residents-desk-title")}</h1>
            <p class="queue__desks">{office.department.name.get(lang).to_owned()}</p>
            <p class="govuk-body">{t(lang, "residents-desk-why")}</p>
            {form("/desk/residents", fields)}
        </div>
    }
    .drawn()
}
