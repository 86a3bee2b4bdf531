//! Every reaction on one page: which slice does what about another's event, in the same transaction.

use crate::kernel::tx::Reactions;

pub fn reactions() -> Reactions {
    Reactions::default().on::<crate::identity::Event>(crate::notifications::accounts::write_about)
}
