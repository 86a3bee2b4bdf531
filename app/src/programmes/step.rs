use super::Condition;
use city::divisions::Level;
use kernel::lang::Bilingual;

/// One desk's part in a case, as the document says it.
#[derive(Debug)]
pub struct Step {
    pub code: String,
    pub title: Bilingual,
    /// What the desk looks at; the applicant reads it too.
    pub task: Bilingual,
    /// A kind of department: `market_regulation`. Which one follows from the level and the place of the premises.
    pub department: String,
    pub level: Level,
    /// Working days.
    pub days: u32,
    /// The steps that must be done before this one is asked.
    pub after: Vec<String>,
    /// Taken only when this holds.
    pub when: Option<Condition>,
    /// The same in words, for the public: "50 staff or more". Present exactly when `when` is.
    pub applies: Option<Bilingual>,
    /// Steps before it whose decider may not decide this one.
    pub not_by: Vec<String>,
}

/// A step that one case takes: its condition held. `after` and `not_by` name planned steps only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedStep {
    pub code: String,
    pub title: Bilingual,
    pub task: Bilingual,
    pub department: String,
    pub level: Level,
    pub days: u32,
    pub after: Vec<String>,
    pub not_by: Vec<String>,
}
