use crate::Event;
use crate::moderation::rules::{self, LONGEST_REASON};
use crate::moderation::{Named, Purpose, pages, standing, store};
use axum::extract::Path;
use axum::response::Response;
use chrono::TimeDelta;
use identity::people::{self, Who};
use kernel::deed::Deed;
use kernel::error::{Error, Problem, Result};
use kernel::form::Form;
use kernel::limit::Limit;
use kernel::visit::Visit;
use serde::Deserialize;

/// Without a one-time key: what was shown is not shown again; each look is one.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LookForm {
    /// Missing when none is chosen.
    #[serde(default)]
    pub purpose: String,
    pub look_why: String,
}

/// Whoever stole a moderator's session does not read the whole city.
const A_DAY: Limit = Limit { tries: 20, window: TimeDelta::days(1) };

/// `POST /moderation/posts/{number}/author` and `…/comments/{id}/author`: shows who wrote it, once. The author reads that
/// somebody looked, and why.
#[kernel::handler]
pub async fn post(visit: Visit, Path(named): Path<Named>, Form(form): Form<LookForm>) -> Result<Response> {
    match look(&visit, named, &form).await {
        Err(Error::Refused(problems)) => pages::one::look_refused(&visit, named, &form, problems).await,
        done => Ok(pages::author::page(&visit, named, &done?)),
    }
}

async fn look(visit: &Visit, named: Named, form: &LookForm) -> Result<Who> {
    let mut tx = visit.begin(Deed::ModerateBoard).await?;
    let moderator = tx.person()?;
    let target = store::targets::target(&mut tx, named).await?.ok_or(Error::NotFound)?;
    let purpose = Purpose::ALL.into_iter().find(|purpose| purpose.code() == form.purpose);
    let purpose = purpose.ok_or_else(|| Problem::at("purpose", "board-look-purpose-missing"))?;
    let why = rules::why("look_why", &form.look_why, LONGEST_REASON)?;
    let author = standing::may_moderate(&mut tx, target, moderator).await?.author;
    tx.count_try("looks by", &moderator.to_string(), A_DAY).await?;
    store::looks::insert_look(&mut tx, target, author, purpose, &why).await?;
    let who = people::author(&mut tx, author, target.post.0).await?;
    tx.commit(Event::AuthorLookedAt { of: target, purpose }).await?;
    Ok(who)
}
