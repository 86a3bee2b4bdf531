//! Every path of the portal on one page: path, deed, page or action. What is not here does not exist.

use crate::kernel::portal::Portal;
use crate::router::Routes;

pub fn routes(portal: Portal) -> Routes {
    Routes::new(portal)
}
