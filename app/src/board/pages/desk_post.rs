use crate::board::actions::answer_post::AnswerForm;
use crate::board::rules::{self, LONGEST_BODY};
use crate::board::store::{self, Written};
use crate::board::teaser::{about, quoted, signed};
use crate::board::{Post, PostId, markup};
use crate::desks::pages::{holding, next_button};
use crate::desks::{self, MatterId, Step};
use crate::kernel::deed::Deed;
use crate::kernel::error::{Error, Problem, Result};
use crate::kernel::lang::Lang;
use crate::kernel::once::OnceKey;
use crate::kernel::view::View;
use crate::kernel::visit::Visit;
use crate::ui::back_link::back_link;
use crate::ui::drawn::{Draw, Drawn};
use crate::ui::form::{Field, FormState, button, error_summary, form, once_key, textarea};
use crate::ui::page::Page;
use crate::ui::shell::Place;
use crate::ui::text::{t, t_with};
use axum::extract::Path;
use axum::response::Response;
use chrono::NaiveDate;
use leptos::prelude::*;

struct Model {
    post: Post,
    step: Step,
    today: NaiveDate,
    /// The clerk wrote it.
    is_own: bool,
}

/// `GET /desk/posts/{id}`: a post, for a clerk at the desk that answers it. Who wrote it is not shown here either.
pub async fn get(visit: Visit, Path(id): Path<PostId>) -> Result<Response> {
    let model = load(&mut visit.read(Deed::ReadMatter).await?, id).await?;
    let state = FormState::new(visit.lang);
    page(&model, &state).show(&visit, view(&model, OnceKey::new(), &state)).await
}

pub async fn refused(visit: &Visit, id: PostId, posted: &AnswerForm, problems: Vec<Problem>) -> Result<Response> {
    let model = load(&mut visit.read(Deed::ReadMatter).await?, id).await?;
    let state = FormState::new(visit.lang).with("zh", &posted.zh).with("en", &posted.en).with_problems(problems);
    Ok(page(&model, &state).draw(visit, view(&model, posted.key, &state)))
}

async fn load(view: &mut View, id: PostId) -> Result<Model> {
    let clerk = view.person()?;
    let steps = desks::steps_of(view, MatterId(id.0)).await?;
    let step = desks::step_before(view, &steps, clerk).await?;
    let step = steps.get(step).cloned().ok_or(Error::NotFound)?;
    let Written { number, author, .. } = store::written(view, id).await?.ok_or(Error::NotFound)?;
    let post = store::post(view, number).await?.ok_or(Error::NotFound)?;
    Ok(Model { post, step, today: view.today(), is_own: rules::may_answer(author, clerk).is_err() })
}

fn page(model: &Model, state: &FormState) -> Page {
    Page::new(model.post.text.title.clone()).at(Place::Desk).on_desk().with_form(state)
}

fn view(model: &Model, key: OnceKey, state: &FormState) -> Drawn {
    let (lang, post) = (state.lang, &model.post);
    let tongue = (post.text.lang != lang).then(|| post.text.lang.tag());
    let answer = match &post.answer {
        // Who took it without looking lets it go here.
        None if model.is_own => {
            view! { <p class="govuk-body">{t(lang, "board-own-post")}</p> {holding(&model.step, lang)} }.drawn()
        }
        None => view! { {holding(&model.step, lang)} {answer_form(post, key, state)} }.drawn(),
        Some(answer) => view! { {quoted(answer, lang)} {next_button(lang)} }.drawn(),
    };
    view! {
        {back_link("/desk", t(lang, "desks-queue"))}
        {error_summary(state)}
        <div class="govuk-grid-row">
            <article class="govuk-grid-column-two-thirds">
                <h1 class="govuk-heading-l" lang=tongue>{post.text.title.as_str()}</h1>
                {about(post, model.today, lang)}
                <div class="post__text" lang=tongue>{markup::drawn(&post.text.body)}</div>
                {signed(&post.text, lang)}
                <p class="govuk-body"><a class="govuk-link" href=post.number.path()>{t(lang, "board-public-page")}</a></p>
            </article>
            <div class="govuk-grid-column-one-third">{answer}</div>
        </div>
    }
    .drawn()
}

fn answer_form(post: &Post, key: OnceKey, state: &FormState) -> Drawn {
    let lang = state.lang;
    let in_language = |name: &str, of: Lang| {
        let hint = t_with(lang, "board-answer-hint", &[("most", LONGEST_BODY.into())]);
        Field::new(name, t(lang, &format!("board-answer-{}", of.tag().to_lowercase()))).hint(hint).rows(6)
    };
    let fields = view! {
        {once_key(key)}
        {textarea(state, in_language("zh", Lang::Zh))}
        {textarea(state, in_language("en", Lang::En))}
        {button(t(lang, "board-answer-send"))}
    };
    form(format!("/desk/posts/{}/answer", post.id), fields)
}
