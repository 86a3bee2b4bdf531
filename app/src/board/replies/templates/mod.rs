//! What a desk says often, so that it is not typed again.

pub mod actions;
pub mod pages;
mod rules;
mod store;

pub use store::templates_of;

use crate::city::DeskId;
use crate::id;
use crate::kernel::lang::Bilingual;

id!(TemplateId);

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    pub id: TemplateId,
    pub desk: DeskId,
    pub name: String,
    pub text: Bilingual,
}
