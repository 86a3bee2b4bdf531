use super::{Answer, Post, PostId};
use crate::city::DepartmentId;
use crate::city::divisions::DivisionCode;
use crate::kernel::actor::PersonId;
use crate::kernel::error::Result;
use crate::kernel::lang::{Bilingual, Lang};
use crate::kernel::tx::Tx;
use crate::kernel::view::View;
use chrono::{DateTime, Utc};

pub async fn newest(view: &mut View, limit: i64) -> Result<Vec<Post>> {
    let rows = sqlx::query_as!(
        Row,
        r#"SELECT posts.id AS "id: PostId", lang AS "lang: Lang", title, body,
                  posts.division_code AS "place: DivisionCode", supports, posted_at, answer_zh, answer_en,
                  departments.name_zh AS "department_zh?", departments.name_en AS "department_en?", answered_at
           FROM posts LEFT JOIN departments ON departments.id = answered_by
           ORDER BY posted_at DESC, posts.id DESC LIMIT $1"#,
        limit
    )
    .fetch_all(view.connection())
    .await?;
    Ok(rows.into_iter().map(Post::from).collect())
}

pub async fn is_empty(view: &mut View) -> Result<bool> {
    let any =
        sqlx::query_scalar!(r#"SELECT EXISTS (SELECT FROM posts) AS "any!""#).fetch_one(view.connection()).await?;
    Ok(!any)
}

/// A post, with the department that answers it if one does.
pub async fn insert_post(tx: &mut Tx, author: PersonId, post: &Post, answered_by: Option<DepartmentId>) -> Result<()> {
    let answer = post.answer.as_ref();
    sqlx::query!(
        "INSERT INTO posts (id, author_id, lang, title, body, division_code, supports, posted_at, answer_zh, answer_en,
                            answered_by, answered_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        post.id.0,
        author.0,
        post.lang as Lang,
        post.title,
        post.body,
        post.place.as_str(),
        post.supports,
        post.posted_at,
        answer.map(|answer| answer.text.zh.as_str()),
        answer.map(|answer| answer.text.en.as_str()),
        answered_by.map(|department| department.0),
        answer.map(|answer| answer.at)
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

struct Row {
    id: PostId,
    lang: Lang,
    title: String,
    body: String,
    place: DivisionCode,
    supports: i32,
    posted_at: DateTime<Utc>,
    answer_zh: Option<String>,
    answer_en: Option<String>,
    department_zh: Option<String>,
    department_en: Option<String>,
    answered_at: Option<DateTime<Utc>>,
}

impl From<Row> for Post {
    fn from(row: Row) -> Post {
        let both = |zh: Option<String>, en: Option<String>| Some(Bilingual { zh: zh?, en: en? });
        let answer = match (both(row.answer_zh, row.answer_en), both(row.department_zh, row.department_en)) {
            (Some(text), Some(department)) => row.answered_at.map(|at| Answer { text, department, at }),
            _ => None,
        };
        Post {
            id: row.id,
            lang: row.lang,
            title: row.title,
            body: row.body,
            place: row.place,
            supports: row.supports,
            posted_at: row.posted_at,
            answer,
        }
    }
}
