//! The certificate: what an approval issues. A sheet of A4 in both languages that carries a seal, a code and a QR, so
//! that anyone who holds it can ask the city whether it is genuine.
//!
//! Drawing is pure: the same text and fonts give the same bytes, so a certificate can be drawn again at any time and
//! need not be kept as a file.

mod code;
mod draw;
mod fonts;
mod seal;
#[cfg(test)]
mod tests;

pub use code::{CertificateCode, CodeRefusal};
pub use draw::draw;
pub use fonts::Fonts;
pub use seal::seal;

use crate::kernel::lang::Bilingual;
use chrono::NaiveDate;

/// All that stands on one certificate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CertificateText {
    pub city: Bilingual,
    /// What the paper is called, as its programme says: 企业复工备案证明, Certificate of reopening.
    pub title: Bilingual,
    pub number: String,
    pub code: CertificateCode,
    /// The portal's own address, `https://…` without a path. The QR and the words on how to verify are made from it.
    pub origin: String,
    /// As registered, hence in Chinese alone.
    pub enterprise: String,
    pub credit_code: String,
    pub premises: String,
    pub allows: Bilingual,
    pub conditions: Vec<Bilingual>,
    pub issued_by: Bilingual,
    pub issued_on: NaiveDate,
    /// None where it holds until it is withdrawn.
    pub valid_until: Option<NaiveDate>,
}

impl CertificateText {
    /// The page that says whether the certificate is genuine; what the QR holds.
    pub fn verify_url(&self) -> String {
        format!("{}/{}", self.verify_page(), self.code)
    }

    /// The page that asks for a code, short enough to be typed from paper.
    pub fn verify_page(&self) -> String {
        format!("{}/certificates", self.origin.trim_end_matches('/'))
    }
}

/// Why a certificate could not be drawn. None of these is the applicant's doing.
#[derive(Debug, thiserror::Error)]
pub enum DrawError {
    #[error("no {file} in {folder}: install the package fonts-noto-cjk, or name the folder that holds it")]
    FontMissing { file: &'static str, folder: String },
    #[error("{file} holds no face of {family}")]
    FaceMissing { file: &'static str, family: &'static str },
    /// Better no certificate than one with an empty box in the firm's name.
    #[error("the fonts have no glyph for {character} (U+{:04X}), which the certificate must print", *.character as u32)]
    GlyphMissing { character: char },
    #[error("the address {address} is too long for a QR code")]
    AddressTooLong { address: String },
    #[error("the certificate could not be typeset: {0}")]
    Typesetting(String),
}
