use super::other_desk::other_desk_forms;
use super::reply_form::reply_form;
use crate::checking::{self, Draft};
use crate::pictures::{self, Picture};
use crate::replies::store::{Alike, Written};
use crate::replies::templates::{Template, TemplateId, templates_of};
use crate::replies::view::told;
use crate::replies::{Reply, ReplyForm, rules, store};
use crate::store::{Reopened, reopened};
use crate::teaser::{about, signed};
use crate::{Post, PostId, markup};
use axum::extract::{Path, Query};
use axum::response::Response;
use chrono::NaiveDate;
use chrono_tz::Tz;
use city::{self, Desk};
use desks::shown::{holding, next_button};
use desks::{self, MatterId, Step};
use kernel::deed::Deed;
use kernel::error::{Error, Problem, Result};
use kernel::lang::Lang;
use kernel::once::OnceKey;
use kernel::view::View;
use kernel::visit::Visit;
use leptos::prelude::*;
use serde::Deserialize;
use ui::back_link::back_link;
use ui::dates::moment_element;
use ui::drawn::{Draw, Drawn};
use ui::form::{FormState, error_summary};
use ui::inset::inset;
use ui::page::Page;
use ui::shell::Place;
use ui::text::t;

pub(super) struct Model {
    pub post: Post,
    pictures: Vec<Picture>,
    pub step: Step,
    pub replies: Vec<Reply>,
    pub reopened: Option<Reopened>,
    /// What was written and is not public yet.
    pub draft: Option<Draft>,
    /// Others that wait here and say something alike.
    pub alike: Vec<Alike>,
    pub templates: Vec<Template>,
    /// The desks that it could be handed to, or asked for their part.
    pub desks: Vec<Desk>,
    today: NaiveDate,
    zone: Tz,
    /// The clerk wrote it.
    is_own: bool,
}

/// So many that say something alike are offered to be answered with it.
const ALIKE: i64 = 10;

#[derive(Debug, Deserialize)]
pub struct Question {
    /// To begin with.
    template: Option<TemplateId>,
}

/// `GET /desk/posts/{id}`: a post, for a clerk at the desk that answers it. Who wrote it is not shown here either.
#[kernel::handler]
pub async fn get(visit: Visit, Path(id): Path<PostId>, Query(question): Query<Question>) -> Result<Response> {
    let model = load(&mut visit.read(Deed::ReadMatter).await?, id).await?;
    let begun = model.templates.iter().find(|template| Some(template.id) == question.template);
    let state = FormState::new(visit.lang);
    let state = match (begun, &model.draft) {
        (Some(template), _) => state.with("zh", &template.text.zh).with("en", &template.text.en),
        (None, Some(draft)) => begun_with(draft, state),
        (None, None) => state,
    };
    page(&model, &state).show(&visit, view(&model, OnceKey::new(), &state)).await
}

pub async fn refused(visit: &Visit, id: PostId, posted: &ReplyForm, problems: Vec<Problem>) -> Result<Response> {
    let model = load(&mut visit.read(Deed::ReadMatter).await?, id).await?;
    let state = posted.state(visit.lang).with_problems(problems);
    Ok(page(&model, &state).draw(visit, view(&model, posted.key, &state)))
}

pub async fn other_desk_refused(
    visit: &Visit,
    id: PostId,
    field: &str,
    chosen: &str,
    problems: Vec<Problem>,
) -> Result<Response> {
    let model = load(&mut visit.read(Deed::ReadMatter).await?, id).await?;
    let state = FormState::new(visit.lang).with(field, chosen).with_problems(problems);
    Ok(page(&model, &state).draw(visit, view(&model, OnceKey::new(), &state)))
}

/// What was written once is not typed again.
fn begun_with(draft: &Draft, state: FormState) -> FormState {
    let said = &draft.said;
    let led_to = said.led_to.as_ref().map(ToString::to_string).unwrap_or_default();
    let state = state.with("status", said.status.code()).with("led_to", led_to);
    state.with("zh", &said.text.zh).with("en", &said.text.en)
}

async fn load(view: &mut View, id: PostId) -> Result<Model> {
    let clerk = view.person()?;
    let steps = desks::steps_of(view, MatterId(id.0)).await?;
    let step = desks::step_before(view, &steps, clerk).await?;
    let step = steps.get(step).cloned().ok_or(Error::NotFound)?;
    let Written { number, author, .. } = store::written(view, id).await?.ok_or(Error::NotFound)?;
    let post = crate::store::any_post(view, number).await?.ok_or(Error::NotFound)?;
    let is_own = rules::may_answer(author, clerk).is_err();
    let replies = store::replies(view, id).await?;
    let (mut alike, mut templates, mut desks) = (Vec::new(), Vec::new(), Vec::new());
    if step.stage.stands() && !is_own {
        alike = store::alike(view, id, step.desk, clerk, ALIKE).await?;
        templates = templates_of(view, step.desk).await?;
        desks = city::desks_of_place(view, &post.text.place).await?;
        desks.retain(|desk| desk.id != step.desk);
    }
    let reopened = reopened(view, id).await?;
    let draft = checking::draft_of(view, step.id).await?;
    let pictures = pictures::of_post(view, id).await?;
    let (today, zone) = (view.today(), view.site().zone);
    Ok(Model { post, pictures, step, draft, replies, reopened, alike, templates, desks, today, zone, is_own })
}

/// Where an answer is that a supervisor reads first.
fn not_public(draft: &Draft, lang: Lang) -> Drawn {
    match &draft.returned {
        None => inset(view! { <p class="govuk-body">{t(lang, "board-draft-waits")}</p> }),
        Some(why) => inset(view! {
            <p class="govuk-body">{t(lang, "board-draft-returned")}</p>
            <p class="govuk-body">{why.clone()}</p>
        }),
    }
}

fn page(model: &Model, state: &FormState) -> Page {
    Page::new(model.post.text.title.clone()).at(Place::Desk).on_desk().with_form(state)
}

fn view(model: &Model, key: OnceKey, state: &FormState) -> Drawn {
    let (lang, post) = (state.lang, &model.post);
    let tongue = (post.text.lang != lang).then(|| post.text.lang.tag());
    let to_do = match (model.step.stage.stands(), model.is_own) {
        (false, _) => next_button(lang),
        // Who took it without looking lets it go here.
        (true, true) => {
            view! { <p class="govuk-body">{t(lang, "board-own-post")}</p> {holding(&model.step, lang)} }.drawn()
        }
        (true, false) => view! {
            {holding(&model.step, lang)}
            {model.draft.as_ref().map(|draft| not_public(draft, lang))}
            {reply_form(model, key, state)}
            {other_desk_forms(model, state)}
        }
        .drawn(),
    };
    view! {
        {back_link("/desk", t(lang, "desks-queue"))}
        {error_summary(state)}
        <div class="govuk-grid-row">
            <article class="govuk-grid-column-two-thirds">
                <h1 class="govuk-heading-l" lang=tongue>{post.text.title.as_str()}</h1>
                {about(post, model.today, lang)}
                <div class="post__text" lang=tongue>{markup::drawn(&post.text.body)}</div>
                {signed(&post.text, Some(moment_element(lang, post.posted_at, model.zone).drawn()), lang)}
                {pictures::view::shown(&model.pictures, post, lang)}
                <p class="govuk-body"><a class="govuk-link" href=post.number.path()>{t(lang, "board-public-page")}</a></p>
                {told(&model.replies, model.reopened.as_ref(), model.zone, lang)}
            </article>
            <div class="govuk-grid-column-one-third">{to_do}</div>
        </div>
    }
    .drawn()
}
