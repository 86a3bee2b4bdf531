//! The public register: every certificate that was issued, the newest first. It shows the firm, the place, the programme
//! and what that publishes of the answers; of a person it knows nothing.

mod jobs;
#[doc(hidden)]
pub mod registered;
pub mod sought;
#[doc(hidden)]
pub mod store;

pub use jobs::ReckonDaysTaken;
pub use registered::{Registered, line, of_firm};

use super::Reference;
use super::certificate::{CertificateId, State};
use chrono::{DateTime, Datelike, NaiveDate, Utc};
use city::divisions::DivisionCode;
use enterprises::CreditCode;
use kernel::error::{Error, Result};
use kernel::view::View;
use programmes::{Answers, Edition, ProgrammeId};
use serde_json::value::RawValue;
use std::sync::Arc;

/// What of the register is asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Filter {
    pub district: Option<DivisionCode>,
    pub programme: Option<ProgrammeId>,
    pub firm: Option<Firm>,
}

/// The firm that is looked for.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Firm {
    WithCode(CreditCode),
    Named(sought::Sought),
}

/// Where a page of the register begins: after this line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Before {
    pub issued_at: DateTime<Utc>,
    pub id: CertificateId,
}

/// A line of the register.
#[derive(Debug, Clone)]
pub struct Line {
    pub id: CertificateId,
    /// As registered, in Chinese.
    pub firm: String,
    pub credit_code: String,
    /// A subdistrict.
    pub place: DivisionCode,
    pub edition: Arc<Edition>,
    /// Read when they are to be shown: most lines are drawn already.
    answers: Box<RawValue>,
    pub issued_at: DateTime<Utc>,
    pub issued_on: NaiveDate,
    pub state: State,
}

/// How many certificates were issued.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Issued {
    pub today: i64,
    pub ever: i64,
}

/// A case whose certificate the register shows, and the code of its firm.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    pub reference: Reference,
    pub credit_code: String,
}

/// Those of these cases that the register shows.
pub async fn shown(view: &mut View, cases: &[Reference]) -> Result<Vec<Shown>> {
    store::shown(view, cases).await
}

pub async fn issued(view: &mut View) -> Result<Issued> {
    store::issued(view).await
}

impl Line {
    /// What the programme publishes of the answers.
    pub fn answers(&self) -> Result<Answers> {
        serde_json::from_str(self.answers.get()).map_err(Error::internal)
    }

    pub fn before(&self) -> Before {
        Before { issued_at: self.issued_at, id: self.id }
    }
}

/// As a page's address carries it: microseconds and id.
impl std::fmt::Display for Before {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}.{}", self.issued_at.timestamp_micros(), self.id)
    }
}

impl Before {
    pub fn parse(text: &str) -> Option<Before> {
        let (micros, id) = text.split_once('.')?;
        let issued_at = DateTime::from_timestamp_micros(micros.parse().ok()?)?;
        // PostgreSQL knows fewer years.
        (1..=9999).contains(&issued_at.year()).then_some(())?;
        Some(Before { issued_at, id: CertificateId(id.parse().ok()?) })
    }
}
