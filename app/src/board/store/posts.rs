use crate::proposals::{Phase, Proposal, Votes};
use crate::{Answer, Card, Coordinates, Firm, Kind, Number, PictureId, Post, PostId, SaidDone, Status, Text, WaitsFor};
use cases::certificate::CertificateId;
use chrono::{DateTime, NaiveDate, Utc};
use city::calendar::Due;
use city::divisions::DivisionCode;
use enterprises::EnterpriseId;
use kernel::error::Result;
use kernel::lang::{Bilingual, Lang};
use kernel::view::View;
use uuid::Uuid;

/// Posts as they are shown, that everybody reads: a statement of these columns, going on with what is said here.
macro_rules! posts {
    ([$($rest:tt)+] $(, $argument:expr)* $(,)?) => { all_posts!(" AND veil IS NULL", [$($rest)+] $(, $argument)*) };
    ($rest:tt $(, $argument:expr)* $(,)?) => { posts!([$rest] $(, $argument)*) };
}

/// The same of all posts but for what is said first.
macro_rules! all_posts {
    ($which:tt, [$($rest:tt)+] $(, $argument:expr)* $(,)?) => {
        sqlx::query_as!(
            Row,
            r#"SELECT posts.id AS "id!: PostId", number AS "number!: Number", posts.kind AS "kind!: Kind", category AS "category!",
                      categories.name_zh AS "category_zh!", categories.name_en AS "category_en!", lang AS "lang!: Lang", title AS "title!", body AS "body!",
                      posts.division_code AS "place!: DivisionCode", address, called, supports AS "supports!", supports_verified AS "supports_verified!", supports_held AS "supports_held!", locked_by IS NOT NULL AS "locked!", posts.comments AS "comments!", commented AS "commented!", posted_at AS "posted_at!", answer_zh,
                      answer_en, departments.name_zh AS "department_zh?", departments.name_en AS "department_en?",
                      answered_at, posts.status AS "status!: Status", card AS "card: Card", reopened_at IS NOT NULL AS "reopened!", phase AS "phase?: Phase", proposals.threshold AS "threshold?", until AS "until?",
                      votes_for AS "votes_for?", votes_against AS "votes_against?", votes_abstain AS "votes_abstain?", said_done AS "said_done!", said_not_done AS "said_not_done!", asked.name_zh AS "asked_zh?", asked.name_en AS "asked_en?", due_on AS "due_on?", due_provisional AS "due_provisional?",
                      (SELECT pictures.id FROM pictures WHERE post_id = posts.id ORDER BY added_at, pictures.id LIMIT 1) AS "picture: PictureId",
                      latitude, longitude, certificate_id AS "certificate: CertificateId", pointed.enterprise AS "enterprise?: EnterpriseId",
                      pointed.firm AS "firm?", pointed.credit_code AS "credit_code?"
               FROM posts JOIN categories ON categories.code = category"# + $which + r#"
                    LEFT JOIN departments ON departments.id = answered_by LEFT JOIN proposals ON proposals.post_id = posts.id
                    LEFT JOIN steps ON matter_id = posts.id AND stage IN ('open', 'claimed') AND steps.code NOT LIKE 'part%'
                    LEFT JOIN desks ON desks.id = desk_id LEFT JOIN departments AS asked ON asked.id = department_id
                    LEFT JOIN (SELECT id, enterprise_id AS enterprise, firm, credit_code FROM certificates) AS pointed
                        ON pointed.id = certificate_id"# $(+ $rest)+
            $(, $argument)*
        )
    };
}

mod lists;
pub use lists::{Before, posts};

pub async fn post(view: &mut View, number: Number) -> Result<Option<Post>> {
    let row = posts!(" WHERE number = $1", number.0).fetch_optional(view.connection()).await?;
    Ok(row.map(Post::from))
}

/// Whoever may read it: for its author, the desk that answers it, and moderators.
pub async fn any_post(view: &mut View, number: Number) -> Result<Option<Post>> {
    let row = all_posts!("", [" WHERE number = $1"], number.0).fetch_optional(view.connection()).await?;
    Ok(row.map(Post::from))
}

/// These, in this order, as far as everybody reads them.
pub async fn these(view: &mut View, posts: &[PostId]) -> Result<Vec<Post>> {
    if posts.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<Uuid> = posts.iter().map(|post| post.0).collect();
    let rows = posts!(" WHERE posts.id = ANY($1)", &ids).fetch_all(view.connection()).await?;
    let mut found: Vec<Post> = rows.into_iter().map(Post::from).collect();
    found.sort_by_key(|post| posts.iter().position(|id| *id == post.id));
    Ok(found)
}

/// When and why its author reopened it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
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

/// As PostgreSQL writes a question for all of these words. One for no words finds nothing.
fn all_of(words: &[String]) -> String {
    joined(words, " & ")
}

pub(super) fn joined(words: &[String], by: &str) -> String {
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
    comments: i32,
    commented: bool,
    supports_held: i32,
    locked: bool,
    posted_at: DateTime<Utc>,
    answer_zh: Option<String>,
    answer_en: Option<String>,
    department_zh: Option<String>,
    department_en: Option<String>,
    answered_at: Option<DateTime<Utc>>,
    status: Status,
    card: Option<Card>,
    reopened: bool,
    phase: Option<Phase>,
    threshold: Option<i32>,
    until: Option<NaiveDate>,
    votes_for: Option<i32>,
    votes_against: Option<i32>,
    votes_abstain: Option<i32>,
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
        let votes = Votes {
            for_it: row.votes_for.unwrap_or_default(),
            against: row.votes_against.unwrap_or_default(),
            abstain: row.votes_abstain.unwrap_or_default(),
        };
        let proposal = row.phase.zip(row.threshold);
        let until = row.until;
        let proposal = proposal.map(|(phase, threshold)| Proposal { phase, threshold, until, votes });
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
            comments: row.comments,
            commented: row.commented,
            supports_held: row.supports_held,
            locked: row.locked,
            posted_at: row.posted_at,
            status: row.status,
            card: row.card,
            reopened: row.reopened,
            proposal,
            said_done: SaidDone { yes: row.said_done, no: row.said_not_done },
            answer,
            waits_for,
            picture: row.picture,
        }
    }
}
