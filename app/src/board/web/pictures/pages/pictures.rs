use crate::Number;
use crate::pictures::rules::{self, LONGEST_DESCRIPTION, MOST};
use crate::pictures::view::small;
use crate::pictures::{OwnPost, Picture, store};
use axum::extract::Path;
use axum::response::Response;
use chrono_tz::Tz;
use kernel::deed::Deed;
use kernel::error::{Error, Problem, Result};
use kernel::once::OnceKey;
use kernel::view::View;
use kernel::visit::Visit;
use leptos::prelude::*;
use ui::back_link::back_link;
use ui::dates::moment;
use ui::drawn::{Draw, Drawn};
use ui::form::{
    Field, FormState, button, error_summary, file_upload, form, once_key, secondary_button, start_link, text_input,
    upload_form,
};
use ui::page::Page;
use ui::shell::Place;
use ui::text::{t, t_with};

struct Model {
    number: Number,
    post: OwnPost,
    pictures: Vec<Picture>,
    /// Why nothing can be changed any more.
    closed: Option<Problem>,
    zone: Tz,
}

/// `GET /board/{number}/pictures`: for the post's author alone.
#[kernel::handler]
pub async fn get(visit: Visit, Path(number): Path<Number>) -> Result<Response> {
    let model = load(&mut visit.read(Deed::WritePost).await?, number).await?;
    let state = FormState::new(visit.lang);
    page(&state).show(&visit, view(&model, &state)).await
}

pub async fn refused(visit: &Visit, number: Number, typed: &str, problems: Vec<Problem>) -> Result<Response> {
    let model = load(&mut visit.read(Deed::WritePost).await?, number).await?;
    let state = FormState::new(visit.lang).with("description", typed).with_problems(problems);
    Ok(page(&state).draw(visit, view(&model, &state)))
}

async fn load(view: &mut View, number: Number) -> Result<Model> {
    let (person, now) = (view.person()?, view.now());
    let post = store::own_post(view, number, person).await?.ok_or(Error::NotFound)?;
    let pictures = store::pictures(view, post.id).await?;
    let closed = rules::may_change(post.posted_at, post.status, post.locked, now).err();
    Ok(Model { number, post, pictures, closed, zone: view.site().zone })
}

fn page(state: &FormState) -> Page {
    Page::new(t(state.lang, "board-pictures")).at(Place::Board).with_form(state)
}

fn view(model: &Model, state: &FormState) -> Drawn {
    let lang = state.lang;
    let told = match &model.closed {
        Some(problem) => t(lang, problem.key),
        None => {
            let until = moment(lang, rules::closes_at(model.post.posted_at), model.zone);
            t_with(lang, "board-pictures-lead", &[("most", MOST.into()), ("until", until.into())])
        }
    };
    let pictures: Vec<_> = (0..model.pictures.len()).map(|place| shown(model, place, state)).collect();
    let has_some = !pictures.is_empty();
    let upload = (model.closed.is_none() && pictures.len() < MOST).then(|| upload(model, state));
    view! {
        <div class="measure">
            {back_link(model.number.path(), t(lang, "board-pictures-back"))}
            {error_summary(state)}
            <h1 class="govuk-heading-l">
                <span class="govuk-caption-l">{model.post.title.as_str()}</span>
                {t(lang, "board-pictures")}
            </h1>
            <p class="govuk-body">{told}</p>
            {has_some.then(|| view! { <ul class="govuk-list pictures">{pictures}</ul> })}
            {upload}
            {has_some.then(|| start_link(model.number.path(), t(lang, "board-pictures-done")))}
        </div>
    }
    .drawn()
}

fn upload(model: &Model, state: &FormState) -> Drawn {
    let lang = state.lang;
    let file = Field::new("file", t(lang, "board-picture")).hint(t(lang, "board-picture-hint"));
    let most = [("most", LONGEST_DESCRIPTION.into())];
    let description = Field::new("description", t(lang, "board-picture-description")).hint(t_with(
        lang,
        "board-picture-description-hint",
        &most,
    ));
    let add = t(lang, "board-picture-add");
    let fields = view! {
        {once_key(OnceKey::new())}
        {file_upload(state, file.accept("image/jpeg,image/png,image/webp"))}
        {text_input(state, description)}
        {if model.pictures.is_empty() { button(add) } else { secondary_button(add) }}
    };
    upload_form(format!("{}/pictures", model.number.path()), fields)
}

fn shown(model: &Model, place: usize, state: &FormState) -> Drawn {
    let lang = state.lang;
    let (picture, count) = (&model.pictures[place], model.pictures.len());
    let of = [("place", (place + 1).into()), ("count", count.into())];
    let remove = model.closed.is_none().then(|| {
        let fields = view! {
            {once_key(OnceKey::new())}
            <button class="govuk-button govuk-button--secondary" type="submit">
                {t(lang, "board-picture-remove")}
                <span class="govuk-visually-hidden">" "{t_with(lang, "board-picture-of", &of)}</span>
            </button>
        };
        form(format!("{}/pictures/{}/removal", model.number.path(), picture.id), fields)
    });
    view! { <li>{small(picture, model.number, (place + 1, count), lang, lang)} {remove}</li> }.drawn()
}
