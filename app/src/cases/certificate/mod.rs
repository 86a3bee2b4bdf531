//! The certificate: what an approval issues. A sheet of A4 in both languages that carries a seal, a code and a QR, so
//! that anyone who holds it can ask the city whether it is genuine.
//!
//! It is issued as a row, with all that will be printed, in the transaction of the decision ([`issue`]). Drawing is pure:
//! the same text and fonts give the same bytes, so the paper is drawn when it is first asked for ([`paper`]). A
//! certificate whose paper can't be drawn is valid all the same: what counts is the register.

#[doc(hidden)]
pub mod code;
mod draw;
#[doc(hidden)]
pub mod event;
mod fonts;
mod issue;
#[doc(hidden)]
pub mod paper;
#[doc(hidden)]
pub mod rules;
mod seal;
#[doc(hidden)]
pub mod store;
#[cfg(test)]
mod tests;

pub use code::{CertificateCode, CodeRefusal};
pub use draw::draw;
pub use event::CertificateEvent;
pub use fonts::Fonts;
pub use issue::{issue_when_confirmed, issue_when_decided};
pub use rules::State;
pub use seal::seal;

use super::CaseId;
use chrono::{DateTime, NaiveDate, Utc};
use city::divisions::DivisionCode;
use enterprises::EnterpriseId;
use kernel::error::Result;
use kernel::id;
use kernel::lang::Bilingual;
use kernel::view::View;
use programmes::{Answers, EditionId, ProgrammeId};
use serde::{Deserialize, Serialize};

id!(CertificateId);

/// A certificate as it was issued, and whether it was revoked since.
#[derive(Debug, Clone, PartialEq)]
pub struct Certificate {
    pub id: CertificateId,
    pub case: CaseId,
    pub edition: EditionId,
    pub programme: ProgrammeId,
    pub enterprise: EnterpriseId,
    pub text: CertificateText,
    /// The subdistrict of the premises.
    pub place: DivisionCode,
    /// What the programme publishes of the answers; nothing personal.
    pub answers: Answers,
    pub issued_at: DateTime<Utc>,
    pub revoked: Option<Revocation>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Revocation {
    pub at: DateTime<Utc>,
    /// Shown to whoever verifies the certificate.
    pub reason: String,
}

/// All that stands on one certificate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CertificateText {
    pub city: Bilingual,
    /// What the paper is called, as its programme says: 企业复工备案证明, Certificate of reopening.
    pub title: Bilingual,
    /// The public number of the case.
    pub number: String,
    pub code: CertificateCode,
    /// The portal's own address, `https://…` without a path. The QR and the words on how to verify are made from it.
    pub origin: String,
    /// As registered, hence in Chinese alone.
    pub enterprise: String,
    pub credit_code: String,
    pub premises: String,
    pub allows: Bilingual,
    /// The published answers, such as the day of reopening that `allows` speaks of.
    pub facts: Vec<Fact>,
    pub conditions: Vec<Bilingual>,
    pub issued_by: Bilingual,
    pub issued_on: NaiveDate,
    /// None where it holds until it is revoked.
    pub valid_until: Option<NaiveDate>,
}

/// A question of the programme, and what was answered, in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fact {
    pub label: Bilingual,
    pub answer: Bilingual,
}

impl CertificateText {
    /// The page that says whether the certificate is genuine; what the QR holds.
    pub fn verify_url(&self) -> String {
        format!("{}/{}", self.verify_page(), self.code)
    }

    /// The page that asks for a code, short enough to be typed from paper.
    pub fn verify_page(&self) -> String {
        format!("{}/verify", self.origin.trim_end_matches('/'))
    }
}

/// What the case has issued, if it has. Whose it is to know, the caller knows.
pub async fn of_case(view: &mut View, case: CaseId) -> Result<Option<Certificate>> {
    store::certificate_of_case(view, case).await
}

/// Why a certificate could not be drawn. None of these is the applicant's doing.
#[derive(Debug, thiserror::Error)]
pub enum DrawError {
    #[error("no {file} in {folder}: install the package fonts-noto-cjk, or name the folder that holds it")]
    FontMissing { file: &'static str, folder: String },
    #[error("{file} holds no face of {family}")]
    FaceMissing { file: &'static str, family: &'static str },
    /// Better no paper than one with an empty box in the firm's name.
    #[error("the fonts have no glyph for {character} (U+{:04X}), which the certificate must print", *.character as u32)]
    GlyphMissing { character: char },
    #[error("the address {address} is too long for a QR code")]
    AddressTooLong { address: String },
    #[error("the certificate could not be typeset: {0}")]
    Typesetting(String),
}
