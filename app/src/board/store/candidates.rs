use super::posts::joined;
use crate::PostId;
use kernel::error::Result;
use kernel::view::View;
use std::collections::HashSet;

/// A post, to be compared with another.
pub struct Candidate {
    pub id: PostId,
    pub whole: String,
    pub words: Vec<String>,
}

/// The posts among which those that say the same are looked for, none of them gone into another: as many as share the most
/// of the rarest of these words, however old they are, and as many of the newest that share any.
pub async fn candidates(view: &mut View, words: &[String], of_each: i64) -> Result<Vec<Candidate>> {
    let rare = rarest(view, words).await?;
    let mut found = that_share_rare(view, &joined(&rare, " | "), of_each).await?;
    let newest = newest_that_share(view, &joined(&longest(words), " | "), of_each).await?;
    let known: HashSet<PostId> = found.iter().map(|one| one.id).collect();
    found.extend(newest.into_iter().filter(|one| !known.contains(&one.id)));
    Ok(found)
}

/// The longest say the most; and a text of thousands would ask for everything.
fn longest(words: &[String]) -> Vec<String> {
    let mut words = words.to_vec();
    words.sort_by_key(|word| std::cmp::Reverse(word.chars().count()));
    words.truncate(60);
    words
}

/// The rarest of these words, as many as stand together in a few thousand posts. How many each stands in is what PostgreSQL
/// found when it last looked the table through for its planner; a word that it does not know is no more frequent than the
/// rarest that it knows. It keeps the least of these frequencies behind those of the words.
async fn rarest(view: &mut View, words: &[String]) -> Result<Vec<String>> {
    let rarest = sqlx::query_scalar!(
        r#"WITH statistics AS (
               SELECT most_common_elems::text::text[] AS words, most_common_elem_freqs AS shares FROM pg_stats
               WHERE schemaname = current_schema AND tablename = 'posts' AND attname = 'words'),
           known AS (
               SELECT word, share FROM statistics, ROWS FROM (unnest(words), unnest(shares)) AS each (word, share)
               WHERE word IS NOT NULL),
           expected AS (
               SELECT word, COALESCE(share, (SELECT shares[cardinality(words) + 1] FROM statistics), 0)
                            * (SELECT greatest(reltuples, 0) FROM pg_class WHERE oid = 'posts'::regclass) AS posts
               FROM unnest($1::text[]) AS word LEFT JOIN known USING (word)),
           together AS (
               SELECT word, sum(posts) OVER (ORDER BY posts, length(word) DESC, word) AS posts FROM expected)
           SELECT word AS "word!" FROM together WHERE posts <= 5000 ORDER BY posts LIMIT 30"#,
        words
    );
    Ok(rarest.fetch_all(view.connection()).await?)
}

async fn that_share_rare(view: &mut View, words: &str, limit: i64) -> Result<Vec<Candidate>> {
    let found = sqlx::query_as!(
        Candidate,
        r#"WITH found AS MATERIALIZED (SELECT id, words, posted_at FROM posts WHERE words @@ $1::text::tsquery
                                       AND merged_into IS NULL AND veil IS NULL)
           SELECT id AS "id: PostId", title || ' ' || body AS "whole!", tsvector_to_array(words) AS "words!"
           FROM posts WHERE id = ANY (ARRAY(SELECT id FROM found
                                            ORDER BY ts_rank(words, $1::text::tsquery) DESC, posted_at DESC, id DESC
                                            LIMIT $2))
           ORDER BY posted_at DESC, id DESC"#,
        words,
        limit
    );
    Ok(found.fetch_all(view.connection()).await?)
}

/// Of the ten thousand newest.
async fn newest_that_share(view: &mut View, words: &str, limit: i64) -> Result<Vec<Candidate>> {
    let found = sqlx::query_as!(
        Candidate,
        r#"SELECT id AS "id: PostId", title || ' ' || body AS "whole!", tsvector_to_array(words) AS "words!"
           FROM (SELECT id, title, body, words, posted_at FROM posts WHERE merged_into IS NULL AND veil IS NULL
                 ORDER BY posted_at DESC, id DESC LIMIT 10000) AS newest
           WHERE words @@ $1::text::tsquery ORDER BY posted_at DESC, id DESC LIMIT $2"#,
        words,
        limit
    );
    Ok(found.fetch_all(view.connection()).await?)
}
