//! What residents are told by mail.

use super::PAGE;
use city::{self, DeskId};
use kernel::actor::PersonId;
use kernel::error::{Error, Result};
use kernel::tx::Tx;
use notifications::{self, Letter};

/// Whoever did not ask for it learns at once which desk to go to.
pub async fn tell_moved(tx: &mut Tx, from: PersonId, desk: DeskId) -> Result<()> {
    let desk = city::desks(tx, &[desk]).await?.pop().ok_or(Error::NotFound)?;
    let letter = Letter::new("residents-letter-moved")
        .with_each("department", &desk.department.name)
        .with_link(PAGE, "residents-letter-moved-link");
    notifications::tell(tx, from, &letter).await
}
