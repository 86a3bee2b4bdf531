use super::Condition;
use kernel::lang::{Bilingual, Lang};
use kernel::money::Money;

/// One question of the form.
#[derive(Debug)]
pub struct Field {
    pub code: String,
    pub label: Bilingual,
    /// Why it is asked, told to whom it is asked.
    pub why: Bilingual,
    /// How to answer it, where the label leaves a doubt.
    pub hint: Option<Bilingual>,
    pub required: bool,
    /// Asked only when this holds for the answers of the fields before it.
    pub when: Option<Condition>,
    /// Set when the answer is about a person.
    pub personal: Option<Retention>,
    pub kind: FieldKind,
}

/// How long a personal answer is kept, counted from the day the case ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Retention {
    pub keep_days: u32,
}

#[derive(Debug)]
pub enum FieldKind {
    One(ValueKind),
    Rows(Rows),
}

#[derive(Debug)]
pub enum ValueKind {
    Text { max_length: u32 },
    LongText { max_length: u32 },
    Integer { min: i64, max: i64 },
    Money { min: Money, max: Money },
    Date { min_days_ahead: Option<u32> },
    Choice(Vec<Choice>),
    Choices(Vec<Choice>),
    YesNo,
    Phone,
}

#[derive(Debug, Clone)]
pub struct Choice {
    pub code: String,
    pub label: Bilingual,
}

/// A list of people or things, entered row by row or as CSV.
#[derive(Debug)]
pub struct Rows {
    pub columns: Vec<Column>,
    /// The columns that together tell one row from another: nobody is listed, and paid for, twice.
    pub unique: Vec<String>,
    pub min_rows: u32,
    pub max_rows: u32,
}

#[derive(Debug)]
pub struct Column {
    pub code: String,
    pub label: Bilingual,
    pub required: bool,
    pub kind: ValueKind,
}

impl Field {
    pub fn rows(&self) -> Option<&Rows> {
        match &self.kind {
            FieldKind::Rows(rows) => Some(rows),
            FieldKind::One(_) => None,
        }
    }

    pub fn value(&self) -> Option<&ValueKind> {
        match &self.kind {
            FieldKind::One(kind) => Some(kind),
            FieldKind::Rows(_) => None,
        }
    }
}

impl ValueKind {
    /// The answers to choose from; none when the answer is free.
    pub fn choices(&self) -> &[Choice] {
        match self {
            ValueKind::Choice(choices) | ValueKind::Choices(choices) => choices,
            _ => &[],
        }
    }

    /// What a chosen code says.
    pub fn choice_label(&self, code: &str, lang: Lang) -> Option<&str> {
        self.choices().iter().find(|choice| choice.code == code).map(|choice| choice.label.get(lang))
    }
}

impl Rows {
    pub fn column(&self, code: &str) -> Option<&Column> {
        self.columns.iter().find(|column| column.code == code)
    }
}
