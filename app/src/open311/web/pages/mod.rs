pub mod about;
pub mod discovery;
pub mod keys;
pub mod made;
pub mod request;
pub mod requests;
pub mod service;
pub mod services;

use super::rules;
use kernel::error::Result;
use kernel::visit::Visit;
use serde::Deserialize;

/// What every request may name.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Named {
    jurisdiction_id: String,
}

impl Named {
    /// Errors: refused when it is another city's.
    fn must_be_ours(&self, visit: &Visit) -> Result<()> {
        Ok(rules::jurisdiction(&self.jurisdiction_id, visit.portal.site().host())?)
    }
}
