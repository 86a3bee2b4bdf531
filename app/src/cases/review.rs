use chrono::{DateTime, Utc};
use desks::{Outcome, StepId};
use kernel::actor::PersonId;

/// What one desk asked the applicant to correct (补正).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    pub step: StepId,
    /// Sections by their code, evidence as `evidence.CODE`.
    pub sections: Vec<String>,
    /// In the desk's words.
    pub message: String,
    pub asked_by: PersonId,
    pub asked_at: DateTime<Utc>,
    pub answered_at: Option<DateTime<Utc>>,
}

/// Why a step was decided as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    pub step: StepId,
    pub outcome: Outcome,
    /// From the programme's list; some exactly when it was refused.
    pub reasons: Vec<String>,
    /// In the desk's words; may be empty.
    pub note: String,
    pub decided_by: PersonId,
    pub decided_at: DateTime<Utc>,
}
