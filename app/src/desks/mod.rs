//! Steps: each desk's part in a matter, its queue and its clock.
//!
//! A matter is what desks can have before them: a case, a claim to a firm. This slice knows it by id, kind and title
//! alone. The slice that owns the matter locks it and its steps ([`steps_for_update`]), decides with [`Steps`], and
//! saves what follows ([`save`]).

pub mod event;
pub mod rules;
pub mod step;
mod store;

pub use event::Event;
pub use rules::Refusal;
pub use step::{NewStep, Outcome, Stage, Step, StepId, Steps};

use crate::id;
use crate::kernel::error::Result;
use crate::kernel::tx::Tx;
use crate::kernel::view::View;
use uuid::Uuid;

id!(
    /// The id of a case, a claim …: the same that its own slice calls it by.
    MatterId
);

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, sqlx::Type)]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum MatterKind {
    Case,
    Claim,
}

impl MatterKind {
    /// The page on which a clerk reads and decides it.
    pub fn path(self, id: MatterId) -> String {
        match self {
            MatterKind::Case => format!("/desk/cases/{id}"),
            MatterKind::Claim => format!("/desk/claims/{id}"),
        }
    }
}

/// What a queue shows of a matter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matter {
    pub id: MatterId,
    pub kind: MatterKind,
    /// The public number.
    pub reference: String,
    /// Whose it is: the firm's name.
    pub title: String,
    /// What it is about, for filtering: the programme's code, or `claim`.
    pub topic: String,
    /// Whoever acts for this enterprise may not decide it.
    pub enterprise: Option<Uuid>,
}

/// Lays a new matter before the desks. Its steps follow by [`save`].
pub async fn register(tx: &mut Tx, matter: &Matter) -> Result<()> {
    store::insert_matter(tx, matter).await
}

/// Locks the matter, then all its steps. Whoever decides about any of them comes through here.
pub async fn steps_for_update(tx: &mut Tx, matter: MatterId) -> Result<Steps> {
    store::lock_matter(tx, matter).await?;
    store::steps(tx, matter).await
}

pub async fn steps_of(view: &mut View, matter: MatterId) -> Result<Steps> {
    store::steps(view, matter).await
}

/// Makes the tables say what the events have made of the steps.
pub async fn save(tx: &mut Tx, steps: &Steps) -> Result<()> {
    store::save_steps(tx, steps).await
}
