//! Open311: the board for programs of others, as GeoReport v2 has it. A post is a service request, a category a service.
//!
//! Reading is open to everybody. Who writes shows a key that its owner made on their own pages, and writes as its owner,
//! under the same rules as by the board's form. What the standard says is cited from
//! <http://wiki.open311.org/GeoReport_v2>.

#[doc(hidden)]
pub mod document;
#[doc(hidden)]
pub mod event;
mod failure;
#[doc(hidden)]
pub mod format;
mod kept;
#[doc(hidden)]
pub mod key;
#[doc(hidden)]
pub mod request;
#[doc(hidden)]
pub mod rules;
#[doc(hidden)]
pub mod store;

pub use event::Event;
pub use failure::tell;
pub use kept::kept;

use chrono::{DateTime, NaiveDate, Utc};
use kernel::id;

id!(KeyId);

/// A key as its owner sees it. The key itself nobody sees twice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApiKey {
    pub id: KeyId,
    /// What its owner calls it by.
    pub name: String,
    /// Its first signs, by which they know it again.
    pub beginning: String,
    pub made_at: DateTime<Utc>,
    /// The last day on which it wrote something.
    pub used_on: Option<NaiveDate>,
}
