use super::{LedTo, Rating, Reply, ReplyId, Said};
use crate::{Number, PostId, Status};
use chrono::{DateTime, Utc};
use city::{DepartmentId, DeskId};
use kernel::actor::PersonId;
use kernel::error::Result;
use kernel::lang::Bilingual;
use kernel::tx::Tx;
use kernel::view::View;
use uuid::Uuid;

/// A post as the desk that answers it needs it.
pub struct Written {
    pub number: Number,
    pub title: String,
    pub author: PersonId,
}

pub async fn written(view: &mut View, post: PostId) -> Result<Option<Written>> {
    let found = sqlx::query_as!(
        Written,
        r#"SELECT number AS "number: Number", title, author_id AS "author: PersonId"
           FROM posts WHERE id = $1"#,
        post.0
    );
    Ok(found.fetch_optional(view.connection()).await?)
}

/// What departments said of a post, the first first.
pub async fn replies(view: &mut View, post: PostId) -> Result<Vec<Reply>> {
    let rows = sqlx::query!(
        r#"SELECT replies.id AS "id: ReplyId", departments.name_zh, departments.name_en, part, status AS "status: Status",
                  text_zh, text_en, led_to, replies.at, stars AS "stars?", why
           FROM replies JOIN departments ON departments.id = department_id
                LEFT JOIN ratings ON reply_id = replies.id
           WHERE post_id = $1 ORDER BY replies.at, replies.id"#,
        post.0
    )
    .fetch_all(view.connection())
    .await?;
    let reply = rows.into_iter().map(|row| {
        let led_to = row.led_to.as_deref().and_then(LedTo::parse);
        Reply {
            id: row.id,
            department: Bilingual::new(row.name_zh, row.name_en),
            part: row.part,
            at: row.at,
            said: Said { status: row.status, text: Bilingual::new(row.text_zh, row.text_en), led_to },
            rating: row.stars.map(|stars| Rating { stars, why: row.why }),
        }
    });
    Ok(reply.collect())
}

/// How often it was handed from desk to desk.
pub async fn times_passed(view: &mut View, post: PostId, part: bool) -> Result<i64> {
    let times = sqlx::query_scalar!(
        r#"SELECT count(*) AS "times!" FROM replies WHERE post_id = $1 AND status = 'passed_on' AND part = $2"#,
        post.0,
        part
    );
    Ok(times.fetch_one(view.connection()).await?)
}

pub async fn insert_reply(
    tx: &mut Tx,
    id: ReplyId,
    post: PostId,
    by: DepartmentId,
    part: bool,
    said: &Said,
    at: DateTime<Utc>,
) -> Result<()> {
    sqlx::query!(
        "INSERT INTO replies (id, post_id, department_id, part, status, text_zh, text_en, led_to, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        id.0,
        post.0,
        by.0,
        part,
        said.status as Status,
        said.text.zh,
        said.text.en,
        said.led_to.as_ref().map(LedTo::to_string),
        at
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Where the post is now; while an answer is owed, the one before it is no longer quoted.
pub async fn set_status(
    tx: &mut Tx,
    post: PostId,
    status: Status,
    answer: Option<(&Bilingual, DepartmentId, DateTime<Utc>)>,
) -> Result<()> {
    let (text, by, at) = match answer {
        Some((text, by, at)) => (Some(text), Some(by.0), Some(at)),
        None => (None, None, None),
    };
    sqlx::query!(
        "UPDATE posts SET status = $2, answer_zh = $3, answer_en = $4, answered_by = $5, answered_at = $6 WHERE id = $1",
        post.0,
        status as Status,
        text.map(|text| text.zh.as_str()),
        text.map(|text| text.en.as_str()),
        by,
        at
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// The posts whose clock runs at a desk.
pub async fn waiting(view: &mut View) -> Result<Vec<PostId>> {
    let found: Vec<Uuid> = sqlx::query_scalar!(
        "SELECT DISTINCT posts.id FROM posts JOIN steps ON matter_id = posts.id AND stage IN ('open', 'claimed')"
    )
    .fetch_all(view.connection())
    .await?;
    Ok(found.into_iter().map(PostId).collect())
}

/// Another post that waits at the same desk and says something alike.
pub struct Alike {
    pub id: PostId,
    pub number: Number,
    pub title: String,
}

/// The posts that wait at this desk for whoever is next or for this clerk, and share most words with one: of its newest
/// two hundred.
pub async fn alike(view: &mut View, post: PostId, desk: DeskId, clerk: PersonId, limit: i64) -> Result<Vec<Alike>> {
    let found = sqlx::query_as!(
        Alike,
        r#"SELECT near.id AS "id: PostId", near.number AS "number: Number", near.title
           FROM (SELECT id, words, tsvector_to_array(words) AS said FROM posts WHERE id = $1 OFFSET 0) AS own,
                (SELECT matter_id FROM steps
                 WHERE desk_id = $2 AND topic = 'post' AND (stage = 'open' OR stage = 'claimed' AND held_by = $3)
                 ORDER BY matter_id DESC LIMIT 200) AS waiting
                JOIN posts AS near ON near.id = matter_id
                JOIN LATERAL (SELECT count(*) AS common FROM unnest(tsvector_to_array(near.words)) AS word
                              WHERE word = ANY (own.said)) AS shared ON true
           WHERE near.id <> own.id AND near.author_id <> $3 AND common > 1
           ORDER BY common::real / (length(near.words) + length(own.words) - common) DESC LIMIT $4"#,
        post.0,
        desk.0,
        clerk.0,
        limit
    );
    Ok(found.fetch_all(view.connection()).await?)
}

/// What the demo says was supported since.
pub async fn set_demo_supports(tx: &mut Tx, post: PostId, supports: i32, verified: i32) -> Result<()> {
    sqlx::query!("UPDATE posts SET supports = $2, supports_verified = $3 WHERE id = $1", post.0, supports, verified)
        .execute(tx.connection())
        .await?;
    Ok(())
}
