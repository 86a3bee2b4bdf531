use crate::published::Sought;
use crate::{Number, PostId};
use chrono::{DateTime, Utc};
use kernel::error::Result;
use kernel::lang::Bilingual;
use kernel::view::View;
use std::collections::HashMap;
use uuid::Uuid;

/// The ids of what is sought: a statement of these conditions, and of the one said here. Found in an index alone, so that
/// what is passed over costs little.
macro_rules! sought {
    ($view:expr, $sought:expr, $condition:tt) => {{
        let (before_at, before_id) = $sought.before.map(|before| (before.posted_at, before.id.0)).unzip();
        let until = before_at.map_or($sought.until, |at| at.min($sought.until));
        sqlx::query_scalar!(
            r#"SELECT id AS "id: PostId" FROM posts
               WHERE veil IS NULL AND posted_at BETWEEN $1 AND $2 AND ($3::text[] IS NULL OR category = ANY($3))
                 AND ($4::timestamptz IS NULL OR (posted_at, id) < ($4, $5::uuid)) "#
                + $condition
                + "ORDER BY posted_at DESC, id DESC OFFSET $6 LIMIT $7",
            $sought.from,
            until,
            $sought.categories.as_deref(),
            before_at,
            before_id,
            $sought.skipped,
            $sought.most
        )
        .fetch_all($view.connection())
        .await?
    }};
}

/// What is open is as [`crate::Status::is_open`] has it, and stands in an index of its own.
pub async fn sought(view: &mut View, sought: &Sought) -> Result<Vec<PostId>> {
    Ok(match sought.open {
        None => sought!(view, sought, " "),
        Some(true) => {
            sought!(view, sought, "AND status IN ('waiting', 'received', 'in_hand', 'passed_on', 'reopened') ")
        }
        Some(false) => sought!(view, sought, "AND status IN ('answered', 'done', 'declined', 'duplicate') "),
    })
}

pub async fn numbered(view: &mut View, numbers: &[Number]) -> Result<Vec<PostId>> {
    let numbers: Vec<i64> = numbers.iter().map(|number| number.0).collect();
    let found = sqlx::query_scalar!(
        r#"SELECT id AS "id: PostId" FROM posts WHERE number = ANY($1) AND veil IS NULL
           ORDER BY posted_at DESC, id DESC"#,
        &numbers
    );
    Ok(found.fetch_all(view.connection()).await?)
}

/// What its department said of a post last, unless it was reopened since.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LastSaid {
    pub text: Option<Bilingual>,
    /// When that was, or it was reopened.
    pub at: Option<DateTime<Utc>>,
}

pub async fn last_said(view: &mut View, posts: &[PostId]) -> Result<HashMap<PostId, LastSaid>> {
    let ids: Vec<Uuid> = posts.iter().map(|post| post.0).collect();
    let rows = sqlx::query!(
        r#"SELECT posts.id AS "id: PostId", reopened_at, text_zh AS "zh?", text_en AS "en?", said.at AS "said_at?"
           FROM posts LEFT JOIN LATERAL (SELECT text_zh, text_en, at FROM replies WHERE post_id = posts.id AND NOT part
                                         ORDER BY at DESC, id DESC LIMIT 1) AS said ON true
           WHERE posts.id = ANY($1)"#,
        &ids
    )
    .fetch_all(view.connection())
    .await?;
    let said = rows.into_iter().map(|row| {
        let stands = row.said_at >= row.reopened_at;
        let text = row.zh.zip(row.en).filter(|_| stands).map(|(zh, en)| Bilingual { zh, en });
        (row.id, LastSaid { text, at: row.said_at.max(row.reopened_at) })
    });
    Ok(said.collect())
}
