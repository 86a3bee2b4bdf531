use super::CertificateId;
use crate::CaseId;
use chrono::NaiveDate;
use enterprises::EnterpriseId;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// What happens to certificates. Its own enum, since a certificate is no stage of the case's machine.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum CertificateEvent {
    CertificateIssued {
        certificate: CertificateId,
        case: CaseId,
        enterprise: EnterpriseId,
        valid_until: Option<NaiveDate>,
    },
    CertificateRevoked {
        certificate: CertificateId,
        case: CaseId,
    },
}

impl kernel::event::Event for CertificateEvent {
    const SLICE: &'static str = "certificates";

    fn subject(&self) -> Uuid {
        match self {
            CertificateEvent::CertificateIssued { certificate, .. }
            | CertificateEvent::CertificateRevoked { certificate, .. } => certificate.0,
        }
    }
}
