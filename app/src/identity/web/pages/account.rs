use crate::actions::save_profile::SaveProfile;
use crate::store::{self, Profile};
use axum::response::Response;
use kernel::deed::Deed;
use kernel::error::{Problem, Result};
use kernel::lang::Lang;
use kernel::visit::Visit;
use leptos::prelude::*;
use ui::drawn::{Draw, Drawn};
use ui::form::{Choice, Field, FormState, button, error_summary, form, password, radios, secondary_button, text_input};
use ui::inset::inset;
use ui::page::Page;
use ui::text::t;

#[kernel::handler]
pub async fn get(visit: Visit) -> Result<Response> {
    let profile = own_profile(&visit).await?;
    let (saved, secret) = (of_profile(visit.lang, &profile), FormState::new(visit.lang));
    Page::new(t(visit.lang, "identity-account")).show(&visit, view(&profile, &saved, &secret)).await
}

pub async fn profile_refused(visit: &Visit, posted: &SaveProfile, problems: Vec<Problem>) -> Result<Response> {
    let typed = FormState::new(visit.lang).with("name", &posted.name).with("lang", posted.lang.tag());
    let profile = own_profile(visit).await?;
    Ok(refused(visit, &profile, typed.with_problems(problems), FormState::new(visit.lang)))
}

pub async fn password_refused(visit: &Visit, problems: Vec<Problem>) -> Result<Response> {
    let profile = own_profile(visit).await?;
    let saved = of_profile(visit.lang, &profile);
    Ok(refused(visit, &profile, saved, FormState::new(visit.lang).with_problems(problems)))
}

fn refused(visit: &Visit, profile: &Profile, saved: FormState, secret: FormState) -> Response {
    let page = Page::new(t(visit.lang, "identity-account")).with_form(&saved).with_form(&secret);
    page.draw(visit, view(profile, &saved, &secret))
}

async fn own_profile(visit: &Visit) -> Result<Profile> {
    let mut view = visit.read(Deed::ManageOwnAccount).await?;
    let person = view.person()?;
    store::profile(&mut view, person).await
}

fn of_profile(lang: Lang, profile: &Profile) -> FormState {
    FormState::new(lang).with("name", &profile.name).with("lang", profile.lang.tag())
}

fn view(profile: &Profile, saved: &FormState, secret: &FormState) -> Drawn {
    let lang = saved.lang;
    let unconfirmed = (!profile.confirmed).then(|| {
        let resend = form("/account/confirmation", secondary_button(t(lang, "identity-resend")));
        inset(view! { <p class="govuk-body">{t(lang, "identity-account-unconfirmed")}</p> {resend} })
    });
    view! {
        <div class="measure">
            {error_summary(saved)} {error_summary(secret)}
            <h1 class="govuk-heading-l">{t(lang, "identity-account")}</h1>
            <p class="govuk-body">
                {t(lang, "identity-account-email")} " " <strong>{profile.email.clone()}</strong>
            </p>
            {unconfirmed}
            <ul class="govuk-list">
                <li><a class="govuk-link" href="/account/notices">{t(lang, "identity-account-notices")}</a></li>
                <li><a class="govuk-link" href="/account/following">{t(lang, "identity-account-following")}</a></li>
            </ul>
            {profile_form(saved)}
            <p class="govuk-body">
                <a class="govuk-link" href="/account/residence">{t(lang, "identity-account-residence")}</a>
            </p>
            <p class="govuk-body">
                <a class="govuk-link" href="/account/moderation">{t(lang, "identity-account-moderation")}</a>
            </p>
            <h2 class="govuk-heading-m">{t(lang, "identity-change-password")}</h2> {password_form(secret)}
            <p class="govuk-body">
                <a class="govuk-link" href="/account/api-keys">{t(lang, "identity-api-keys")}</a>
            </p>
        </div>
    }
    .drawn()
}

fn profile_form(state: &FormState) -> Drawn {
    let lang = state.lang;
    let name = Field::new("name", t(lang, "identity-name")).autocomplete("name").width(20);
    let letters = Field::new("lang", t(lang, "identity-lang")).inline();
    let choices =
        Lang::ALL.map(|choice| Choice::new(choice.tag(), t(choice, "identity-lang-own-name")).in_language(choice));
    let fields = view! {
        {text_input(state, name)} {radios(state, letters, choices.into())} {button(t(lang, "identity-save"))}
    };
    form("/account", fields)
}

fn password_form(state: &FormState) -> Drawn {
    let lang = state.lang;
    let current = Field::new("current", t(lang, "identity-current-password")).autocomplete("current-password");
    let new = Field::new("password", t(lang, "identity-new-password"))
        .hint(t(lang, "identity-new-password-how"))
        .autocomplete("new-password");
    let fields = view! {
        {password(state, current)} {password(state, new)} {secondary_button(t(lang, "identity-change-password"))}
    };
    form("/account/password", fields)
}
