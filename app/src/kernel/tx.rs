use super::error::{Error, Result};
use super::event::{AnyEvent, Event, Events};
use super::once::Spending;
use super::view::{Link, View};
use futures::future::BoxFuture;
use std::ops::{Deref, DerefMut};
use std::sync::Arc;
use tokio::sync::Notify;
use uuid::Uuid;

/// What writes take: an open transaction. Dropped without [`Tx::commit`], nothing of it has happened.
pub struct Tx {
    view: View,
    reactions: Arc<Reactions>,
    jobs_waiting: Arc<Notify>,
    pub(super) enqueued: bool,
    pub(super) spending: Option<Spending>,
}

impl Deref for Tx {
    type Target = View;
    fn deref(&self) -> &View {
        &self.view
    }
}

impl DerefMut for Tx {
    fn deref_mut(&mut self) -> &mut View {
        &mut self.view
    }
}

type Reaction =
    Box<dyn for<'a> Fn(&'a mut Tx, &'a dyn AnyEvent) -> Option<BoxFuture<'a, Result<Events>>> + Send + Sync>;

/// What higher slices do about lower ones' events, in the same transaction.
#[derive(Default)]
pub struct Reactions(Vec<Reaction>);

impl Reactions {
    pub fn on<E: Event>(mut self, react: for<'a> fn(&'a mut Tx, &'a E) -> BoxFuture<'a, Result<Events>>) -> Self {
        self.0.push(Box::new(move |tx, event| event.as_any().downcast_ref::<E>().map(|event| react(tx, event))));
        self
    }
}

/// One event may call forth others, but not for ever.
const MOST_ROUNDS: usize = 8;

impl Tx {
    pub(super) fn new(view: View, reactions: Arc<Reactions>, jobs_waiting: Arc<Notify>) -> Tx {
        Tx { view, reactions, jobs_waiting, enqueued: false, spending: None }
    }

    /// Records the events, runs the reactions to them, and commits all of it or nothing.
    /// Errors: [`Error::Internal`] when nothing is said to have happened.
    pub async fn commit(mut self, events: impl Into<Events>) -> Result<()> {
        let mut fresh = events.into();
        if fresh.is_empty() {
            return Err(Error::Internal("a write that says nothing happened".into()));
        }
        for _ in 0..MOST_ROUNDS {
            self.record(&fresh).await?;
            fresh = self.react_to(&fresh).await?;
            if fresh.is_empty() {
                return self.close().await;
            }
        }
        Err(Error::Internal("reactions do not come to rest".into()))
    }

    async fn react_to(&mut self, happened: &Events) -> Result<Events> {
        let reactions = Arc::clone(&self.reactions);
        let mut further = Events::none();
        for event in &happened.0 {
            for reaction in &reactions.0 {
                if let Some(reacting) = reaction(self, event.as_ref()) {
                    further = further.and(reacting.await?);
                }
            }
        }
        Ok(further)
    }

    async fn record(&mut self, events: &Events) -> Result<()> {
        let bodies = events.0.iter().map(|event| event.body()).collect::<serde_json::Result<Vec<_>>>();
        let bodies = bodies.map_err(Error::internal)?;
        let slices: Vec<String> = events.0.iter().map(|event| event.slice().to_owned()).collect();
        let subjects: Vec<Uuid> = events.0.iter().map(|event| event.subject_id()).collect();
        let (person, system) = match self.actor() {
            super::actor::Actor::Person(person) => (Some(person.id.0), None),
            super::actor::Actor::System(name) => (None, Some(*name)),
            super::actor::Actor::Visitor => (None, None),
        };
        let now = self.now();
        sqlx::query!(
            "INSERT INTO events (at, person_id, system, slice, subject, body)
             SELECT $1, $2, $3, slice, subject, body
             FROM unnest($4::text[], $5::uuid[], $6::jsonb[]) AS happened (slice, subject, body)",
            now,
            person,
            system,
            &slices,
            &subjects,
            &bodies
        )
        .execute(self.connection())
        .await?;
        Ok(())
    }

    async fn close(self) -> Result<()> {
        let Link::Open(transaction) = self.view.link else {
            return Err(Error::Internal("a write without a transaction".into()));
        };
        transaction.commit().await?;
        if self.enqueued {
            self.jobs_waiting.notify_one();
        }
        Ok(())
    }
}
