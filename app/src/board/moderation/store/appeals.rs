use crate::moderation::ActId;
use kernel::actor::PersonId;
use kernel::error::Result;
use kernel::tx::Tx;
use kernel::view::View;

/// Whether it was the first: an act is appealed once.
pub async fn insert_appeal(tx: &mut Tx, act: ActId, author: PersonId, why: &str) -> Result<bool> {
    let now = tx.now();
    let inserted = sqlx::query!(
        "INSERT INTO appeals (act_id, moderator_id, author_id, why, at)
         SELECT id, moderator_id, author_id, $3, $4 FROM acts WHERE id = $1 AND author_id = $2
         ON CONFLICT (act_id) DO NOTHING",
        act.0,
        author.0,
        why,
        now
    )
    .execute(tx.connection())
    .await?;
    Ok(inserted.rows_affected() == 1)
}

#[derive(Debug, Clone)]
pub struct Appeal {
    pub why: String,
    pub upheld: Option<bool>,
}

pub async fn appeal(view: &mut View, act: ActId) -> Result<Option<Appeal>> {
    let found = sqlx::query_as!(Appeal, "SELECT why, upheld FROM appeals WHERE act_id = $1", act.0);
    Ok(found.fetch_optional(view.connection()).await?)
}

/// Whether it was still to be decided. That another decides than who did the act is checked by the table, too.
pub async fn decide(tx: &mut Tx, act: ActId, upheld: bool, answer: &str) -> Result<bool> {
    let (now, moderator) = (tx.now(), tx.person()?);
    let decided = sqlx::query!(
        "UPDATE appeals SET decided_by = $2, decided_at = $3, upheld = $4, answer = $5
         WHERE act_id = $1 AND decided_at IS NULL",
        act.0,
        moderator.0,
        now,
        upheld,
        answer
    )
    .execute(tx.connection())
    .await?;
    Ok(decided.rows_affected() == 1)
}
