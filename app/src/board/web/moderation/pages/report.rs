use crate::comments::pages::thread::quoted;
use crate::moderation::actions::report::ReportForm;
use crate::moderation::readable::{Readable, readable};
use crate::moderation::rules::{LONGEST_REASON, may_report};
use crate::moderation::{Named, Reason, standing};
use axum::extract::Path;
use axum::response::Response;
use kernel::deed::Deed;
use kernel::error::{Problem, Result};
use kernel::lang::Lang;
use kernel::visit::Visit;
use leptos::prelude::*;
use ui::back_link::back_link;
use ui::drawn::{Draw, Drawn};
use ui::form::{Choice, Field, FormState, button, error_summary, form, problem_text, radios, textarea};
use ui::page::Page;
use ui::shell::Place;
use ui::text::{t, t_with};

struct Model {
    readable: Readable,
    /// The page on which it stands.
    page: String,
    /// Why they don't report it.
    wrong: Option<Problem>,
}

/// `GET /board/{number}/report` and `…/comments/{id}/report`
#[kernel::handler]
pub async fn get(visit: Visit, Path(named): Path<Named>) -> Result<Response> {
    let model = load(&visit, named).await?;
    let state = FormState::new(visit.lang);
    page(named, &state).show(&visit, view(named, &model, &state)).await
}

pub async fn refused(visit: &Visit, named: Named, posted: &ReportForm, problems: Vec<Problem>) -> Result<Response> {
    let model = load(visit, named).await?;
    let state = FormState::new(visit.lang).with("reason", &posted.reason).with("words", &posted.words);
    let state = state.with_problems(problems);
    Ok(page(named, &state).draw(visit, view(named, &model, &state)))
}

async fn load(visit: &Visit, named: Named) -> Result<Model> {
    let mut read = visit.read(Deed::ReportPost).await?;
    let readable = readable(&mut read, named).await?;
    let page = readable.page(&mut read).await?;
    let author = standing::author(&mut read, readable.target()).await?;
    let wrong = may_report(author, read.person()?).err();
    Ok(Model { readable, page, wrong })
}

fn page(named: Named, state: &FormState) -> Page {
    Page::new(title(named, state.lang)).at(Place::Board).with_form(state)
}

fn title(named: Named, lang: Lang) -> String {
    t(lang, if named.comment.is_some() { "board-report-comment" } else { "board-report" })
}

fn view(named: Named, model: &Model, state: &FormState) -> Drawn {
    let Model { readable, page, wrong } = model;
    let (lang, post) = (state.lang, &readable.post);
    let tongue = (post.text.lang != lang).then(|| post.text.lang.tag());
    let reported = match &readable.comment {
        Some(comment) => quoted(comment, lang),
        None => view! { <p class="govuk-body" lang=tongue>{post.text.title.clone()}</p> }.drawn(),
    };
    let to_do = match wrong {
        Some(problem) => view! { <p class="govuk-body">{problem_text(lang, problem)}</p> }.drawn(),
        None => report_form(named, state),
    };
    view! {
        <div class="measure">
            {back_link(page.clone(), post.text.title.clone())}
            {error_summary(state)}
            <h1 class="govuk-heading-l">{title(named, lang)}</h1>
            {reported}
            {to_do}
        </div>
    }
    .drawn()
}

fn report_form(named: Named, state: &FormState) -> Drawn {
    let lang = state.lang;
    let reasons = Reason::ALL.map(|reason| Choice::new(reason.code(), t(lang, reason.key()))).to_vec();
    let words = Field::new("words", t(lang, "board-report-words"));
    let words = words.hint(t_with(lang, "board-report-words-hint", &[("most", LONGEST_REASON.into())])).rows(3);
    let fields = view! {
        <p class="govuk-body">{t(lang, "board-report-means")}</p>
        {radios(state, Field::new("reason", t(lang, "board-reason")), reasons)}
        {textarea(state, words)}
        {button(t(lang, "board-report-press"))}
    };
    form(named.report(), fields)
}
