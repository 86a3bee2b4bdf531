use super::follows::departments_of;
use crate::{FollowId, HappeningId, NoticeId, Way, What};
use board::{Number, PostId};
use chrono::{DateTime, Utc};
use kernel::actor::PersonId;
use kernel::error::Result;
use kernel::tx::Tx;
use kernel::view::View;
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

/// A post to which something happened, with all by which its followers are found.
pub struct Happened {
    pub post: PostId,
    pub number: Number,
    pub title: String,
    pub author: PersonId,
    kind: String,
    category: String,
    parent: Option<String>,
    district: String,
    place: String,
    words: Vec<String>,
    departments: Vec<Uuid>,
}

/// Somebody who is to be told, in the strongest of the ways in which they follow it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Follower {
    pub person: PersonId,
    /// None where it is their own post.
    pub follow: Option<FollowId>,
    pub way: Way,
}

pub async fn happened(view: &mut View, post: PostId) -> Result<Option<Happened>> {
    let row = sqlx::query!(
        r#"SELECT number AS "number: Number", title, author_id AS "author: PersonId", kind, category, parent, district,
                  division_code, tsvector_to_array(words) AS "words!"
           FROM posts JOIN categories ON code = category WHERE posts.id = $1 AND veil IS NULL"#,
        post.0
    )
    .fetch_optional(view.connection())
    .await?;
    let Some(row) = row else { return Ok(None) };
    let departments = departments_of(view, post).await?.into_iter().map(|(id, _)| id.0).collect();
    Ok(Some(Happened {
        post,
        number: row.number,
        title: row.title,
        author: row.author,
        kind: row.kind,
        category: row.category,
        parent: row.parent,
        district: row.district,
        place: row.division_code,
        words: row.words,
        departments,
    }))
}

/// Those who followed the post or, of news, what it belongs to when it happened, and are not told yet; by person, after
/// the last one told.
pub async fn followers(
    view: &mut View,
    post: &Happened,
    what: What,
    happening: HappeningId,
    at: DateTime<Utc>,
    after: Option<PersonId>,
    limit: i64,
) -> Result<Vec<Follower>> {
    let (kinds, which): (Vec<String>, Vec<String>) = post.subjects(what).into_iter().unzip();
    let rows = sqlx::query!(
        r#"SELECT DISTINCT ON (person_id) person_id AS "person!: PersonId", id AS "follow!: FollowId", way AS "way!: Way"
           FROM (SELECT person_id, id, way FROM follows
                 WHERE (subject, which) IN (SELECT * FROM unnest($1::text[], $2::text[]))
                   AND since <= $12 AND ($3::uuid IS NULL OR person_id > $3)
                 UNION ALL
                 SELECT person_id, id, way FROM follows
                 WHERE subject = 'search' AND $4::boolean AND since <= $12 AND ($3::uuid IS NULL OR person_id > $3)
                   AND (sought_kind IS NULL OR sought_kind = $5)
                   AND (sought_category IS NULL OR sought_category IN ($6, $7))
                   AND (sought_place IS NULL OR $8 LIKE sought_place || '%')
                   AND (sought_department IS NULL OR sought_department = ANY ($13))
                   AND sought_words <@ $9::text[]) AS following
           WHERE NOT EXISTS (SELECT FROM notices
                             WHERE notices.person_id = following.person_id AND notices.happening = $10)
           ORDER BY person_id, array_position(ARRAY['at_once', 'daily', 'portal'], way), id LIMIT $11"#,
        &kinds,
        &which,
        after.map(|person| person.0),
        what.is_news(),
        post.kind,
        post.category,
        post.parent,
        post.place,
        &post.words,
        happening.0,
        limit,
        at,
        &post.departments
    )
    .fetch_all(view.connection())
    .await?;
    let follower = rows.into_iter();
    Ok(follower.map(|row| Follower { person: row.person, follow: Some(row.follow), way: row.way }).collect())
}

/// They follow it until the transaction ends, in the way in which they do now; who no longer does is gone. So whoever
/// wants no more mails either is not told, or stops what was just told.
pub async fn hold(tx: &mut Tx, followers: &[Follower]) -> Result<Vec<Follower>> {
    let ids: Vec<Uuid> = followers.iter().filter_map(|follower| Some(follower.follow?.0)).collect();
    let rows = sqlx::query!(
        r#"SELECT id AS "id: FollowId", way AS "way: Way" FROM follows WHERE id = ANY ($1) ORDER BY id FOR SHARE"#,
        &ids
    )
    .fetch_all(tx.connection())
    .await?;
    let ways: HashMap<FollowId, Way> = rows.into_iter().map(|row| (row.id, row.way)).collect();
    let held = followers.iter().filter_map(|follower| match follower.follow {
        None => Some(*follower),
        Some(follow) => Some(Follower { way: *ways.get(&follow)?, ..*follower }),
    });
    Ok(held.collect())
}

/// Those of them who were not told of it before: by this job when it ran the last time, or by another at the same moment.
pub async fn insert_notices(
    tx: &mut Tx,
    post: PostId,
    what: What,
    happening: HappeningId,
    at: DateTime<Utc>,
    told: &[Follower],
) -> Result<HashSet<PersonId>> {
    let ids: Vec<Uuid> = told.iter().map(|_| NoticeId::new().0).collect();
    let people: Vec<Uuid> = told.iter().map(|follower| follower.person.0).collect();
    let follows: Vec<Option<Uuid>> = told.iter().map(|follower| follower.follow.map(|id| id.0)).collect();
    let ways: Vec<String> = told.iter().map(|follower| follower.way.code().to_owned()).collect();
    let newly = sqlx::query_scalar!(
        r#"INSERT INTO notices (id, person_id, happening, what, post_id, follow_id, way, at)
           SELECT told.id, told.person, $1, $2, $3, told.follow, told.way, $4
           FROM unnest($5::uuid[], $6::uuid[], $7::uuid[], $8::text[]) AS told (id, person, follow, way)
           ON CONFLICT (person_id, happening) DO NOTHING
           RETURNING person_id AS "person: PersonId""#,
        happening.0,
        what as What,
        post.0,
        at,
        &ids,
        &people,
        &follows as &[Option<Uuid>],
        &ways
    )
    .fetch_all(tx.connection())
    .await?;
    Ok(newly.into_iter().collect())
}

impl Happened {
    /// What is followed of it, by kind and which.
    fn subjects(&self, what: What) -> Vec<(String, String)> {
        let subject = |kind: &str, which: &dyn ToString| (kind.to_owned(), which.to_string());
        let mut subjects = Vec::new();
        // Whoever follows a new post already has read it.
        if what != What::Posted {
            subjects.push(subject("post", &self.number));
        }
        if what.is_news() {
            subjects.push(subject("category", &self.category));
            subjects.extend(self.parent.iter().map(|parent| subject("category", parent)));
            subjects.push(subject("division", &self.place));
            subjects.push(subject("division", &self.district));
            subjects.extend(self.departments.iter().map(|department| subject("department", department)));
        }
        subjects
    }
}
