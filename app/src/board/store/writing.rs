use crate::{Kind, Number, PostId, Text};
use chrono::{DateTime, Utc};
use kernel::actor::PersonId;
use kernel::error::Result;
use kernel::lang::Lang;
use kernel::tx::Tx;
use kernel::view::View;

pub async fn is_empty(view: &mut View) -> Result<bool> {
    let any =
        sqlx::query_scalar!(r#"SELECT EXISTS (SELECT FROM posts) AS "any!""#).fetch_one(view.connection()).await?;
    Ok(!any)
}

/// The number that the new post is called by.
pub async fn insert_post(
    tx: &mut Tx,
    id: PostId,
    author: PersonId,
    text: &Text,
    words: &[String],
    at: DateTime<Utc>,
) -> Result<Number> {
    let number = sqlx::query_scalar!(
        r#"INSERT INTO posts (id, author_id, kind, category, lang, title, body, division_code, address, called, words,
                              posted_at, latitude, longitude, certificate_id)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, array_to_tsvector($11), $12, $13, $14, $15)
           RETURNING number AS "number: Number""#,
        id.0,
        author.0,
        text.kind as Kind,
        text.category,
        text.lang as Lang,
        text.title,
        text.body,
        text.place.as_str(),
        text.address,
        text.called,
        words,
        at,
        text.coordinates.map(|at| at.latitude),
        text.coordinates.map(|at| at.longitude),
        text.firm.as_ref().map(|firm| firm.certificate.0)
    );
    Ok(number.fetch_one(tx.connection()).await?)
}
