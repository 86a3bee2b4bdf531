use crate::history::{Past, Recorded};
use crate::{CaseId, Event};
use kernel::actor::PersonId;
use kernel::error::{Error, Result};
use kernel::event::Event as _;
use kernel::view::View;

/// Everything that happened to the case and at its steps, the first first.
pub async fn history(view: &mut View, case: CaseId) -> Result<Vec<Recorded>> {
    let rows = sqlx::query!(
        r#"SELECT at, person_id AS "person: PersonId", slice, body FROM events
           WHERE subject = $1 AND slice IN ('cases', 'desks') ORDER BY id"#,
        case.0
    )
    .fetch_all(view.connection())
    .await?;
    let recorded = rows.into_iter().map(|row| {
        let what = match row.slice.as_str() {
            Event::SLICE => Past::Case(serde_json::from_value(row.body).map_err(Error::internal)?),
            _ => Past::Step(serde_json::from_value::<desks::Event>(row.body).map_err(Error::internal)?),
        };
        Ok(Recorded { at: row.at, by: row.person, what })
    });
    recorded.collect()
}
