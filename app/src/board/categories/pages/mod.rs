//! What an administrator sees of the board's categories, one file a page.

mod answering;
pub mod category;
pub mod closing;
mod fields;
pub mod list;
pub mod new;

use crate::board::Category;
use crate::board::store;
use crate::city;
use crate::kernel::deed::Deed;
use crate::kernel::error::Result;
use crate::kernel::visit::Visit;

/// All categories, and the kinds of department there are.
async fn load(visit: &Visit) -> Result<(Vec<Category>, Vec<String>)> {
    let mut view = visit.read(Deed::ManageCity).await?;
    Ok((store::categories(&mut view).await?, city::kinds(&mut view).await?))
}
