//! The board's lists. What is asked for is said in columns of the posts themselves, each of one value: so that each list
//! comes from one index, whatever the number of posts. The page's ids are found first, by a statement of one table that
//! PostgreSQL plans anew for what is asked in a tenth of a millisecond; then its posts, by one of many tables whose plan
//! it keeps.

use super::{all_of, these};
use crate::{Asked, Kind, Order, Post, PostId, Ring};
use chrono::{DateTime, Datelike, NaiveDate, Utc};
use city::divisions::{DivisionCode, Level};
use kernel::error::Result;
use kernel::view::View;
use uuid::Uuid;

/// Where a page of the board begins: after this post. Each order reads of it what concerns it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Before {
    pub ring: Ring,
    pub supports: i32,
    pub waits_until: Option<NaiveDate>,
    pub posted_at: DateTime<Utc>,
    pub id: PostId,
}

/// What of the board is asked for, in the order asked for, from before the last one shown.
pub async fn posts(view: &mut View, asked: &Asked, before: Option<Before>, limit: i64) -> Result<Vec<Post>> {
    let ids = match &asked.order {
        Order::Newest if before.is_none() && *asked == Asked::default() && limit <= FIRST => {
            newest_of_all(view, limit).await?
        }
        Order::Newest => newest(view, asked, None, before, limit).await?,
        Order::MostSupported => most_supported(view, asked, before, limit).await?,
        Order::Overdue => overdue(view, asked, before, limit).await?,
        Order::Nearest(place) => nearest(view, asked, place, before, limit).await?,
    };
    these(view, &ids).await
}

/// More than the first page shows, by one.
const FIRST: i64 = 21;

/// What most visits ask for. Nothing in the statement varies, so that its plan is kept, too.
async fn newest_of_all(view: &mut View, limit: i64) -> Result<Vec<PostId>> {
    let ids = sqlx::query_scalar!(
        r#"SELECT id AS "id: PostId" FROM posts WHERE veil IS NULL AND merged_into IS NULL
           ORDER BY posted_at DESC, id DESC LIMIT 21"#
    );
    let mut ids = ids.fetch_all(view.connection()).await?;
    ids.truncate(usize::try_from(limit).unwrap_or_default());
    Ok(ids)
}

/// A statement that begins so, chooses what is asked for under these conditions, and ends so.
macro_rules! ids {
    ($begin:tt, $conditions:tt, [$($end:tt)+], $asked:expr, $words:expr, $limit:expr $(, $argument:expr)*) => {
        sqlx::query_scalar!(
            $begin
                + " WHERE veil IS NULL AND merged_into IS NULL AND ($1::text IS NULL OR kind = $1)
                      AND ($2::text IS NULL OR section = $2) AND ($3::text IS NULL OR category = $3)
                      AND ($4::text IS NULL OR district = $4) AND ($5::text IS NULL OR division_code = $5)
                      AND ($6::uuid IS NULL OR lies_with = $6)"
                + $conditions
                $(+ $end)+,
            $asked.kind as Option<Kind>,
            $asked.section,
            $asked.category,
            $asked.place.as_ref().and_then(|place| place.at(Level::District)).map(String::from),
            $asked.place.as_ref().and_then(|place| place.at(Level::Subdistrict)).map(String::from),
            $asked.department.map(|department| department.0),
            $words,
            $limit
            $(, $argument)*
        )
    };
}

/// The ids of what is asked for, with what is said here beside it and in this order.
///
/// PostgreSQL can't know how far it must go through an order until it has met enough posts with some words: where they are
/// rarer than it thinks, through all of the board. So frequent words are looked for among the first posts of that order,
/// and rare ones, which aren't found there often enough, in the index of words, whose few posts are then ordered.
macro_rules! listed {
    ($view:expr, $conditions:tt, $order:tt, $asked:expr, $limit:expr $(, $argument:expr)* $(,)?) => {{
        let words = $asked.words.as_deref().map(all_of);
        let listed = ids!(
            r#"SELECT id AS "id!: PostId" FROM posts"#,
            $conditions,
            [" AND $7::text IS NULL" $order " LIMIT $8"],
            $asked, words, $limit $(, $argument)*
        );
        let frequent = ids!(
            r#"SELECT id AS "id!: PostId" FROM (SELECT id, words, posted_at, supports, waits_until FROM posts"#,
            $conditions,
            [$order " LIMIT 5000) AS first WHERE words @@ $7::text::tsquery" $order " LIMIT $8"],
            $asked, words, $limit $(, $argument)*
        );
        let rare = ids!(
            r#"WITH found AS MATERIALIZED (SELECT id, posted_at, supports, waits_until FROM posts"#,
            $conditions,
            [r#" AND words @@ $7::text::tsquery) SELECT id AS "id!: PostId" FROM found"# $order " LIMIT $8"],
            $asked, words, $limit $(, $argument)*
        );
        match words.is_some() {
            false => listed.fetch_all($view.connection()).await?,
            true => {
                let found = frequent.fetch_all($view.connection()).await?;
                match i64::try_from(found.len()).is_ok_and(|found| found < $limit) {
                    false => found,
                    true => rare.fetch_all($view.connection()).await?,
                }
            }
        }
    }};
}

/// The newest first; of one ring around a place, if one is named.
async fn newest(
    view: &mut View,
    asked: &Asked,
    around: Option<(Ring, &DivisionCode)>,
    before: Option<Before>,
    limit: i64,
) -> Result<Vec<PostId>> {
    let (at, id) = before.map(|before| (before.posted_at, before.id.0)).unzip();
    let (ring, place) = around.map(|(ring, place)| (ring as i32, place)).unzip();
    Ok(listed!(
        view,
        " AND ($9::integer IS NULL OR $9 <> 0 OR division_code = $10)
          AND ($9 IS NULL OR $9 <> 1 OR (district = $11 AND division_code <> $10))
          AND ($9 IS NULL OR $9 <> 2 OR district <> $11)
          AND ($12::timestamptz IS NULL OR (posted_at, id) < ($12, $13::uuid))",
        " ORDER BY posted_at DESC, id DESC",
        asked,
        limit,
        ring,
        place.map(DivisionCode::as_str),
        place.and_then(|place| place.at(Level::District)).map(String::from),
        at,
        id
    ))
}

async fn most_supported(view: &mut View, asked: &Asked, before: Option<Before>, limit: i64) -> Result<Vec<PostId>> {
    let (at, id) = before.map(|before| (before.posted_at, before.id.0)).unzip();
    Ok(listed!(
        view,
        " AND ($9::timestamptz IS NULL OR (supports, posted_at, id) < ($11::integer, $9, $10::uuid))",
        " ORDER BY supports DESC, posted_at DESC, id DESC",
        asked,
        limit,
        at,
        id,
        before.map(|before| before.supports)
    ))
}

/// Whose answer is owed since before today, the longest overdue first.
async fn overdue(view: &mut View, asked: &Asked, before: Option<Before>, limit: i64) -> Result<Vec<PostId>> {
    let today = view.today();
    let (due, id) = before.and_then(|before| Some((before.waits_until?, before.id.0))).unzip();
    Ok(listed!(
        view,
        " AND waits_until < $9::date AND ($10::date IS NULL OR (waits_until, id) > ($10, $11::uuid))",
        " ORDER BY waits_until, id",
        asked,
        limit,
        today,
        due,
        id
    ))
}

/// Ring by ring: what fills the page of one is not looked for in the next.
async fn nearest(
    view: &mut View,
    asked: &Asked,
    place: &DivisionCode,
    before: Option<Before>,
    limit: i64,
) -> Result<Vec<PostId>> {
    let mut found = Vec::new();
    for ring in Ring::ALL.into_iter().filter(|ring| before.is_none_or(|before| before.ring <= *ring)) {
        let missing = limit - i64::try_from(found.len()).unwrap_or(limit);
        if missing > 0 {
            let before = before.filter(|before| before.ring == ring);
            found.extend(newest(view, asked, Some((ring, place)), before, missing).await?);
        }
    }
    Ok(found)
}

impl Before {
    /// What follows this post in that order.
    pub fn after(post: &Post, order: &Order) -> Before {
        let ring = match order {
            Order::Nearest(place) => Ring::of(&post.text.place, place),
            _ => Ring::Here,
        };
        let waits_until = post.waits_for.as_ref().map(|asked| asked.due.on);
        Before { ring, supports: post.supports, waits_until, posted_at: post.posted_at, id: post.id }
    }

    pub fn parse(text: &str) -> Option<Before> {
        let mut parts = text.splitn(5, '.');
        let ring = parts.next()?.parse::<usize>().ok()?;
        let supports = parts.next()?.parse().ok()?;
        let waits_until = match parts.next()? {
            "" => None,
            day => Some(day.parse::<NaiveDate>().ok().filter(is_known)?),
        };
        let posted_at = DateTime::from_timestamp_micros(parts.next()?.parse().ok()?).filter(is_known)?;
        let id = PostId(parts.next()?.parse::<Uuid>().ok()?);
        Some(Before { ring: *Ring::ALL.get(ring)?, supports, waits_until, posted_at, id })
    }
}

/// PostgreSQL knows fewer years.
fn is_known(date: &impl Datelike) -> bool {
    (1..=9999).contains(&date.year())
}

/// As a page's address carries it: ring, supports, last day, microseconds and id.
impl std::fmt::Display for Before {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let due = self.waits_until.map(|day| day.to_string()).unwrap_or_default();
        write!(f, "{}.{}.{due}.{}.{}", self.ring as i32, self.supports, self.posted_at.timestamp_micros(), self.id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_leads_to_where_it_was_made() {
        let at = "2020-02-10T01:00:00.000123Z".parse().unwrap();
        let id = PostId(Uuid::from_u128(7));
        let before = Before { ring: Ring::Around, supports: 37, waits_until: None, posted_at: at, id };
        let overdue = Before { waits_until: Some(at.date_naive()), ..before };
        for before in [before, overdue] {
            assert_eq!(Before::parse(&before.to_string()), Some(before));
        }
        for made_up in
            ["", "3.0..0.x", "9.9..1.00000000-0000-0000-0000-000000000007", "0.1.+262000-01-01.1.x", "0.0.x.0."]
        {
            assert_eq!(Before::parse(made_up), None, "{made_up}");
        }
    }
}
