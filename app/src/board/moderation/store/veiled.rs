use crate::moderation::{ActId, Reason, Veil};
use crate::{Kind, Number, PostId, Status};
use city::DeskId;
use kernel::actor::PersonId;
use kernel::error::Result;
use kernel::tx::Tx;
use kernel::view::View;

/// A post that not everybody reads.
pub struct Veiled {
    pub veil: Veil,
    pub author: PersonId,
    /// Of its hiding.
    pub reason: Option<Reason>,
}

pub async fn veiled(view: &mut View, number: Number) -> Result<Option<Veiled>> {
    let found = sqlx::query_as!(
        Veiled,
        r#"SELECT veil AS "veil!: Veil", posts.author_id AS "author: PersonId", reason AS "reason?: Reason"
           FROM posts LEFT JOIN acts ON acts.id = hidden_by WHERE number = $1 AND veil IS NOT NULL"#,
        number.0
    );
    Ok(found.fetch_optional(view.connection()).await?)
}

pub async fn kind_and_status(view: &mut View, post: PostId) -> Result<Option<(Kind, Status)>> {
    let found =
        sqlx::query!(r#"SELECT kind AS "kind: Kind", status AS "status: Status" FROM posts WHERE id = $1"#, post.0);
    Ok(found.fetch_optional(view.connection()).await?.map(|row| (row.kind, row.status)))
}

/// What its hiding took it from.
pub async fn desk_before_hiding(view: &mut View, post: PostId) -> Result<Option<DeskId>> {
    let desk = sqlx::query_scalar!(
        r#"SELECT desk_id AS "desk: DeskId" FROM posts JOIN acts ON acts.id = hidden_by WHERE posts.id = $1"#,
        post.0
    );
    Ok(desk.fetch_optional(view.connection()).await?.flatten())
}

pub async fn is_hidden_by(view: &mut View, post: PostId, act: ActId) -> Result<bool> {
    let is = sqlx::query_scalar!(
        r#"SELECT EXISTS (SELECT FROM posts WHERE id = $1 AND hidden_by = $2) AS "is!""#,
        post.0,
        act.0
    );
    Ok(is.fetch_one(view.connection()).await?)
}

pub async fn hide(tx: &mut Tx, post: PostId, act: ActId) -> Result<()> {
    sqlx::query!("UPDATE posts SET veil = 'hidden', hidden_by = $2 WHERE id = $1", post.0, act.0)
        .execute(tx.connection())
        .await?;
    Ok(())
}

pub async fn unveil(tx: &mut Tx, post: PostId) -> Result<()> {
    sqlx::query!("UPDATE posts SET veil = NULL, hidden_by = NULL WHERE id = $1", post.0)
        .execute(tx.connection())
        .await?;
    Ok(())
}

/// Until somebody has looked at it.
pub async fn veil_new(tx: &mut Tx, post: PostId) -> Result<()> {
    sqlx::query!("UPDATE posts SET veil = 'waiting' WHERE id = $1", post.0).execute(tx.connection()).await?;
    Ok(())
}

/// Whether everybody could read it before.
pub async fn was_ever_out(view: &mut View, post: PostId) -> Result<bool> {
    let out = sqlx::query_scalar!(
        r#"SELECT EXISTS (SELECT FROM events WHERE subject = $1 AND slice = 'board' AND body ->> 'kind' = 'posted') AS "out!""#,
        post.0
    );
    Ok(out.fetch_one(view.connection()).await?)
}

/// It comes out only now, and is the newest.
pub async fn put_on_top(tx: &mut Tx, post: PostId) -> Result<()> {
    let now = tx.now();
    sqlx::query!("UPDATE posts SET posted_at = $2 WHERE id = $1", post.0, now).execute(tx.connection()).await?;
    Ok(())
}

pub async fn set_lock(tx: &mut Tx, post: PostId, act: Option<ActId>) -> Result<()> {
    sqlx::query!("UPDATE posts SET locked_by = $2 WHERE id = $1", post.0, act.map(|act| act.0))
        .execute(tx.connection())
        .await?;
    Ok(())
}

/// Where this act still is what locks it.
pub async fn unlock(tx: &mut Tx, post: PostId, act: ActId) -> Result<()> {
    sqlx::query!("UPDATE posts SET locked_by = NULL WHERE id = $1 AND locked_by = $2", post.0, act.0)
        .execute(tx.connection())
        .await?;
    Ok(())
}
