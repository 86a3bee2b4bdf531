use crate::board::{
    Answer, Asked, Card, Category, Coordinates, Firm, Kind, Number, Order, PictureId, Post, PostId, SaidDone, Status,
    Text, WaitsFor,
};
use crate::cases::certificate::CertificateId;
use crate::city::calendar::Due;
use crate::city::divisions::{DivisionCode, Level};
use crate::enterprises::EnterpriseId;
use crate::kernel::error::{Error, Result};
use crate::kernel::lang::{Bilingual, Lang};
use crate::kernel::view::View;
use chrono::{DateTime, Datelike, NaiveDate, Utc};
use uuid::Uuid;

/// Where a page of the board begins: after this post.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Before {
    pub supports: i32,
    pub posted_at: DateTime<Utc>,
    pub id: PostId,
}

/// Posts as they are shown: a statement of these columns, going on with what is said here.
macro_rules! posts {
    ($rest:tt $(, $argument:expr)* $(,)?) => {
        sqlx::query_as!(
            Row,
            r#"SELECT posts.id AS "id: PostId", number AS "number: Number", posts.kind AS "kind: Kind", category,
                      categories.name_zh AS category_zh, categories.name_en AS category_en, lang AS "lang: Lang", title, body,
                      posts.division_code AS "place: DivisionCode", address, called, supports, supports_verified,
                      posted_at, answer_zh, answer_en, departments.name_zh AS "department_zh?", departments.name_en AS "department_en?",
                      answered_at, posts.status AS "status: Status", card AS "card: Card", reopened_at IS NOT NULL AS "reopened!", said_done, said_not_done, asked.name_zh AS "asked_zh?", asked.name_en AS "asked_en?", due_on AS "due_on?", due_provisional AS "due_provisional?",
                      (SELECT pictures.id FROM pictures WHERE post_id = posts.id ORDER BY added_at, pictures.id LIMIT 1) AS "picture: PictureId",
                      latitude, longitude, certificate_id AS "certificate: CertificateId", pointed.enterprise AS "enterprise?: EnterpriseId",
                      pointed.firm AS "firm?", pointed.credit_code AS "credit_code?"
               FROM posts JOIN categories ON categories.code = category
                    LEFT JOIN departments ON departments.id = answered_by
                    LEFT JOIN steps ON matter_id = posts.id AND stage IN ('open', 'claimed') AND steps.code NOT LIKE 'part%'
                    LEFT JOIN desks ON desks.id = desk_id LEFT JOIN departments AS asked ON asked.id = department_id
                    LEFT JOIN (SELECT id, enterprise_id AS enterprise, firm, credit_code FROM certificates) AS pointed
                        ON pointed.id = certificate_id"# + $rest
            $(, $argument)*
        )
    };
}

/// What of the board is asked for, in the order asked for, from before the last one shown.
pub async fn posts(view: &mut View, asked: &Asked, before: Option<Before>, limit: i64) -> Result<Vec<Post>> {
    match asked.order {
        Order::Newest => newest(view, asked, before, limit).await,
        Order::MostSupported => most_supported(view, asked, before, limit).await,
    }
}

async fn newest(view: &mut View, asked: &Asked, before: Option<Before>, limit: i64) -> Result<Vec<Post>> {
    let (at, id) = before.map(|before| (before.posted_at, before.id.0)).unzip();
    let rows = posts!(
        r#" WHERE ($1::text IS NULL OR posts.kind = $1)
             AND ($2::text[] IS NULL OR category = ANY($2))
             AND ($3::text IS NULL OR district = $3)
             AND ($4::text IS NULL OR words @@ $4::tsquery)
             AND ($5::timestamptz IS NULL OR (posted_at, posts.id) < ($5, $6::uuid))
           ORDER BY posted_at DESC, posts.id DESC LIMIT $7"#,
        asked.kind as Option<Kind>,
        asked.categories.as_deref(),
        asked.district.as_ref().map(DivisionCode::as_str),
        asked.words.as_deref().map(all_of),
        at,
        id,
        limit
    )
    .fetch_all(view.connection())
    .await?;
    Ok(rows.into_iter().map(Post::from).collect())
}

async fn most_supported(view: &mut View, asked: &Asked, before: Option<Before>, limit: i64) -> Result<Vec<Post>> {
    let (at, id) = before.map(|before| (before.posted_at, before.id.0)).unzip();
    let rows = posts!(
        r#" WHERE ($1::text IS NULL OR posts.kind = $1)
             AND ($2::text[] IS NULL OR category = ANY($2))
             AND ($3::text IS NULL OR district = $3)
             AND ($4::text IS NULL OR words @@ $4::tsquery)
             AND ($5::timestamptz IS NULL OR (supports, posted_at, posts.id) < ($7::integer, $5, $6::uuid))
           ORDER BY supports DESC, posted_at DESC, posts.id DESC LIMIT $8"#,
        asked.kind as Option<Kind>,
        asked.categories.as_deref(),
        asked.district.as_ref().map(DivisionCode::as_str),
        asked.words.as_deref().map(all_of),
        at,
        id,
        before.map(|before| before.supports),
        limit
    )
    .fetch_all(view.connection())
    .await?;
    Ok(rows.into_iter().map(Post::from).collect())
}

pub async fn post(view: &mut View, number: Number) -> Result<Option<Post>> {
    let row = posts!(" WHERE number = $1", number.0).fetch_optional(view.connection()).await?;
    Ok(row.map(Post::from))
}

/// The posts that share most with these words, of the newest that share any: measured by the words in common against
/// all words of both.
pub async fn similar(view: &mut View, words: &[String], limit: i64) -> Result<Vec<Post>> {
    let rows = posts!(
        r#" JOIN LATERAL (SELECT count(*) AS common FROM unnest(tsvector_to_array(posts.words)) AS word
                              WHERE word = ANY($2)) AS shared ON true
           WHERE posts.id IN (SELECT near.id FROM posts AS near WHERE near.words @@ $1::text::tsquery
                              ORDER BY near.posted_at DESC LIMIT 1000)
             AND common > 1
           ORDER BY common::real / (length(posts.words) + cardinality($2) - common) DESC, posted_at DESC LIMIT $3"#,
        any_of(words),
        words,
        limit
    )
    .fetch_all(view.connection())
    .await?;
    Ok(rows.into_iter().map(Post::from).collect())
}

/// When and why its author reopened it.
pub struct Reopened {
    pub at: DateTime<Utc>,
    pub why: String,
}

pub async fn reopened(view: &mut View, post: PostId) -> Result<Option<Reopened>> {
    let found = sqlx::query_as!(
        Reopened,
        r#"SELECT reopened_at AS "at!", reopened_why AS "why!" FROM posts WHERE id = $1 AND reopened_at IS NOT NULL"#,
        post.0
    );
    Ok(found.fetch_optional(view.connection()).await?)
}

pub async fn place_and_category(view: &mut View, post: PostId) -> Result<Option<(DivisionCode, String)>> {
    let found =
        sqlx::query!(r#"SELECT division_code AS "place: DivisionCode", category FROM posts WHERE id = $1"#, post.0);
    Ok(found.fetch_optional(view.connection()).await?.map(|row| (row.place, row.category)))
}

/// In the order in which they are offered.
pub async fn categories(view: &mut View) -> Result<Vec<Category>> {
    let rows = sqlx::query!(
        "SELECT code, parent, name_zh, name_en, department_kind, level, days FROM categories ORDER BY position"
    )
    .fetch_all(view.connection())
    .await?;
    let category = rows.into_iter().map(|row| {
        Ok(Category {
            code: row.code,
            parent: row.parent,
            name: Bilingual::new(row.name_zh, row.name_en),
            department_kind: row.department_kind,
            level: level(&row.level),
            days: u16::try_from(row.days).map_err(Error::internal)?,
        })
    });
    category.collect()
}

/// The table holds no others.
fn level(name: &str) -> Level {
    match name {
        "city" => Level::City,
        "district" => Level::District,
        _ => Level::Subdistrict,
    }
}

/// As PostgreSQL writes a question for all of these words. One for no words finds nothing.
fn all_of(words: &[String]) -> String {
    joined(words, " & ")
}

fn any_of(words: &[String]) -> String {
    joined(words, " | ")
}

fn joined(words: &[String], by: &str) -> String {
    let quoted = words.iter().map(|word| format!("'{}'", word.replace('\\', "\\\\").replace('\'', "''")));
    quoted.collect::<Vec<_>>().join(by)
}

struct Row {
    id: PostId,
    number: Number,
    kind: Kind,
    category: String,
    category_zh: String,
    category_en: String,
    lang: Lang,
    title: String,
    body: String,
    place: DivisionCode,
    address: Option<String>,
    called: Option<String>,
    supports: i32,
    supports_verified: i32,
    posted_at: DateTime<Utc>,
    answer_zh: Option<String>,
    answer_en: Option<String>,
    department_zh: Option<String>,
    department_en: Option<String>,
    answered_at: Option<DateTime<Utc>>,
    status: Status,
    card: Option<Card>,
    reopened: bool,
    said_done: i32,
    said_not_done: i32,
    asked_zh: Option<String>,
    asked_en: Option<String>,
    due_on: Option<NaiveDate>,
    due_provisional: Option<bool>,
    picture: Option<PictureId>,
    latitude: Option<i32>,
    longitude: Option<i32>,
    certificate: Option<CertificateId>,
    enterprise: Option<EnterpriseId>,
    firm: Option<String>,
    credit_code: Option<String>,
}

impl From<Row> for Post {
    fn from(row: Row) -> Post {
        let both = |zh: Option<String>, en: Option<String>| Some(Bilingual { zh: zh?, en: en? });
        let answer = match (both(row.answer_zh, row.answer_en), both(row.department_zh, row.department_en)) {
            (Some(text), Some(department)) => row.answered_at.map(|at| Answer { text, department, at }),
            _ => None,
        };
        let due = row.due_on.zip(row.due_provisional).map(|(on, provisional)| Due { on, provisional });
        let waits_for = both(row.asked_zh, row.asked_en).zip(due);
        let waits_for = waits_for.map(|(department, due)| WaitsFor { department, due });
        let coordinates = row.latitude.zip(row.longitude);
        let coordinates = coordinates.map(|(latitude, longitude)| Coordinates { latitude, longitude });
        let pointed = row.certificate.zip(row.enterprise).zip(row.firm.zip(row.credit_code));
        let firm = pointed.map(|((certificate, enterprise), (name, credit_code))| Firm {
            certificate,
            enterprise,
            name,
            credit_code,
        });
        let Row { kind, category, lang, title, body, place, address, called, .. } = row;
        Post {
            id: row.id,
            number: row.number,
            text: Text { kind, category, lang, title, body, place, address, coordinates, firm, called },
            category_name: Bilingual::new(row.category_zh, row.category_en),
            supports: row.supports,
            supports_verified: row.supports_verified,
            posted_at: row.posted_at,
            status: row.status,
            card: row.card,
            reopened: row.reopened,
            said_done: SaidDone { yes: row.said_done, no: row.said_not_done },
            answer,
            waits_for,
            picture: row.picture,
        }
    }
}

impl Post {
    pub fn before(&self) -> Before {
        Before { supports: self.supports, posted_at: self.posted_at, id: self.id }
    }
}

/// As a page's address carries it: supports, microseconds and id.
impl std::fmt::Display for Before {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}.{}.{}", self.supports, self.posted_at.timestamp_micros(), self.id)
    }
}

impl Before {
    pub fn parse(text: &str) -> Option<Before> {
        let mut parts = text.splitn(3, '.');
        let supports = parts.next()?.parse().ok()?;
        let posted_at = DateTime::from_timestamp_micros(parts.next()?.parse().ok()?)?;
        // PostgreSQL knows fewer years.
        (1..=9999).contains(&posted_at.year()).then_some(())?;
        Some(Before { supports, posted_at, id: PostId(parts.next()?.parse::<Uuid>().ok()?) })
    }
}
