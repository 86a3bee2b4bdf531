use super::{EnterpriseId, Firm, store};
use chrono::{DateTime, Utc};
use city::DeskId;
use kernel::actor::PersonId;
use kernel::audit::Purpose;
use kernel::error::{Error, Result};
use kernel::view::View;
use uuid::Uuid;

/// A look at the firm's personal data, as the kernel recorded it.
#[derive(Debug, Clone)]
pub struct Look {
    pub id: i64,
    pub at: DateTime<Utc>,
    /// `None`: the portal itself.
    pub viewer: Option<PersonId>,
    /// Where a clerk looked from: the office is the firm's business, the clerk is not.
    pub desk: Option<DeskId>,
    /// As their slice names them: of the answers in a case, as its programme does.
    pub fields: Vec<String>,
    pub purpose: Purpose,
    /// The case or the claim about which it was.
    pub matter: Option<Uuid>,
}

/// The firm, and the looks at its data and at the asking person's own claims to it, the newest first, from before the
/// last one shown. Who is not confirmed sees none from before they acted for the firm, and while others are confirmed, only
/// those at their claims.
/// Errors: [`Error::NotFound`] when they do not act for the firm.
pub async fn looks(view: &mut View, id: EnterpriseId, before: Option<i64>, limit: i64) -> Result<(Firm, Vec<Look>)> {
    let person = view.person()?;
    let firm = store::firm(view, id, person).await?.ok_or(Error::NotFound)?;
    let looks = store::looks(view, &firm, person, before, limit).await?;
    Ok((firm, looks))
}
