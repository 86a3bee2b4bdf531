use crate::What;
use board::Number;
use chrono::NaiveDate;
use kernel::actor::PersonId;
use kernel::error::Result;
use kernel::tx::Tx;
use kernel::view::View;

/// One line of a digest.
pub struct Told {
    pub what: What,
    pub post: Number,
    pub title: String,
}

/// Those for whom something waits and who have no digest of this day yet; by person, after the last one.
pub async fn people_to_write_to(
    view: &mut View,
    day: NaiveDate,
    after: Option<PersonId>,
    limit: i64,
) -> Result<Vec<PersonId>> {
    let people = sqlx::query_scalar!(
        r#"SELECT DISTINCT person_id AS "person: PersonId" FROM notices JOIN posts ON posts.id = post_id AND veil IS NULL
           WHERE way = 'daily' AND digest_on IS NULL AND ($2::uuid IS NULL OR person_id > $2)
             AND NOT EXISTS (SELECT FROM digests WHERE digests.person_id = notices.person_id AND day = $1)
           ORDER BY person_id LIMIT $3"#,
        day,
        after.map(|person| person.0),
        limit
    );
    Ok(people.fetch_all(view.connection()).await?)
}

/// Whether nobody has begun it before. Who begins it at the same moment waits for the first to be through.
pub async fn begin_digest(tx: &mut Tx, person: PersonId, day: NaiveDate) -> Result<bool> {
    let begun = sqlx::query!(
        "INSERT INTO digests (person_id, day) VALUES ($1, $2) ON CONFLICT (person_id, day) DO NOTHING",
        person.0,
        day
    )
    .execute(tx.connection())
    .await?;
    Ok(begun.rows_affected() == 1)
}

/// All that waits for this person, the newest first. It waits no longer; what is hidden goes on waiting.
pub async fn take_for_digest(tx: &mut Tx, person: PersonId, day: NaiveDate) -> Result<Vec<Told>> {
    let told = sqlx::query_as!(
        Told,
        r#"WITH told AS (UPDATE notices SET digest_on = $2 FROM posts
                         WHERE posts.id = post_id AND veil IS NULL
                           AND person_id = $1 AND way = 'daily' AND digest_on IS NULL
                         RETURNING notices.id, what, at, number, title)
           SELECT what AS "what: What", number AS "post: Number", title FROM told ORDER BY at DESC, id DESC"#,
        person.0,
        day
    );
    Ok(told.fetch_all(tx.connection()).await?)
}
