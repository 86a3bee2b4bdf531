use super::form::{Field, button, draw, page, paragraph};
use crate::identity::actions::save_profile::SaveProfile;
use crate::identity::store::{self, Profile};
use crate::kernel::deed::Deed;
use crate::kernel::error::{Problem, Result};
use crate::kernel::lang::Lang;
use crate::kernel::visit::Visit;
use crate::ui::text::t;
use axum::response::Response;
use leptos::prelude::*;

pub async fn get(visit: Visit) -> Result<Response> {
    let profile = own_profile(&visit).await?;
    page(&visit, "identity-account", &[], view(&profile, visit.lang, &[])).await
}

/// With what was typed, where it was the profile that was refused.
pub async fn refused(visit: &Visit, typed: Option<&SaveProfile>, problems: &[Problem]) -> Result<Response> {
    let mut profile = own_profile(visit).await?;
    if let Some(typed) = typed {
        profile.name = typed.name.clone();
        profile.lang = typed.lang;
    }
    Ok(draw(visit.lang, "identity-account", problems, None, view(&profile, visit.lang, problems)))
}

async fn own_profile(visit: &Visit) -> Result<Profile> {
    let mut view = visit.read(Deed::ManageOwnAccount).await?;
    let person = view.person()?;
    store::profile(&mut view, person).await
}

fn view(profile: &Profile, lang: Lang, problems: &[Problem]) -> AnyView {
    let unconfirmed = (!profile.confirmed).then(|| {
        view! {
            {paragraph(lang, "identity-unconfirmed")}
            <form method="post" action="/account/confirmation">{button(lang, "identity-resend")}</form>
        }
    });
    view! {
        <p class="govuk-body">{t(lang, "identity-email")} " " <strong>{profile.email.clone()}</strong></p>
        {unconfirmed} {profile_form(profile, lang, problems)} {password_form(lang, problems)}
        <form method="post" action="/sign-out">{button(lang, "identity-sign-out")}</form>
    }
    .into_any()
}

fn profile_form(profile: &Profile, lang: Lang, problems: &[Problem]) -> AnyView {
    let name = Field { name: "name", label: "identity-name", kind: "text", autocomplete: "name", value: &profile.name };
    let choices: Vec<_> = Lang::ALL
        .into_iter()
        .map(|choice| {
            let id = format!("lang-{}", choice.tag());
            view! {
                <div class="govuk-radios__item">
                    <input
                        class="govuk-radios__input"
                        id=id.clone()
                        name="lang"
                        type="radio"
                        value=choice.tag()
                        checked=choice == profile.lang
                    />
                    <label class="govuk-label govuk-radios__label" for=id lang=choice.tag()>
                        {t(choice, "identity-lang-own-name")}
                    </label>
                </div>
            }
        })
        .collect();
    view! {
        <form method="post" action="/account" novalidate=true>
            {name.view(lang, problems)}
            <fieldset class="govuk-fieldset govuk-form-group">
                <legend class="govuk-fieldset__legend">{t(lang, "identity-lang")}</legend>
                <div class="govuk-radios govuk-radios--inline">{choices}</div>
            </fieldset>
            {button(lang, "identity-save")}
        </form>
    }
    .into_any()
}

fn password_form(lang: Lang, problems: &[Problem]) -> AnyView {
    let field = |name, label, autocomplete| Field { name, label, kind: "password", autocomplete, value: "" };
    let current = field("current", "identity-current-password", "current-password");
    let new = field("password", "identity-new-password", "new-password");
    view! {
        <h2 class="govuk-heading-m">{t(lang, "identity-change-password")}</h2>
        <form method="post" action="/account/password" novalidate=true>
            {current.view(lang, problems)} {new.view(lang, problems)} {button(lang, "identity-change-password")}
        </form>
    }
    .into_any()
}
