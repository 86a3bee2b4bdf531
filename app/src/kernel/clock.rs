use chrono::{DateTime, Utc};
use std::sync::{Arc, Mutex, PoisonError};

/// The one source of the present. The door hands it out; nothing else may ask the machine for the time.
#[derive(Debug, Clone, Default)]
pub enum Clock {
    #[default]
    System,
    /// For tests: stands still until it is set.
    Fixed(Arc<Mutex<DateTime<Utc>>>),
}

impl Clock {
    pub fn fixed(at: DateTime<Utc>) -> Clock {
        Clock::Fixed(Arc::new(Mutex::new(at)))
    }

    #[expect(clippy::disallowed_methods, reason = "the one home of the present")]
    pub fn now(&self) -> DateTime<Utc> {
        match self {
            Clock::System => Utc::now(),
            Clock::Fixed(at) => *at.lock().unwrap_or_else(PoisonError::into_inner),
        }
    }

    /// Moves a fixed clock; the system's clock is not ours to move.
    pub fn set(&self, now: DateTime<Utc>) {
        if let Clock::Fixed(at) = self {
            *at.lock().unwrap_or_else(PoisonError::into_inner) = now;
        }
    }
}
