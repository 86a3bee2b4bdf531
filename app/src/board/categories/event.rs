use super::{NewCategory, Settings};
use serde::Serialize;
use uuid::Uuid;

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Event {
    CategoryAdded(NewCategory),
    CategoryChanged {
        code: String,
        #[serde(flatten)]
        settings: Settings,
    },
    CategoryClosed {
        code: String,
    },
    CategoryOpened {
        code: String,
    },
}

impl kernel::event::Event for Event {
    const SLICE: &'static str = "board";

    /// A category is called by its code, which stands in the event.
    fn subject(&self) -> Uuid {
        Uuid::nil()
    }
}
