use super::KeyId;
use serde::Serialize;
use uuid::Uuid;

#[derive(Debug, Clone, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Event {
    KeyMade {
        key: KeyId,
    },
    KeyRevoked {
        key: KeyId,
    },
    /// A program wrote a post with it.
    KeyUsed {
        key: KeyId,
    },
}

impl kernel::event::Event for Event {
    const SLICE: &'static str = "open311";

    fn subject(&self) -> Uuid {
        match self {
            Event::KeyMade { key } | Event::KeyRevoked { key } | Event::KeyUsed { key } => key.0,
        }
    }
}
