use crate::Firm;
use crate::claim::Standing;
use chrono::{DateTime, Utc};
use city::DeskId;
use kernel::actor::PersonId;
use kernel::audit::Purpose;
use kernel::error::Result;
use kernel::view::View;

/// A look at the firm's personal data, as the kernel recorded it.
#[derive(Debug, Clone)]
pub struct Look {
    pub id: i64,
    pub at: DateTime<Utc>,
    /// `None`: the portal itself.
    pub viewer: Option<PersonId>,
    /// Where a clerk looked from: the office is the firm's business, the clerk is not.
    pub desk: Option<DeskId>,
    pub fields: Vec<String>,
    pub purpose: Purpose,
}

/// Looks at the firm's data and at the person's own claims to it, newest first, from before the last one shown.
/// While somebody else is confirmed for the firm and this person is not, they see only the looks at their claims.
pub async fn looks(
    view: &mut View,
    firm: &Firm,
    person: PersonId,
    before: Option<i64>,
    limit: i64,
) -> Result<Vec<Look>> {
    let looks = sqlx::query_as!(
        Look,
        r#"SELECT id, at, viewer_id AS "viewer: PersonId", desk_id AS "desk: DeskId", fields,
                  purpose AS "purpose: Purpose"
           FROM looks
           WHERE ($4::bigint IS NULL OR id < $4)
             AND (owner_enterprise_id = $1
                  AND ($3 OR NOT EXISTS (SELECT FROM agents WHERE enterprise_id = $1 AND standing = 'confirmed'))
                  OR owner_person_id = $2
                  AND matter_id IN (SELECT claims.id FROM claims WHERE enterprise_id = $1 AND person_id = $2))
           ORDER BY id DESC LIMIT $5"#,
        firm.id.0,
        person.0,
        firm.standing == Standing::Confirmed,
        before,
        limit
    )
    .fetch_all(view.connection())
    .await?;
    Ok(looks)
}
