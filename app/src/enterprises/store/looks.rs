use crate::claim::Standing;
use crate::{Firm, Look};
use city::DeskId;
use kernel::actor::PersonId;
use kernel::audit::Purpose;
use kernel::error::Result;
use kernel::view::View;

/// Looks at the firm's data and at the person's own claims to it, newest first, from before the last one shown.
/// Who is not confirmed sees none from before they acted for the firm, for these were at what somebody else had told; and
/// while others are confirmed, only those at their claims.
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
                  purpose AS "purpose: Purpose", matter_id AS matter
           FROM looks
           WHERE ($4::bigint IS NULL OR id < $4)
             AND (owner_enterprise_id = $1
                  AND ($3 OR at >= (SELECT since FROM agents WHERE enterprise_id = $1 AND person_id = $2)
                             AND NOT EXISTS (SELECT FROM agents WHERE enterprise_id = $1 AND standing = 'confirmed'))
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
