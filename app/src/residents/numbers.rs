//! Whose a number is, and how it becomes somebody's, whatever proved that it is theirs.

use super::{Confirmed, NumberHash, store};
use kernel::actor::PersonId;
use kernel::error::{Problem, Result};
use kernel::tx::Tx;

/// One transaction at a time goes on with this person, and with who is verified with the number, whoever comes first in
/// order: so that two who swap accounts don't wait for each other. Tells who that is.
pub async fn hold_all(tx: &mut Tx, person: PersonId, number: &NumberHash) -> Result<Option<PersonId>> {
    let earlier = store::account_with(tx, number).await?;
    let mut people: Vec<PersonId> = earlier.into_iter().chain([person]).collect();
    people.sort();
    people.dedup();
    for held in people {
        identity::hold_person(tx, held).await?;
    }
    Ok(earlier)
}

/// Makes the number this person's, who is held. Errors: refused when another account has it.
pub async fn take(tx: &mut Tx, person: PersonId, number: &NumberHash, confirmed: Confirmed) -> Result<()> {
    match store::insert_resident(tx, person, number, confirmed).await? {
        true => Ok(()),
        false => Err(Problem::at("identity_number", "residents-number-taken").into()),
    }
}
