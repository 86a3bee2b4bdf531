use super::sought::Sought;
use super::{Firm, store};
use crate::certificate::CertificateId;
use city::divisions::DivisionCode;
use enterprises::{CreditCode, EnterpriseId};
use kernel::error::Result;
use kernel::view::View;

/// A firm at a place, as the register has it: what others may point at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Registered {
    /// The newest of its certificates there.
    pub certificate: CertificateId,
    pub enterprise: EnterpriseId,
    /// As registered, in Chinese.
    pub firm: String,
    pub credit_code: String,
    /// A subdistrict.
    pub place: DivisionCode,
}

impl Registered {
    /// Whether this is one of those that are found by these words.
    pub fn is_called(&self, typed: &str) -> bool {
        match Firm::sought(typed) {
            None => false,
            Some(Firm::WithCode(code)) => code.as_str() == self.credit_code,
            Some(Firm::Named(sought)) => Sought::of(&self.firm).text.contains(&sought.text),
        }
    }
}

impl Firm {
    /// By its code, if that is what was typed, or by its name. `None` when nothing was.
    pub fn sought(typed: &str) -> Option<Firm> {
        match CreditCode::parse(typed) {
            Ok(code) => Some(Firm::WithCode(code)),
            Err(_) => Some(Sought::of(typed)).filter(|sought| !sought.is_empty()).map(Firm::Named),
        }
    }
}

/// Where a firm of this name or code is registered, the newest first.
pub async fn of_firm(view: &mut View, typed: &str, limit: i64) -> Result<Vec<Registered>> {
    match Firm::sought(typed) {
        Some(firm) => store::registered(view, &firm, limit).await,
        None => Ok(Vec::new()),
    }
}

/// The line of this certificate.
pub async fn line(view: &mut View, certificate: CertificateId) -> Result<Option<Registered>> {
    store::registered_as(view, certificate).await
}
