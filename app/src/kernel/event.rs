//! What happened: appended, never changed. Events carry ids, stages, sums and dates, never a person's answers.

use serde::Serialize;
use serde_json::Value;
use std::any::Any;
use std::fmt::Debug;
use uuid::Uuid;

/// A slice's own enum of what can happen in it, serialised with `#[serde(tag = "kind", rename_all = "snake_case")]`.
pub trait Event: Serialize + Debug + Send + Sync + 'static {
    const SLICE: &'static str;

    /// The row it happened to.
    fn subject(&self) -> Uuid;
}

/// An event of any slice, as `commit` records it and reactions receive it.
pub trait AnyEvent: Debug + Send + Sync {
    fn slice(&self) -> &'static str;
    fn subject_id(&self) -> Uuid;
    fn body(&self) -> serde_json::Result<Value>;
    fn as_any(&self) -> &dyn Any;
}

impl<E: Event> AnyEvent for E {
    fn slice(&self) -> &'static str {
        E::SLICE
    }
    fn subject_id(&self) -> Uuid {
        self.subject()
    }
    fn body(&self) -> serde_json::Result<Value> {
        serde_json::to_value(self)
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

/// What a write says has happened. It must reach `commit`.
#[must_use = "events that are not committed did not happen"]
#[derive(Debug, Default)]
pub struct Events(pub(super) Vec<Box<dyn AnyEvent>>);

impl Events {
    pub fn none() -> Events {
        Events::default()
    }

    pub fn and(mut self, more: impl Into<Events>) -> Events {
        self.0.extend(more.into().0);
        self
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<E: Event> From<E> for Events {
    fn from(event: E) -> Self {
        Events(vec![Box::new(event)])
    }
}

impl<E: Event> From<Vec<E>> for Events {
    fn from(events: Vec<E>) -> Self {
        Events(events.into_iter().map(|event| Box::new(event) as Box<dyn AnyEvent>).collect())
    }
}
