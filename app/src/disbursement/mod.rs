//! Money: what an approved subsidy grants. (How it leaves is another matter.)
//!
//! An award is computed from the answers as they were decided on, in the transaction of the decision. `cases` knows
//! nothing of it: what this slice does, it does as a reaction to what happened there ([`grant`]).

mod event;
#[doc(hidden)]
pub mod grant;
#[doc(hidden)]
pub mod store;

pub use event::Event;
pub use grant::{grant_when_confirmed, react_to_case};

use cases::CaseId;
use chrono::{DateTime, Utc};
use enterprises::EnterpriseId;
use kernel::id;
use kernel::money::Money;
use programmes::ProgrammeId;

id!(AwardId);

/// Money granted to an enterprise: once in a programme's period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Award {
    pub id: AwardId,
    pub case: CaseId,
    pub enterprise: EnterpriseId,
    pub programme: ProgrammeId,
    /// As the programme names it: `2020`, `2020-H1`.
    pub period: String,
    pub sum: Money,
    pub granted_at: DateTime<Utc>,
}
