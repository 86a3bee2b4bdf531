use super::case::Case;
use super::reference::Reference;
use chrono::{DateTime, NaiveDate, Utc};
use city::calendar::Due;
use city::divisions::DivisionCode;
use enterprises::{CreditCode, EnterpriseId, FilingPlace, PremisesId};
use kernel::actor::PersonId;
use kernel::view::View;
use programmes::Edition;
use std::sync::Arc;

/// A case with what people see of it: its number, for whom and where it was filed, under which edition, and when.
#[derive(Debug, Clone)]
pub struct Filing {
    pub case: Case,
    pub reference: Reference,
    pub edition: Arc<Edition>,
    pub applicant: Applicant,
    pub started_by: PersonId,
    pub started_at: DateTime<Utc>,
    /// The first submission.
    pub submitted_at: Option<DateTime<Utc>>,
    /// When the last desk must have answered; moved when an applicant took days to answer.
    pub promised: Option<Due>,
    /// When it was decided or withdrawn.
    pub ended_at: Option<DateTime<Utc>>,
}

/// The firm and the premises of a case, as they stood when it was started and, later, submitted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Applicant {
    pub enterprise: EnterpriseId,
    /// As registered, in Chinese.
    pub firm: String,
    pub credit_code: CreditCode,
    pub premises: PremisesId,
    pub premises_name: String,
    /// A subdistrict.
    pub place: DivisionCode,
    pub address: String,
}

impl Filing {
    /// The submission that the applicant is working on.
    pub fn next_submission(&self) -> u32 {
        self.case.submissions + 1
    }

    /// The day by which its dates are judged: the day it was filed, and of a draft today. A correction is no new filing.
    pub fn filed_on(&self, view: &View) -> NaiveDate {
        self.submitted_at.map_or_else(|| view.today(), |at| view.site().day_of(at))
    }

    /// The applicant's page of it.
    pub fn path(&self) -> String {
        format!("/cases/{}", self.reference)
    }
}

impl Applicant {
    /// The premises with their address, in Chinese; a name that is the firm's says nothing new.
    pub fn premises_told(&self) -> String {
        match self.premises_name == self.firm {
            true => self.address.clone(),
            false => format!("{}，{}", self.premises_name, self.address),
        }
    }
}

impl From<FilingPlace> for Applicant {
    fn from(place: FilingPlace) -> Applicant {
        Applicant {
            enterprise: place.enterprise,
            firm: place.firm,
            credit_code: place.credit_code,
            premises: place.premises,
            premises_name: place.premises_name,
            place: place.division,
            address: place.address,
        }
    }
}
