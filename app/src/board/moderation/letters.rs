//! What authors are told by mail, and who reported something.

use super::rules::Decided;
use super::store::{self, acts::Done};
use super::target::{line, word};
use super::view::done;
use super::{Act, LOG, OWN, Target};
use crate::comments;
use kernel::actor::PersonId;
use kernel::error::{Error, Result};
use kernel::lang::{Bilingual, Lang};
use kernel::tx::Tx;
use kernel::view::View;
use notifications::{self, Letter};
use ui::text::t;

fn each(key: &str) -> Bilingual {
    Bilingual::new(t(Lang::Zh, key), t(Lang::En, key))
}

fn in_both(act: Act, days: Option<i16>, is_comment: bool) -> Bilingual {
    Bilingual::new(done(act, days, is_comment, Lang::Zh), done(act, days, is_comment, Lang::En))
}

/// What was done about their post or comment, and why; where they read of it, and can appeal it.
pub async fn tell_acted(tx: &mut Tx, target: Target, author: PersonId, decided: &Decided) -> Result<()> {
    let is_comment = target.comment.is_some();
    let title = match target.comment {
        Some(comment) => line(&comments::written(tx, comment).await?.ok_or(Error::NotFound)?.body.unwrap_or_default()),
        None => store::texts::original(tx, target.post).await?.ok_or(Error::NotFound)?.title,
    };
    let letter = Letter::new("board-letter-acted")
        .with("of", word(is_comment))
        .with("title", title)
        .with_each("act", &in_both(decided.act, decided.days, is_comment))
        .with_each("reason", &each(decided.reason.key()))
        .with("why", &decided.why)
        .with_link(OWN, "board-open-own");
    notifications::tell(tx, author, &letter).await
}

/// What came of their appeal.
pub async fn tell_appeal(tx: &mut Tx, appealed: &Done, upheld: bool, answer: &str) -> Result<()> {
    let outcome = if upheld { "board-appeal-upheld" } else { "board-appeal-overturned" };
    let letter = Letter::new("board-letter-appeal")
        .with_each("act", &in_both(appealed.act, appealed.days, appealed.comment.is_some()))
        .with_each("reason", &each(appealed.reason.key()))
        .with_each("outcome", &each(outcome))
        .with("answer", answer)
        .with_link(OWN, "board-open-own");
    notifications::tell(tx, appealed.author, &letter).await
}

/// What came of a report: neither what was reported, which may be hidden by now, nor the moderator's words to its author.
pub async fn of_report(view: &mut View, act: &Done) -> Result<Letter> {
    let is_comment = act.comment.is_some();
    let stands = store::targets::standing(view, act.target()).await?;
    let stands = stands.is_some_and(|stands| !stands.gone && stands.veil.is_none());
    let letter = match act.act {
        Act::Dismiss if stands => Letter::new("board-letter-dismissed"),
        Act::Dismiss => Letter::new("board-letter-gone"),
        done => Letter::new("board-letter-reported")
            .with_each("act", &for_reporters(done, act.days, is_comment))
            .with_each("reason", &each(act.reason.key())),
    };
    let letter = letter.with("of", word(is_comment)).with("number", act.number.reference());
    match act.act {
        _ if !stands => Ok(letter.with_link(LOG, "board-log")),
        _ => Ok(letter.with_link(place(view, act).await?, "board-public-page")),
    }
}

/// What happens to its author's account is theirs to know alone.
fn for_reporters(act: Act, days: Option<i16>, is_comment: bool) -> Bilingual {
    match act {
        Act::Warn | Act::Suspend => each("board-report-author-told"),
        act => in_both(act, days, is_comment),
    }
}

/// Where everybody reads what this was done about.
async fn place(view: &mut View, act: &Done) -> Result<String> {
    let thread = match act.comment {
        Some(comment) => comments::written(view, comment).await?.map(|written| written.thread),
        None => None,
    };
    Ok(act.named().public(thread))
}
