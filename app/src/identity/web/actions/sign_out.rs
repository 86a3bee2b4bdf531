use axum::response::Redirect;
use kernel::error::Result;
use kernel::session;
use kernel::visit::Visit;

#[kernel::handler]
pub async fn post(visit: Visit) -> Result<Redirect> {
    session::sign_out(&visit.session).await?;
    Ok(Redirect::to("/"))
}
