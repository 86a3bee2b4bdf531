use crate::Programme;
use chrono::NaiveDate;
use kernel::lang::{Bilingual, Lang};
use kernel::money::Money;
use ui::dates::day;
use ui::text::{t, t_with};

/// One thing wrong with an answer, so that the page can point at it and say how to mend it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldError {
    /// The field's code, or that of the evidence.
    pub field: String,
    /// Which row of the list, counted from 1 as the applicant counts; a CSV's heading is its row 1.
    pub row: Option<usize>,
    pub column: Option<String>,
    pub problem: Problem,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    Missing,
    NotChosen,
    NotAttached,
    TooLong {
        max: u32,
    },
    NotWhole,
    NotMoney,
    TooSmall {
        min: i64,
    },
    TooLarge {
        max: i64,
    },
    SumOutside {
        min: Money,
        max: Money,
    },
    NotDate,
    TooSoon {
        days: u32,
        earliest: NaiveDate,
    },
    UnknownChoice {
        choices: Vec<Bilingual>,
    },
    NotYesNo,
    NotPhone,
    Twice,
    TooFewRows {
        min: u32,
        found: usize,
    },
    TooManyRows {
        max: u32,
        found: usize,
    },
    /// The same person or thing is listed again.
    Repeated {
        who: String,
    },
    NoSuchColumns {
        columns: Vec<Bilingual>,
    },
    TooManyCells {
        expected: usize,
        found: usize,
    },
    BrokenQuotes,
    Unreadable,
    UnknownField,
}

impl FieldError {
    pub fn of(field: &str, problem: Problem) -> Self {
        FieldError { field: field.to_owned(), row: None, column: None, problem }
    }

    pub fn in_row(field: &str, row: usize, column: Option<&str>, problem: Problem) -> Self {
        FieldError { field: field.to_owned(), row: Some(row), column: column.map(str::to_owned), problem }
    }

    /// The sentence for the page: which row, which question, what is wrong, how to mend it.
    pub fn message(&self, programme: &Programme, lang: Lang) -> String {
        let sentence = self.problem.sentence(lang);
        let label = self.label(programme, lang);
        match (self.row, self.column.is_some()) {
            (Some(row), true) => t_with(
                lang,
                "programmes-problem-in-cell",
                &[("row", row.into()), ("column", label.into()), ("problem", sentence.into())],
            ),
            (Some(row), false) => {
                t_with(lang, "programmes-problem-in-row", &[("row", row.into()), ("problem", sentence.into())])
            }
            (None, _) => {
                t_with(lang, "programmes-problem-of", &[("label", label.into()), ("problem", sentence.into())])
            }
        }
    }

    fn label(&self, programme: &Programme, lang: Lang) -> String {
        let field = programme.field(&self.field);
        let column = self.column.as_ref().and_then(|code| field?.rows()?.column(code)).map(|column| &column.label);
        let evidence = || programme.evidence.iter().find(|evidence| evidence.code == self.field).map(|e| &e.label);
        let label = column.or(field.map(|field| &field.label)).or_else(evidence);
        label.map_or_else(|| self.field.clone(), |label| label.get(lang).to_owned())
    }
}

impl Problem {
    fn sentence(&self, lang: Lang) -> String {
        let list = |labels: &[Bilingual]| {
            labels.iter().map(|label| label.get(lang)).collect::<Vec<_>>().join(&t(lang, "programmes-list-separator"))
        };
        match self {
            Problem::Missing => t(lang, "programmes-problem-missing"),
            Problem::NotChosen => t(lang, "programmes-problem-not-chosen"),
            Problem::NotAttached => t(lang, "programmes-problem-not-attached"),
            Problem::TooLong { max } => t_with(lang, "programmes-problem-too-long", &[("max", (*max).into())]),
            Problem::NotWhole => t(lang, "programmes-problem-not-whole"),
            Problem::NotMoney => t(lang, "programmes-problem-not-money"),
            Problem::TooSmall { min } => t_with(lang, "programmes-problem-too-small", &[("min", (*min).into())]),
            Problem::TooLarge { max } => t_with(lang, "programmes-problem-too-large", &[("max", (*max).into())]),
            Problem::SumOutside { min, max } => t_with(
                lang,
                "programmes-problem-sum-outside",
                &[("min", min.to_string().into()), ("max", max.to_string().into())],
            ),
            Problem::NotDate => t(lang, "programmes-problem-not-date"),
            Problem::TooSoon { days, earliest } => t_with(
                lang,
                "programmes-problem-too-soon",
                &[("days", (*days).into()), ("earliest", day(lang, *earliest).into())],
            ),
            Problem::UnknownChoice { choices } => {
                t_with(lang, "programmes-problem-unknown-choice", &[("choices", list(choices).into())])
            }
            Problem::NotYesNo => t(lang, "programmes-problem-not-yes-no"),
            Problem::NotPhone => t(lang, "programmes-problem-not-phone"),
            Problem::Twice => t(lang, "programmes-problem-twice"),
            Problem::TooFewRows { min, found } => {
                t_with(lang, "programmes-problem-too-few-rows", &[("min", (*min).into()), ("found", (*found).into())])
            }
            Problem::TooManyRows { max, found } => {
                t_with(lang, "programmes-problem-too-many-rows", &[("max", (*max).into()), ("found", (*found).into())])
            }
            Problem::Repeated { who } => t_with(lang, "programmes-problem-repeated", &[("who", who.clone().into())]),
            Problem::NoSuchColumns { columns } => {
                t_with(lang, "programmes-problem-no-such-columns", &[("columns", list(columns).into())])
            }
            Problem::TooManyCells { expected, found } => t_with(
                lang,
                "programmes-problem-too-many-cells",
                &[("expected", (*expected).into()), ("found", (*found).into())],
            ),
            Problem::BrokenQuotes => t(lang, "programmes-problem-broken-quotes"),
            Problem::Unreadable => t(lang, "programmes-problem-unreadable"),
            Problem::UnknownField => t(lang, "programmes-problem-unknown-field"),
        }
    }
}
