use super::{OwnPost, Picture, PictureId, Size};
use crate::{Number, PostId, Status};
use kernel::actor::PersonId;
use kernel::deed::Deed;
use kernel::error::{Error, Result};
use kernel::tx::Tx;
use kernel::view::View;
use std::collections::HashSet;
use uuid::Uuid;

/// The post, if this person wrote it.
pub async fn own_post(view: &mut View, number: Number, person: PersonId) -> Result<Option<OwnPost>> {
    let found = sqlx::query_as!(
        OwnPost,
        r#"SELECT id AS "id: PostId", title, posted_at, status AS "status: Status", locked_by IS NOT NULL AS "locked!"
           FROM posts WHERE number = $1 AND author_id = $2 AND veil IS DISTINCT FROM 'hidden'"#,
        number.0,
        person.0
    );
    Ok(found.fetch_optional(view.connection()).await?)
}

/// The same, and nobody else adds to it, takes from it or answers it meanwhile.
pub async fn own_post_for_update(tx: &mut Tx, number: Number, person: PersonId) -> Result<Option<OwnPost>> {
    let found = sqlx::query_as!(
        OwnPost,
        r#"SELECT id AS "id: PostId", title, posted_at, status AS "status: Status", locked_by IS NOT NULL AS "locked!"
           FROM posts WHERE number = $1 AND author_id = $2 AND veil IS DISTINCT FROM 'hidden' FOR UPDATE"#,
        number.0,
        person.0
    );
    Ok(found.fetch_optional(tx.connection()).await?)
}

pub async fn pictures(view: &mut View, post: PostId) -> Result<Vec<Picture>> {
    let rows = sqlx::query!(
        r#"SELECT id AS "id: PictureId", width, height, description FROM pictures WHERE post_id = $1
           ORDER BY added_at, id"#,
        post.0
    )
    .fetch_all(view.connection())
    .await?;
    let side = |pixels: i32| u32::try_from(pixels).map_err(Error::internal);
    let picture = rows.into_iter().map(|row| {
        let size = Size { width: side(row.width)?, height: side(row.height)? };
        Ok(Picture { id: row.id, size, description: row.description })
    });
    picture.collect()
}

/// Whether this post shows this picture; one that is hidden or waits, to its author and to moderators.
pub async fn is_shown(view: &mut View, number: Number, picture: PictureId) -> Result<bool> {
    let (reader, moderates) = (view.actor().person_id(), Deed::ModerateBoard.allowed_to(view.actor()));
    let found = sqlx::query_scalar!(
        r#"SELECT EXISTS (SELECT FROM pictures JOIN posts ON posts.id = post_id WHERE pictures.id = $1 AND number = $2
                                     AND (veil IS NULL OR author_id = $3 OR $4))
               AS "shown!""#,
        picture.0,
        number.0,
        reader.map(|reader| reader.0),
        moderates
    );
    Ok(found.fetch_one(view.connection()).await?)
}

/// `false` when none of the post's places is free.
pub async fn insert_picture(tx: &mut Tx, post: PostId, picture: &Picture) -> Result<bool> {
    let now = tx.now();
    let side = |pixels: u32| i32::try_from(pixels).map_err(Error::internal);
    let inserted = sqlx::query!(
        "INSERT INTO pictures (id, post_id, place, width, height, description, added_at)
         SELECT $1::uuid, $2::uuid, min(free.place), $3::integer, $4::integer, $5::text, $6::timestamptz
         FROM generate_series(1, 5) AS free (place)
         WHERE NOT EXISTS (SELECT FROM pictures AS taken WHERE post_id = $2 AND taken.place = free.place)
         HAVING min(free.place) IS NOT NULL",
        picture.id.0,
        post.0,
        side(picture.size.width)?,
        side(picture.size.height)?,
        picture.description.as_deref(),
        now
    )
    .execute(tx.connection())
    .await?;
    Ok(inserted.rows_affected() == 1)
}

/// Errors: [`Error::NotFound`] when the post does not show it.
pub async fn remove_picture(tx: &mut Tx, post: PostId, picture: PictureId) -> Result<()> {
    let removed = sqlx::query!("DELETE FROM pictures WHERE post_id = $1 AND id = $2", post.0, picture.0)
        .execute(tx.connection())
        .await?;
    if removed.rows_affected() == 1 { Ok(()) } else { Err(Error::NotFound) }
}

/// Those of them that a post shows.
pub async fn known(view: &mut View, ids: &[Uuid]) -> Result<HashSet<Uuid>> {
    let known = sqlx::query_scalar!("SELECT id FROM pictures WHERE id = ANY($1)", ids);
    Ok(known.fetch_all(view.connection()).await?.into_iter().collect())
}
