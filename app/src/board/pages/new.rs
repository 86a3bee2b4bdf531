use crate::board::actions::write_post::WriteForm;
use crate::board::rules::{LONGEST_BODY, LONGEST_NAME};
use crate::board::{Category, Kind, store};
use crate::city::place::subdistricts;
use crate::kernel::deed::Deed;
use crate::kernel::error::{Problem, Result};
use crate::kernel::form::Fields;
use crate::kernel::lang::Lang;
use crate::kernel::once::OnceKey;
use crate::kernel::visit::Visit;
use crate::ui::back_link::back_link;
use crate::ui::drawn::{Draw, Drawn};
use crate::ui::form::{
    Choice, Field, FormState, button, error_summary, form, hidden, once_key, radios, select_grouped, text_input,
    textarea,
};
use crate::ui::page::Page;
use crate::ui::shell::Place;
use crate::ui::text::{t, t_with};
use axum::response::Response;
use leptos::prelude::*;
use std::collections::BTreeMap;

/// `GET /board/new`
pub async fn get(visit: Visit) -> Result<Response> {
    let categories = store::categories(&mut visit.read(Deed::WritePost).await?).await?;
    let state = FormState::new(visit.lang);
    page(&state).show(&visit, view(OnceKey::new(), &categories, &[], &state)).await
}

pub async fn refused(visit: &Visit, posted: &WriteForm, problems: Vec<Problem>) -> Result<Response> {
    let categories = store::categories(&mut visit.read(Deed::WritePost).await?).await?;
    let state = posted.state(visit.lang).with_problems(problems);
    Ok(page(&state).draw(visit, view(posted.key, &categories, &posted.keep, &state)))
}

impl WriteForm {
    pub fn state(&self, lang: Lang) -> FormState {
        let kept = Fields(BTreeMap::from([("keep".to_owned(), self.keep.clone())]));
        FormState::saved(lang, kept)
            .with("kind", &self.kind)
            .with("category", &self.category)
            .with("title", &self.title)
            .with("body", &self.body)
            .with("place", &self.place)
            .with("address", &self.address)
            .with("called", &self.called)
    }
}

fn page(state: &FormState) -> Page {
    Page::new(t(state.lang, "board-write")).at(Place::Board).with_form(state)
}

/// `keep` is what was ticked at the check before.
fn view(key: OnceKey, categories: &[Category], keep: &[String], state: &FormState) -> Drawn {
    let lang = state.lang;
    let kept: Vec<_> = keep.iter().map(|digits| hidden("keep", digits)).collect();
    let fields = view! { {kept} {fields(key, categories, state)} {button(t(lang, "board-go-on"))} };
    view! {
        <div class="measure">
            {back_link("/board", t(lang, "board-back"))}
            {error_summary(state)}
            <h1 class="govuk-heading-l">{t(lang, "board-write")}</h1>
            <p class="govuk-body">{t(lang, "board-write-why")}</p>
            {form("/board/new", fields)}
        </div>
    }
    .drawn()
}

/// What is asked of a post.
pub fn fields(key: OnceKey, categories: &[Category], state: &FormState) -> Drawn {
    let lang = state.lang;
    let kinds = Kind::ALL
        .map(|kind| Choice::new(kind.code(), t(lang, kind.key())).hint(t(lang, &format!("{}-hint", kind.key()))));
    let longest = |key: &str, most: usize| t_with(lang, key, &[("most", most.into())]);
    let body = Field::new("body", t(lang, "board-body")).hint(longest("board-body-hint", LONGEST_BODY)).rows(8);
    let place = Field::new("place", t(lang, "board-place")).hint(t(lang, "board-place-hint"));
    let address = Field::new("address", t(lang, "board-address")).hint(t(lang, "board-address-hint"));
    let called =
        Field::new("called", t(lang, "board-called")).hint(longest("board-called-hint", LONGEST_NAME)).width(20);
    view! {
        {once_key(key)}
        {radios(state, Field::new("kind", t(lang, "board-kind")), kinds.to_vec())}
        {select_grouped(state, Field::new("category", t(lang, "board-category")), grouped(categories, lang))}
        {text_input(state, Field::new("title", t(lang, "board-title-field")).hint(t(lang, "board-title-hint")))}
        {textarea(state, body)}
        {select_grouped(state, place, subdistricts(lang))}
        {text_input(state, address)}
        {text_input(state, called)}
    }
    .drawn()
}

/// Each category of the first level with those below it.
fn grouped(categories: &[Category], lang: Lang) -> Vec<(String, Vec<Choice>)> {
    let first = categories.iter().filter(|category| category.parent.is_none());
    let group = |first: &Category| {
        let within = categories.iter().filter(|category| category.parent.as_ref() == Some(&first.code));
        let choices = std::iter::once(first).chain(within);
        let choices = choices.map(|category| Choice::new(&category.code, category.name.get(lang)));
        (first.name.get(lang).to_owned(), choices.collect())
    };
    first.map(group).collect()
}
