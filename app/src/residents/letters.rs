//! What residents are told by mail.

use super::PAGE;
use crate::city::{self, DeskId};
use crate::kernel::actor::PersonId;
use crate::kernel::error::{Error, Result};
use crate::kernel::tx::Tx;
use crate::notifications::{self, Letter};

/// Whoever did not ask for it learns at once which desk to go to.
pub async fn tell_moved(tx: &mut Tx, from: PersonId, desk: DeskId) -> Result<()> {
    let desk = city::desks(tx, &[desk]).await?.pop().ok_or(Error::NotFound)?;
    let letter = Letter::new("residents-letter-moved")
        .with_each("department", &desk.department.name)
        .with_link(PAGE, "residents-letter-moved-link");
    notifications::tell(tx, from, &letter).await
}
