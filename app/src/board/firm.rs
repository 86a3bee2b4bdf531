//! The firm that a report points at: a line of the register, and of no other list. Who points at a firm that has not
//! reopened would point at anybody.

use super::Kind;
use cases::certificate::CertificateId;
use cases::register::{self, Registered};
use enterprises::EnterpriseId;
use kernel::error::{Problem, Result};
use kernel::view::View;
use ui::address::address;
use uuid::Uuid;

/// As a post names it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Firm {
    pub certificate: CertificateId,
    pub enterprise: EnterpriseId,
    /// As registered, in Chinese.
    pub name: String,
    pub credit_code: String,
}

impl From<Registered> for Firm {
    fn from(line: Registered) -> Firm {
        let Registered { certificate, enterprise, firm: name, credit_code, .. } = line;
        Firm { certificate, enterprise, name, credit_code }
    }
}

impl Firm {
    /// Its lines in the register.
    pub fn path(&self) -> String {
        address("/register", &[("firm", &self.credit_code)])
    }
}

/// So many lines to choose from; who means another types more of its name.
const MOST: i64 = 10;
/// No firm has a longer name.
const LONGEST: usize = 100;

/// The line that a form means: the one chosen, as long as it is one of those that were looked for, or the only one.
/// Errors: what is wrong, at the field where it is mended.
pub async fn pointed_at(
    view: &mut View,
    kind: &str,
    typed: &str,
    about: &str,
) -> Result<Result<Option<Firm>, Problem>> {
    if typed.trim().is_empty() {
        return Ok(Ok(None));
    }
    if Kind::parse(kind).is_some_and(|kind| kind != Kind::Report) {
        return Ok(Err(Problem::at("firm", "board-firm-reports-only")));
    }
    if typed.chars().count() > LONGEST {
        return Ok(Err(Problem::at("firm", "board-firm-unknown")));
    }
    if let Some(chosen) = line(view, about).await?.filter(|line| line.is_called(typed)) {
        return Ok(Ok(Some(chosen.into())));
    }
    let mut found = choices(view, typed).await?;
    Ok(match found.len() {
        0 => Err(Problem::at("firm", "board-firm-unknown")),
        1 => Ok(found.pop().map(Firm::from)),
        _ => Err(Problem::at("about", "board-firm-several")),
    })
}

/// The lines that somebody may mean by what they typed.
pub async fn choices(view: &mut View, typed: &str) -> Result<Vec<Registered>> {
    match typed.trim() {
        typed if typed.is_empty() || typed.chars().count() > LONGEST => Ok(Vec::new()),
        typed => register::of_firm(view, typed, MOST).await,
    }
}

/// A line of the register as an address or a form names it.
pub async fn line(view: &mut View, about: &str) -> Result<Option<Registered>> {
    match about.parse::<Uuid>() {
        Ok(id) => register::line(view, CertificateId(id)).await,
        Err(_) => Ok(None),
    }
}
