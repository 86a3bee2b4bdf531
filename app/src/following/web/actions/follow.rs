use crate::{Event, FollowId, Search, Subject, Way, pages, rules, store};
use axum::response::{IntoResponse, Redirect, Response};
use board::{self, words};
use kernel::deed::Deed;
use kernel::error::{Error, Problem, Result};
use kernel::form::Form;
use kernel::view::View;
use kernel::visit::Visit;
use serde::Deserialize;

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FollowForm {
    /// What [`Subject::parse`] reads; missing when none is chosen.
    #[serde(default)]
    pub subject: String,
    pub way: Way,
}

/// `POST /account/following`: from now on they hear of it in this way. What is followed already is followed in this way.
#[kernel::handler]
pub async fn post(visit: Visit, Form(form): Form<FollowForm>) -> Result<Response> {
    match follow(&visit, &form).await {
        Err(Error::Refused(problems)) => pages::list::refused(&visit, problems).await,
        done => {
            let subject = done?;
            visit.notice("following-followed").await?;
            let page = subject.path();
            Ok(Redirect::to(&page).into_response())
        }
    }
}

async fn follow(visit: &Visit, form: &FollowForm) -> Result<Subject> {
    let subject = Subject::parse(&form.subject).ok_or_else(|| Problem::new("following-nothing-chosen"))?;
    let mut tx = visit.begin(Deed::Follow).await?;
    let person = tx.person()?;
    must_exist(&mut tx, &subject).await?;
    let words = words_of(&subject)?;
    // Two forms sent at once are counted one after the other.
    identity::hold_person(&mut tx, person).await?;
    let own = store::own_ways(&mut tx, person, std::slice::from_ref(&subject)).await?.pop();
    match own {
        Some((_, follow, way)) if way != form.way => {
            store::change_way(&mut tx, person, follow, form.way).await?;
            tx.commit(Event::WayChanged { follow }).await?;
        }
        Some(_) => {}
        None => {
            rules::may_follow(store::count_follows(&mut tx, person).await?)?;
            let follow = FollowId::new();
            store::insert_follow(&mut tx, follow, person, &subject, &words, form.way).await?;
            tx.commit(Event::Followed { follow }).await?;
        }
    }
    Ok(subject)
}

/// Errors: [`Error::NotFound`] for what no page of ours offers.
async fn must_exist(view: &mut View, subject: &Subject) -> Result<()> {
    let is_there = match subject {
        Subject::Post(number) => board::post(view, *number).await?.is_some(),
        Subject::Category(code) | Subject::Search(Search { category: code, .. }) if !code.is_empty() => {
            board::categories(view).await?.iter().any(|category| category.code == *code)
        }
        Subject::Department(id) => city::desk_of(view, *id).await?.is_some(),
        Subject::Category(_) => false,
        Subject::Division(_) | Subject::Search(_) => true,
    };
    if is_there { Ok(()) } else { Err(Error::NotFound) }
}

/// The words that a search looks for. Errors: it would find nothing.
fn words_of(subject: &Subject) -> Result<Vec<String>, Problem> {
    let Subject::Search(search) = subject else { return Ok(Vec::new()) };
    let words = words::asked(&search.words);
    if words.is_empty() && !search.words.is_empty() {
        return Err(Problem::new("following-no-words"));
    }
    Ok(words)
}
