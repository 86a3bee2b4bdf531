use super::{Choice, Phase};
use crate::PostId;
use chrono::{DateTime, NaiveDate, Utc};
use city::DeskId;
use kernel::actor::PersonId;
use kernel::error::{Error, Problem, Result};
use kernel::tx::Tx;
use kernel::view::View;
use residents::NumberHash;

/// What a proposal has beside its post.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Proposal {
    pub phase: Phase,
    pub threshold: i32,
    /// The last day of its phase.
    pub until: Option<NaiveDate>,
    pub votes: Votes,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Votes {
    pub for_it: i32,
    pub against: i32,
    pub abstain: i32,
}

/// A phase that is over, and what came of it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Past {
    pub phase: Phase,
    pub ended_at: DateTime<Utc>,
    pub supports: Option<i32>,
    pub votes: Option<Votes>,
}

#[cfg(test)]
impl Proposal {
    pub fn in_vote_until(until: NaiveDate) -> Proposal {
        Proposal { phase: Phase::Vote, threshold: 1, until: Some(until), votes: Votes::default() }
    }
}

/// A statement for this proposal, going on with what is said here, and its answer.
macro_rules! proposal {
    ($tx:expr, $post:expr, $lock:tt) => {{
        let row = sqlx::query!(
            r#"SELECT phase AS "phase: Phase", threshold, until, votes_for, votes_against, votes_abstain
           FROM proposals WHERE post_id = $1 "#
                + $lock,
            $post.0
        );
        let row = row.fetch_optional($tx.connection()).await?;
        row.map(|row| Proposal {
            phase: row.phase,
            threshold: row.threshold,
            until: row.until,
            votes: Votes { for_it: row.votes_for, against: row.votes_against, abstain: row.votes_abstain },
        })
    }};
}

/// Whoever votes on it or ends its phase waits.
pub async fn proposal_for_update(tx: &mut Tx, post: PostId) -> Result<Option<Proposal>> {
    Ok(proposal!(tx, post, "FOR UPDATE"))
}

/// Whoever ends its phase waits. Whoever votes on it does not: only while the one is counted and committed the next
/// must stand back.
pub async fn proposal_for_vote(tx: &mut Tx, post: PostId) -> Result<Option<Proposal>> {
    Ok(proposal!(tx, post, "FOR KEY SHARE"))
}

pub async fn insert_proposal(tx: &mut Tx, post: PostId, threshold: i32, until: Option<NaiveDate>) -> Result<()> {
    sqlx::query!(
        "INSERT INTO proposals (post_id, threshold, phase, until) VALUES ($1, $2, 'collecting', $3)
         ON CONFLICT (post_id) DO NOTHING",
        post.0,
        threshold,
        until
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Whether enough verified residents support it: one condition, so that of two who come at once one has reached it.
pub async fn has_reached(view: &mut View, post: PostId) -> Result<bool> {
    let reached = sqlx::query_scalar!(
        r#"SELECT EXISTS (SELECT FROM proposals JOIN posts ON posts.id = post_id
                          WHERE post_id = $1 AND phase = 'collecting'
                            AND supports_verified >= threshold AND veil IS NULL AND merged_into IS NULL) AS "reached!""#,
        post.0
    );
    Ok(reached.fetch_one(view.connection()).await?)
}

/// The phase that ends remains with what came of it. The proposal is locked.
pub async fn begin_phase(tx: &mut Tx, post: PostId, phase: Phase, until: Option<NaiveDate>) -> Result<()> {
    let now = tx.now();
    sqlx::query!(
        "INSERT INTO proposal_phases (post_id, phase, ended_at, supports, votes_for, votes_against, votes_abstain)
         SELECT post_id, phase, $2, CASE WHEN phase = 'collecting' THEN supports_verified END,
                CASE WHEN phase = 'vote' THEN votes_for END, CASE WHEN phase = 'vote' THEN votes_against END,
                CASE WHEN phase = 'vote' THEN votes_abstain END
         FROM proposals JOIN posts ON posts.id = post_id WHERE post_id = $1
         ON CONFLICT (post_id, phase) DO NOTHING",
        post.0,
        now
    )
    .execute(tx.connection())
    .await?;
    // Whose number a vote came with is needed no longer than one can vote.
    sqlx::query!(
        "WITH over AS (UPDATE votes SET resident = NULL WHERE post_id = $1 AND resident IS NOT NULL AND $2 <> 'vote')
         UPDATE proposals SET phase = $2, until = $3 WHERE post_id = $1",
        post.0,
        phase as Phase,
        until
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// The first first.
pub async fn past(view: &mut View, post: PostId) -> Result<Vec<Past>> {
    let rows = sqlx::query!(
        r#"SELECT phase AS "phase: Phase", ended_at, supports, votes_for, votes_against, votes_abstain
           FROM proposal_phases WHERE post_id = $1 ORDER BY ended_at"#,
        post.0
    )
    .fetch_all(view.connection())
    .await?;
    let past = rows.into_iter().map(|row| {
        let votes = match (row.votes_for, row.votes_against, row.votes_abstain) {
            (Some(for_it), Some(against), Some(abstain)) => Some(Votes { for_it, against, abstain }),
            _ => None,
        };
        Past { phase: row.phase, ended_at: row.ended_at, supports: row.supports, votes }
    });
    Ok(past.collect())
}

pub async fn vote_of(view: &mut View, post: PostId, person: PersonId) -> Result<Option<Choice>> {
    let choice = sqlx::query_scalar!(
        r#"SELECT choice AS "choice: Choice" FROM votes WHERE post_id = $1 AND person_id = $2"#,
        post.0,
        person.0
    );
    Ok(choice.fetch_optional(view.connection()).await?)
}

/// Their vote is this now; the proposal counts it in place of the one before. The person is held: nobody else gives
/// theirs meanwhile. From here to the commit nobody else is counted, so it comes last.
pub async fn save_vote(
    tx: &mut Tx,
    post: PostId,
    person: PersonId,
    number: &NumberHash,
    before: Option<Choice>,
    choice: Choice,
) -> Result<()> {
    let now = tx.now();
    sqlx::query!(
        "WITH given AS (INSERT INTO votes (post_id, person_id, resident, choice, at) VALUES ($1, $2, $6, $3, $4)
                        ON CONFLICT (post_id, person_id) DO UPDATE SET choice = EXCLUDED.choice, at = EXCLUDED.at)
         UPDATE proposals SET
             votes_for = votes_for + ($3 = 'for')::integer - COALESCE(($5 = 'for')::integer, 0),
             votes_against = votes_against + ($3 = 'against')::integer - COALESCE(($5 = 'against')::integer, 0),
             votes_abstain = votes_abstain + ($3 = 'abstain')::integer - COALESCE(($5 = 'abstain')::integer, 0)
         WHERE post_id = $1",
        post.0,
        person.0,
        choice as Choice,
        now,
        before as Option<Choice>,
        number.bytes()
    )
    .execute(tx.connection())
    .await
    .map_err(|error| match error.as_database_error().and_then(|error| error.constraint()) {
        Some("votes_once_a_resident") => Problem::new("board-vote-twice").into(),
        _ => Error::from(error),
    })?;
    Ok(())
}

/// A resident has another account now: their votes go with them, so that they can change them while the vote goes on.
pub async fn move_votes(tx: &mut Tx, from: PersonId, to: PersonId) -> Result<()> {
    sqlx::query!(
        "UPDATE votes SET person_id = $2
         WHERE person_id = $1 AND NOT EXISTS (SELECT FROM votes AS own WHERE own.post_id = votes.post_id AND own.person_id = $2)",
        from.0,
        to.0
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// The proposals that this person supports, and that enough do.
pub async fn reached_by(view: &mut View, person: PersonId) -> Result<Vec<PostId>> {
    let reached = sqlx::query_scalar!(
        r#"SELECT proposals.post_id AS "post: PostId"
           FROM supports JOIN proposals ON proposals.post_id = supports.post_id JOIN posts ON posts.id = supports.post_id
           WHERE person_id = $1 AND phase = 'collecting' AND supports_verified >= threshold
             AND veil IS NULL AND merged_into IS NULL"#,
        person.0
    );
    Ok(reached.fetch_all(view.connection()).await?)
}

/// The proposals whose phase had its last day before this one. What is hidden goes on when it is read again, and nothing
/// lapses while a moderator has yet to say whether some of its supports count.
pub async fn over(view: &mut View, today: NaiveDate, limit: i64) -> Result<Vec<PostId>> {
    let over = sqlx::query_scalar!(
        r#"SELECT post_id AS "post: PostId" FROM proposals JOIN posts ON posts.id = post_id
           WHERE until < $1 AND veil IS NULL AND merged_into IS NULL
             AND NOT EXISTS (SELECT FROM waves LEFT JOIN appeals ON appeals.act_id = waves.act_id
                             WHERE waves.post_id = posts.id AND phase = 'collecting'
                               AND (waves.act_id IS NULL OR (appeals.act_id IS NOT NULL AND decided_at IS NULL)))
           ORDER BY until, post_id LIMIT $2"#,
        today,
        limit
    );
    Ok(over.fetch_all(view.connection()).await?)
}

/// The desk that had the proposal before it last.
pub async fn last_desk(view: &mut View, post: PostId) -> Result<Option<DeskId>> {
    let desk = sqlx::query_scalar!(
        r#"SELECT desk_id AS "desk: DeskId" FROM steps
           WHERE matter_id = $1 AND code NOT LIKE 'part%' ORDER BY position DESC LIMIT 1"#,
        post.0
    );
    Ok(desk.fetch_optional(view.connection()).await?)
}
