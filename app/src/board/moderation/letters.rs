//! What authors are told by mail.

use super::rules::Decided;
use super::store::{self, acts::Done};
use super::view::done;
use super::{Act, OWN};
use crate::board::PostId;
use crate::kernel::actor::PersonId;
use crate::kernel::error::{Error, Result};
use crate::kernel::lang::{Bilingual, Lang};
use crate::kernel::tx::Tx;
use crate::notifications::{self, Letter};
use crate::ui::text::t;

fn each(key: &str) -> Bilingual {
    Bilingual::new(t(Lang::Zh, key), t(Lang::En, key))
}

fn in_both(act: Act, days: Option<i16>) -> Bilingual {
    Bilingual::new(done(act, days, Lang::Zh), done(act, days, Lang::En))
}

/// What was done about their post, and why; where they read of it, and can appeal it.
pub async fn tell_acted(tx: &mut Tx, post: PostId, author: PersonId, decided: &Decided) -> Result<()> {
    let title = store::texts::original(tx, post).await?.ok_or(Error::NotFound)?.title;
    let letter = Letter::new("board-letter-acted")
        .with("title", title)
        .with_each("act", &in_both(decided.act, decided.days))
        .with_each("reason", &each(decided.reason.key()))
        .with("why", &decided.why)
        .with_link(OWN, "board-open-own");
    notifications::tell(tx, author, &letter).await
}

/// What came of their appeal.
pub async fn tell_appeal(tx: &mut Tx, appealed: &Done, upheld: bool, answer: &str) -> Result<()> {
    let outcome = if upheld { "board-appeal-upheld" } else { "board-appeal-overturned" };
    let letter = Letter::new("board-letter-appeal")
        .with_each("act", &in_both(appealed.act, appealed.days))
        .with_each("reason", &each(appealed.reason.key()))
        .with_each("outcome", &each(outcome))
        .with("answer", answer)
        .with_link(OWN, "board-open-own");
    notifications::tell(tx, appealed.author, &letter).await
}
