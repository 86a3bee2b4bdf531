use serde::{Deserialize, Serialize};

/// Where a proposal is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum Phase {
    /// Support, until a day.
    Collecting,
    /// The department must answer.
    Review,
    /// Of verified residents, until a day.
    Vote,
    /// The department must say what follows from the vote.
    Decision,
    /// What was decided is being done; the department says how far it is.
    CarryingOut,
    CarriedOut,
    Declined,
    /// Too few supported it in time.
    Lapsed,
}

impl Phase {
    /// Nothing more is to come of it.
    pub fn is_over(self) -> bool {
        matches!(self, Phase::CarriedOut | Phase::Declined | Phase::Lapsed)
    }

    pub fn code(self) -> &'static str {
        match self {
            Phase::Collecting => "collecting",
            Phase::Review => "review",
            Phase::Vote => "vote",
            Phase::Decision => "decision",
            Phase::CarryingOut => "carrying-out",
            Phase::CarriedOut => "carried-out",
            Phase::Declined => "declined",
            Phase::Lapsed => "lapsed",
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum Choice {
    For,
    Against,
    Abstain,
}

impl Choice {
    pub const ALL: [Choice; 3] = [Choice::For, Choice::Against, Choice::Abstain];

    pub fn code(self) -> &'static str {
        match self {
            Choice::For => "for",
            Choice::Against => "against",
            Choice::Abstain => "abstain",
        }
    }
}
