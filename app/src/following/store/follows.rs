use crate::{Follow, FollowId, Search, Subject, Way, naming};
use board::PostId;
use city::DepartmentId;
use kernel::actor::PersonId;
use kernel::error::{Error, Result};
use kernel::lang::{Bilingual, Lang};
use kernel::tx::Tx;
use kernel::view::View;
use std::collections::HashMap;
use uuid::Uuid;

/// Follows with the names that the tables have for them: a statement of these columns, going on with what is said here.
macro_rules! follows {
    ($rest:tt $(, $argument:expr)* $(,)?) => {
        sqlx::query_as!(
            Row,
            r#"SELECT follows.id AS "id!: FollowId", subject AS "subject!", which AS "which!", way AS "way!: Way", title AS "title?",
                      posts.lang AS "lang?: Lang",
                      coalesce(categories.name_zh, departments.name_zh) AS "name_zh?",
                      coalesce(categories.name_en, departments.name_en) AS "name_en?"
               FROM follows
                    LEFT JOIN posts ON veil IS NULL AND posts.number = CASE WHEN subject = 'post' THEN which::bigint END
                    LEFT JOIN categories ON categories.code = CASE subject WHEN 'category' THEN which ELSE sought_category END
                    LEFT JOIN departments ON departments.id = CASE WHEN subject = 'department' THEN which::uuid END"# + $rest
            $(, $argument)*
        )
    };
}

/// All of a person's, the newest first.
pub async fn follows_of(view: &mut View, person: PersonId) -> Result<Vec<Follow>> {
    let rows = follows!(" WHERE person_id = $1 ORDER BY since DESC, follows.id DESC", person.0);
    rows.fetch_all(view.connection()).await?.into_iter().map(Row::follow).collect()
}

/// One of a person's own.
pub async fn follow_of(view: &mut View, person: PersonId, id: FollowId) -> Result<Option<Follow>> {
    let row = follows!(" WHERE person_id = $1 AND follows.id = $2", person.0, id.0);
    row.fetch_optional(view.connection()).await?.map(Row::follow).transpose()
}

/// What these are called, whosever they are: for the mails that go to them.
pub async fn named(view: &mut View, ids: &[FollowId]) -> Result<HashMap<FollowId, Follow>> {
    let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    let rows = follows!(" WHERE follows.id = ANY ($1)", &ids).fetch_all(view.connection()).await?;
    rows.into_iter().map(|row| Ok((row.id, row.follow()?))).collect()
}

/// How this person follows these subjects, as far as they do.
pub async fn own_ways(
    view: &mut View,
    person: PersonId,
    subjects: &[Subject],
) -> Result<Vec<(Subject, FollowId, Way)>> {
    let (kinds, which): (Vec<_>, Vec<_>) =
        subjects.iter().map(|subject| (subject.kind().to_owned(), subject.which())).unzip();
    let rows = sqlx::query!(
        r#"SELECT id AS "id: FollowId", subject, which, way AS "way: Way" FROM follows
           WHERE person_id = $1 AND (subject, which) IN (SELECT * FROM unnest($2::text[], $3::text[]))"#,
        person.0,
        &kinds,
        &which
    )
    .fetch_all(view.connection())
    .await?;
    let own = rows.into_iter().filter_map(|row| Some((Subject::of(&row.subject, &row.which)?, row.id, row.way)));
    Ok(own.collect())
}

pub async fn count_follows(view: &mut View, person: PersonId) -> Result<i64> {
    let count = sqlx::query_scalar!(r#"SELECT count(*) AS "count!" FROM follows WHERE person_id = $1"#, person.0);
    Ok(count.fetch_one(view.connection()).await?)
}

/// `words` are those that a search looks for.
pub async fn insert_follow(
    tx: &mut Tx,
    id: FollowId,
    person: PersonId,
    subject: &Subject,
    words: &[String],
    way: Way,
) -> Result<()> {
    let nothing = Search::default();
    let search = if let Subject::Search(search) = subject { search } else { &nothing };
    let now = tx.now();
    sqlx::query!(
        "INSERT INTO follows (id, person_id, subject, which, way, since, sought_kind, sought_category, sought_place,
                              sought_words, sought_department)
         VALUES ($1, $2, $3, $4, $5, $6, $7, nullif($8, ''), $9, $10, $11)",
        id.0,
        person.0,
        subject.kind(),
        subject.which(),
        way as Way,
        now,
        search.kind.map(|kind| kind.code()),
        search.category,
        search.place.as_ref().map(|code| code.as_str()),
        words,
        search.department.map(|id| id.0)
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Whether it was theirs, and followed in another way. What waits for a digest goes on waiting, unless no more mails are
/// wanted.
pub async fn change_way(tx: &mut Tx, person: PersonId, id: FollowId, way: Way) -> Result<bool> {
    let changed = sqlx::query!(
        "UPDATE follows SET way = $3 WHERE id = $2 AND person_id = $1 AND way <> $3",
        person.0,
        id.0,
        way as Way
    )
    .execute(tx.connection())
    .await?;
    if way == Way::Portal {
        tell_in_portal_alone(tx, id).await?;
    }
    Ok(changed.rows_affected() == 1)
}

/// Whether it was theirs. No digest tells any more what happened before.
pub async fn delete_follow(tx: &mut Tx, person: PersonId, id: FollowId) -> Result<bool> {
    let own = sqlx::query_scalar!("SELECT id FROM follows WHERE id = $2 AND person_id = $1 FOR UPDATE", person.0, id.0);
    if own.fetch_optional(tx.connection()).await?.is_none() {
        return Ok(false);
    }
    tell_in_portal_alone(tx, id).await?;
    sqlx::query!("DELETE FROM follows WHERE id = $1", id.0).execute(tx.connection()).await?;
    Ok(true)
}

/// Whether any mails came of it.
pub async fn stop_mails(tx: &mut Tx, id: FollowId) -> Result<bool> {
    let stopped = sqlx::query!("UPDATE follows SET way = 'portal' WHERE id = $1 AND way <> 'portal'", id.0)
        .execute(tx.connection())
        .await?;
    tell_in_portal_alone(tx, id).await?;
    Ok(stopped.rows_affected() == 1)
}

/// Whether this person got any.
pub async fn stop_digests(tx: &mut Tx, person: PersonId) -> Result<bool> {
    let stopped = sqlx::query!("UPDATE follows SET way = 'portal' WHERE person_id = $1 AND way = 'daily'", person.0)
        .execute(tx.connection())
        .await?;
    let waited = sqlx::query!(
        "UPDATE notices SET way = 'portal' WHERE person_id = $1 AND way = 'daily' AND digest_on IS NULL",
        person.0
    )
    .execute(tx.connection())
    .await?;
    Ok(stopped.rows_affected() + waited.rows_affected() > 0)
}

async fn tell_in_portal_alone(tx: &mut Tx, id: FollowId) -> Result<()> {
    sqlx::query!(
        "UPDATE notices SET way = 'portal' WHERE follow_id = $1 AND way = 'daily' AND digest_on IS NULL",
        id.0
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// The departments before which a post lies or lay.
pub async fn departments_of(view: &mut View, post: PostId) -> Result<Vec<(DepartmentId, Bilingual)>> {
    let rows = sqlx::query!(
        r#"SELECT DISTINCT departments.id AS "id!: DepartmentId", name_zh AS "name_zh!", name_en AS "name_en!"
           FROM steps JOIN desks ON desks.id = desk_id JOIN departments ON departments.id = department_id
           WHERE matter_id = $1 AND stage <> 'dropped'"#,
        post.0
    )
    .fetch_all(view.connection())
    .await?;
    Ok(rows.into_iter().map(|row| (row.id, Bilingual::new(row.name_zh, row.name_en))).collect())
}

struct Row {
    id: FollowId,
    subject: String,
    which: String,
    way: Way,
    title: Option<String>,
    lang: Option<Lang>,
    name_zh: Option<String>,
    name_en: Option<String>,
}

impl Row {
    fn follow(self) -> Result<Follow> {
        let unreadable = || Error::Internal(format!("a follow of {}", self.subject));
        let subject = Subject::of(&self.subject, &self.which).ok_or_else(unreadable)?;
        let named = match self.title {
            Some(title) => Some(Bilingual::new(title.clone(), title)),
            None => self.name_zh.zip(self.name_en).map(|(zh, en)| Bilingual { zh, en }),
        };
        Ok(Follow { id: self.id, name: naming::name(&subject, named), subject, way: self.way, tongue: self.lang })
    }
}
