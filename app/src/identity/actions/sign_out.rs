use crate::kernel::error::Result;
use crate::kernel::session;
use crate::kernel::visit::Visit;
use axum::response::Redirect;

pub async fn post(visit: Visit) -> Result<Redirect> {
    session::sign_out(&visit.session).await?;
    Ok(Redirect::to("/"))
}
