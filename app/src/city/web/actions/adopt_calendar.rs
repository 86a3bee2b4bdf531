use crate::calendar::Calendar;
use crate::{CityEvent, store};
use kernel::actor::Actor;
use kernel::deed::Deed;
use kernel::error::Result;
use kernel::portal::Portal;

/// Counts working days by the calendar of this build from now on. Where another was in force, those whose deadlines hang
/// on it are told by [`CityEvent::CalendarAdopted`]; an older build that is started beside a newer one changes nothing.
pub async fn adopt_calendar(portal: &Portal) -> Result<()> {
    let calendar = Calendar::current();
    let mut tx = portal.begin(&Actor::System("calendar"), Deed::RunJob).await?;
    if !store::adopt_calendar(&mut tx, calendar).await? {
        return Ok(());
    }
    let (fingerprint, known_until) = (calendar.fingerprint().to_owned(), calendar.known_until());
    tx.commit(CityEvent::CalendarAdopted { fingerprint, known_until }).await
}
