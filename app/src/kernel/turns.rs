//! Work that takes a whole core: so much of it at once, so many that wait for their turn, and beyond that whoever asks is
//! told to come back.

use super::error::{Error, Result};
use tokio::sync::Semaphore;

pub struct Turns {
    at_work: Semaphore,
    admitted: Semaphore,
}

impl Turns {
    pub fn new(at_once: usize, waiting: usize) -> Turns {
        Turns { at_work: Semaphore::new(at_once), admitted: Semaphore::new(at_once + waiting) }
    }

    /// Does the work on a thread of its own, in turn. Errors: [`Error::Busy`] when too many wait already.
    pub async fn take<T: Send + 'static>(&'static self, work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
        let admitted = self.admitted.try_acquire().map_err(|_| Error::Busy)?;
        let turn = self.at_work.acquire().await.map_err(Error::internal)?;
        let work = move || {
            // Whoever hangs up does not end the work, and so keeps its place.
            let _held = (admitted, turn);
            work()
        };
        tokio::task::spawn_blocking(work).await.map_err(Error::internal)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc::channel;

    #[tokio::test]
    async fn who_finds_no_place_is_told_to_come_back() {
        let turns: &'static Turns = Box::leak(Box::new(Turns::new(1, 1)));
        let (go_on, held) = channel::<()>();
        let first = tokio::spawn(turns.take(move || held.recv()));
        let second = tokio::spawn(turns.take(|| 2));
        while turns.admitted.available_permits() > 0 {
            tokio::task::yield_now().await;
        }
        assert!(matches!(turns.take(|| 3).await, Err(Error::Busy)));
        go_on.send(()).unwrap();
        first.await.unwrap().unwrap().unwrap();
        assert_eq!(second.await.unwrap().unwrap(), 2);
        assert_eq!(turns.take(|| 4).await.unwrap(), 4);
    }
}
