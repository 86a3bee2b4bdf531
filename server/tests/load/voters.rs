use super::Answer;
use app::cast::{SUN, WANG};
use reqwest::header::{COOKIE, LOCATION, ORIGIN};
use reqwest::{Client, StatusCode};
use sqlx::PgPool;
use tower_sessions::session::Id;
use uuid::Uuid;

/// Somebody who is signed in, in no browser of their own: thousands of them share one.
#[derive(Debug, Clone)]
pub struct Voter {
    pub id: Uuid,
    cookie: String,
}

impl Voter {
    /// Sends a form of one of these pages; an acknowledgement leads back to the page.
    pub async fn posts(&self, client: &Client, origin: &str, page: &str, action: &str, body: String) -> Answer {
        let request =
            client.post(format!("{origin}{page}/{action}")).header(ORIGIN, origin).header(COOKIE, &self.cookie);
        let request = request.header("content-type", "application/x-www-form-urlencoded").body(body);
        match request.send().await {
            Ok(answer) if answer.status() == StatusCode::SEE_OTHER && answer.headers()[LOCATION] == page => {
                Answer::Acknowledged
            }
            Ok(answer) if answer.status().is_server_error() => Answer::None,
            Ok(answer) => {
                let (status, place) = (answer.status(), answer.headers().get(LOCATION).cloned());
                let told = answer.text().await.unwrap_or_default();
                Answer::Refused(format!("{action} of {} was answered {status}, led to {place:?}: {told}", self.id))
            }
            Err(_) => Answer::None,
        }
    }
}

/// Lets so many people be here, signed in and verified as residents, as rows: to sign in takes a password's hash, and
/// thousands of those would be the load itself. They are numbered from `first`.
pub async fn make_voters(pool: &PgPool, first: i32, count: i32) -> Vec<Voter> {
    let voters = make_people(pool, first, count).await;
    let ids: Vec<Uuid> = voters.iter().map(|voter| voter.id).collect();
    sqlx::query(RESIDENTS).bind(SUN.email).bind(&ids).execute(pool).await.unwrap();
    for statement in ["ANALYZE people", "ANALYZE sessions", "ANALYZE residents"] {
        sqlx::query(statement).execute(pool).await.unwrap();
    }
    voters
}

/// The same, without an office that has seen their cards.
pub async fn make_people(pool: &PgPool, first: i32, count: i32) -> Vec<Voter> {
    for statement in [PEOPLE, SESSIONS] {
        sqlx::query(statement).bind(first).bind(first + count - 1).execute(pool).await.unwrap();
    }
    let made: Vec<(Uuid, Uuid)> = sqlx::query_as(
        "SELECT md5('voter' || n)::uuid, md5('session' || n)::uuid FROM generate_series($1, $2) AS n ORDER BY n",
    )
    .bind(first)
    .bind(first + count - 1)
    .fetch_all(pool)
    .await
    .unwrap();
    let signed_in = |session: Uuid| format!("seamless={}", Id(session.as_u128().cast_signed()));
    made.into_iter().map(|(id, session)| Voter { id, cookie: signed_in(session) }).collect()
}

/// A proposal, as its row; gives its id and its page.
pub async fn make_proposal(pool: &PgPool, title: &str, phase: &str) -> (Uuid, String) {
    let (id, number): (Uuid, i64) = sqlx::query_as(POST).bind(WANG.email).bind(title).fetch_one(pool).await.unwrap();
    for (statement, other) in [(MATTER, title), (PROPOSAL, phase)] {
        sqlx::query(statement).bind(id).bind(other).execute(pool).await.unwrap();
    }
    (id, format!("/board/{number}"))
}

const PEOPLE: &str = "
    INSERT INTO people (id, email, name, lang, password_hash, confirmed_at, created_at, demo)
    SELECT md5('voter' || n)::uuid, 'voter' || n || '@example.com', '居民' || n, 'zh-CN', 'none', now(),
           now() - interval '1 year', true
    FROM generate_series($1, $2) AS n";

/// Under the hash of what the cookie says, as `kernel/session.rs` writes it, and fresh enough not to be noted again.
const SESSIONS: &str = "
    INSERT INTO sessions (id, person_id, data, expires_at)
    SELECT sha256(uuid_send(md5('session' || n)::uuid)), people.id,
           jsonb_build_object('who', jsonb_build_object('person', people.id, 'credential', credential)),
           now() + interval '8 hours'
    FROM generate_series($1, $2) AS n JOIN people ON people.id = md5('voter' || n)::uuid";

const RESIDENTS: &str = "
    INSERT INTO residents (person_id, number_hash, verified_at, confirmed_by, desk_id)
    SELECT voter, sha256(uuid_send(voter)), now(), 'desk', desk_id
    FROM unnest($2::uuid[]) AS voter, roles JOIN people ON people.id = person_id
    WHERE email = $1 AND role = 'clerk'";

const POST: &str = "
    INSERT INTO posts (id, author_id, kind, category, lang, title, body, division_code, words, posted_at)
    SELECT gen_random_uuid(), id, 'proposal', 'neighbourhood', 'zh-CN', $2, $2, '330106007', '', now()
    FROM people WHERE email = $1
    RETURNING id, number";

const MATTER: &str = "
    INSERT INTO matters (id, kind, reference, title, topic)
    SELECT id, 'post', 'P-' || lpad(number::text, 6, '0'), $2, 'post' FROM posts WHERE id = $1";

const PROPOSAL: &str = "
    INSERT INTO proposals (post_id, threshold, phase, until) VALUES ($1, 100000, $2, '2099-12-31')";
