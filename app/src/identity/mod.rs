//! Who is who: sign-up, sign-in, confirmation of the e-mail address, passwords and roles.
//!
//! A person is an account with an e-mail address. What they may do is their roles, read anew for each request.

mod store;

use crate::kernel::actor::Person;
use crate::kernel::error::Result;
use crate::kernel::session::SignedIn;
use crate::kernel::view::View;

/// The person of a session, with the roles they have now; none when the password has changed since.
pub async fn who_is(view: &mut View, signed_in: SignedIn) -> Result<Option<Person>> {
    store::person_of_session(view, signed_in).await
}
