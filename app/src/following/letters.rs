//! What followers are told by mail.

use super::store::{Happened, Told};
use super::unsubscribing::{self, Mails};
use super::{Follow, What};
use chrono::NaiveDate;
use kernel::actor::PersonId;
use kernel::audit::SecretKey;
use notifications::Letter;

/// At once, of one thing.
pub fn of_happening(post: &Happened, what: What, follow: &Follow, key: &SecretKey) -> Letter {
    let template = match what {
        What::Posted => "following-letter-posted",
        What::Answered => "following-letter-answered",
        What::Replied => "following-letter-replied",
        What::Reopened => "following-letter-reopened",
        What::Merged => "following-letter-merged",
    };
    Letter::new(template)
        .with("title", &post.title)
        .with_each("followed", &follow.name)
        .with_link(post.number.path(), "following-open-post")
        .with_unsubscribe(unsubscribing::path(key, Mails::About(follow.id)))
}

/// Nobody reads more at breakfast; the rest is in the portal.
const MOST_LINES: usize = 50;

/// Of all that happened since the last.
pub fn digest(told: &[Told], day: NaiveDate, to: PersonId, key: &SecretKey) -> Letter {
    let letter = Letter::new("following-letter-digest")
        .with_number("count", told.len().try_into().unwrap_or(i64::MAX))
        .with_day("day", day)
        .with_link("/account/notices", "following-open-notices")
        .with_unsubscribe(unsubscribing::path(key, Mails::Digests(to)));
    told.iter()
        .take(MOST_LINES)
        .fold(letter, |letter, told| letter.with_item(told.what.key(), &told.title, told.post.path()))
}
