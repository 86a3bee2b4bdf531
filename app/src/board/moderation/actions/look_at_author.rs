use crate::board::Event;
use crate::board::moderation::rules::{self, LONGEST_REASON};
use crate::board::moderation::{Named, pages, standing, store};
use crate::identity::people::{self, Who};
use crate::kernel::deed::Deed;
use crate::kernel::error::{Error, Problem, Result};
use crate::kernel::form::Form;
use crate::kernel::limit::Limit;
use crate::kernel::visit::Visit;
use axum::extract::Path;
use axum::response::Response;
use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

/// Why a moderator has to know who wrote something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum Purpose {
    /// Somebody is in danger, or says that they will harm somebody.
    Danger,
    /// An authority asks, on a ground in law.
    Authority,
    /// Several accounts seem to be one person's.
    Abuse,
    Other,
}

impl Purpose {
    pub const ALL: [Purpose; 4] = [Purpose::Danger, Purpose::Authority, Purpose::Abuse, Purpose::Other];

    pub fn code(self) -> &'static str {
        match self {
            Purpose::Danger => "danger",
            Purpose::Authority => "authority",
            Purpose::Abuse => "abuse",
            Purpose::Other => "other",
        }
    }
}

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
