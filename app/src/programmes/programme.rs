use super::{Condition, Field, Step};
use chrono::NaiveDate;
use kernel::lang::Bilingual;
use kernel::money::Money;

/// One edition of a programme, as its document says it. Only `Programme::parse` makes one, so that whoever holds it
/// may rely on all that was checked: texts in both languages, steps without a circle, conditions that can be judged.
#[derive(Debug)]
#[non_exhaustive]
pub struct Programme {
    /// Names the programme through all its editions and in its URL: `reopening-filing`.
    pub code: String,
    pub edition: i32,
    pub kind: Kind,
    pub title: Bilingual,
    pub summary: Bilingual,
    pub who_may_apply: Bilingual,
    /// Words that people search for and that the title and the summary lack.
    pub keywords: Vec<String>,
    pub legal_basis: Vec<LegalBasis>,
    pub opening: Opening,
    pub needs_bank_account: bool,
    pub sections: Vec<Section>,
    pub evidence: Vec<Evidence>,
    pub steps: Vec<Step>,
    /// Why a desk may refuse.
    pub reasons: Vec<Reason>,
    pub certificate: Option<Certificate>,
    /// Fields whose answers the public register shows. None of them is personal.
    pub register: Vec<String>,
    pub award: Option<Award>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, sqlx::Type)]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum Kind {
    Approval,
    Subsidy,
}

#[derive(Debug, Clone)]
pub struct LegalBasis {
    pub title: Bilingual,
    pub link: Option<String>,
}

/// The days on which a case may be submitted, the first and the last included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Opening {
    pub from: NaiveDate,
    pub until: Option<NaiveDate>,
}

impl Opening {
    pub fn is_open(&self, today: NaiveDate) -> bool {
        self.from <= today && self.until.is_none_or(|until| today <= until)
    }
}

/// What one page of the form asks.
#[derive(Debug)]
pub struct Section {
    pub code: String,
    pub title: Bilingual,
    pub fields: Vec<Field>,
}

/// A document that the applicant attaches.
#[derive(Debug)]
pub struct Evidence {
    pub code: String,
    pub label: Bilingual,
    pub why: Bilingual,
    pub required: bool,
    pub media_types: Vec<String>,
    pub when: Option<Condition>,
}

#[derive(Debug, Clone)]
pub struct Reason {
    pub code: String,
    pub label: Bilingual,
}

#[derive(Debug, Clone)]
pub struct Certificate {
    pub title: Bilingual,
    /// What the holder may do.
    pub allows: Bilingual,
    /// `None`: valid until it is revoked.
    pub valid_days: Option<u32>,
}

/// How the sum of a subsidy follows from the answers.
#[derive(Debug)]
pub struct Award {
    /// An enterprise is paid once in a period: `2020`, `2020-H1`.
    pub period: String,
    pub grant: Grant,
    pub at_most: Option<Money>,
}

#[derive(Debug)]
pub enum Grant {
    /// The same sum for each of what the condition counts.
    Each { sum: Money, count: Condition },
    /// A formula that yields whole fen.
    Formula(Condition),
}

impl Programme {
    pub fn section(&self, code: &str) -> Option<&Section> {
        self.sections.iter().find(|section| section.code == code)
    }

    pub fn fields(&self) -> impl Iterator<Item = &Field> {
        self.sections.iter().flat_map(|section| &section.fields)
    }

    pub fn field(&self, code: &str) -> Option<&Field> {
        self.fields().find(|field| field.code == code)
    }

    pub fn step(&self, code: &str) -> Option<&Step> {
        self.steps.iter().find(|step| step.code == code)
    }
}
