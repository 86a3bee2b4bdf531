//! What an administrator sees of the board's categories, one file a page.

mod answering;
pub mod category;
pub mod closing;
mod fields;
pub mod list;
pub mod new;

use crate::Category;
use crate::store;
use kernel::deed::Deed;
use kernel::error::Result;
use kernel::visit::Visit;

/// All categories, and the kinds of department there are.
async fn load(visit: &Visit) -> Result<(Vec<Category>, Vec<String>)> {
    let mut view = visit.read(Deed::ManageCity).await?;
    Ok((store::categories(&mut view).await?, city::kinds(&mut view).await?))
}
