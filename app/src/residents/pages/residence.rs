use crate::city::{self, Desk};
use crate::kernel::deed::Deed;
use crate::kernel::error::{Error, Problem, Result};
use crate::kernel::lang::Lang;
use crate::kernel::view::View;
use crate::kernel::visit::Visit;
use crate::residents::actions::verify_residence::VerifyForm;
use crate::residents::{PAGE, store};
use crate::ui::back_link::back_link;
use crate::ui::dates::day_without_weekday;
use crate::ui::drawn::{Draw, Drawn};
use crate::ui::form::{Field, FormState, button, error_summary, form, text_input};
use crate::ui::inset::inset;
use crate::ui::page::Page;
use crate::ui::text::{t, t_with};
use axum::response::Response;
use chrono::NaiveDate;
use leptos::prelude::*;

/// Since when they are verified, and the office that saw their card.
type Verified = Option<(NaiveDate, Desk)>;

/// `GET /account/residence`: whether one is a verified resident, and how one becomes one.
pub async fn get(visit: Visit) -> Result<Response> {
    let verified = load(&mut visit.read(Deed::VerifyResidence).await?).await?;
    let state = FormState::new(visit.lang);
    page(&state).show(&visit, view(verified, &state)).await
}

pub async fn refused(visit: &Visit, posted: &VerifyForm, problems: Vec<Problem>) -> Result<Response> {
    let verified = load(&mut visit.read(Deed::VerifyResidence).await?).await?;
    let state = FormState::new(visit.lang)
        .with("identity_number", &posted.identity_number)
        .with("code", &posted.code)
        .with_problems(problems);
    Ok(page(&state).draw(visit, view(verified, &state)))
}

async fn load(view: &mut View) -> Result<Verified> {
    let person = view.person()?;
    let Some(residence) = store::residence(view, person).await? else { return Ok(None) };
    let desk = city::desks(view, &[residence.desk]).await?.pop().ok_or(Error::NotFound)?;
    Ok(Some((view.site().day_of(residence.verified_at), desk)))
}

fn page(state: &FormState) -> Page {
    Page::new(t(state.lang, "residents-title")).with_form(state)
}

fn view(verified: Verified, state: &FormState) -> Drawn {
    let lang = state.lang;
    let body = match verified {
        Some((since, desk)) => is_one(since, &desk, lang),
        None => becomes_one(state),
    };
    view! {
        <div class="measure">
            {back_link("/account", t(lang, "residents-back"))}
            {error_summary(state)}
            <h1 class="govuk-heading-l">{t(lang, "residents-title")}</h1>
            {body}
        </div>
    }
    .drawn()
}

fn is_one(since: NaiveDate, desk: &Desk, lang: Lang) -> Drawn {
    let seen = [
        ("day", day_without_weekday(lang, since).into()),
        ("department", desk.department.name.get(lang).to_owned().into()),
    ];
    let told = view! {
        <p class="govuk-body"><strong>{t(lang, "residents-is-one")}</strong></p>
        <p class="govuk-body">{t_with(lang, "residents-seen", &seen)}</p>
    };
    view! {
        {inset(told)}
        <p class="govuk-body">{t(lang, "residents-counts")}</p>
        <p class="govuk-body">
            <a class="govuk-link" href=format!("{PAGE}/withdrawal")>{t(lang, "residents-withdraw")}</a>
        </p>
    }
    .drawn()
}

fn becomes_one(state: &FormState) -> Drawn {
    let lang = state.lang;
    let steps = ["residents-how-card", "residents-how-code", "residents-how-type"];
    let steps = steps.map(|key| view! { <li>{t(lang, key)}</li> });
    let number = Field::new("identity_number", t(lang, "residents-number"))
        .hint(t(lang, "residents-number-hint"))
        .autocomplete("off")
        .width(20);
    let code = Field::new("code", t(lang, "residents-code"))
        .hint(t(lang, "residents-code-hint"))
        .autocomplete("off")
        .width(10);
    let fields = view! {
        {text_input(state, number)} {text_input(state, code)} {button(t(lang, "residents-verify"))}
    };
    view! {
        <p class="govuk-body">{t(lang, "residents-why")}</p>
        <h2 class="govuk-heading-m">{t(lang, "residents-how")}</h2>
        <ol class="govuk-list govuk-list--number">{steps}</ol>
        <p class="govuk-body">{t(lang, "residents-not-kept")}</p>
        <h2 class="govuk-heading-m">{t(lang, "residents-have-code")}</h2>
        {form(PAGE, fields)}
    }
    .drawn()
}
