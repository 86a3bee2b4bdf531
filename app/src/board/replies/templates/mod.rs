//! What a desk says often, so that it is not typed again.

#[doc(hidden)]
pub mod rules;
#[doc(hidden)]
pub mod store;

pub use store::templates_of;

use city::DeskId;
use kernel::id;
use kernel::lang::Bilingual;

id!(TemplateId);

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    pub id: TemplateId,
    pub desk: DeskId,
    pub name: String,
    pub text: Bilingual,
}
