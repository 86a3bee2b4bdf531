//! Steps: each desk's part in a matter, its queue and its clock.
//!
//! A matter is what desks can have before them: a case, a claim to a firm, a post. This slice knows it by id, kind and
//! title alone. The slice that owns the matter locks it and its steps ([`steps_for_update`]), decides with [`Steps`], and
//! saves what follows ([`save`]).

pub mod clock;
pub mod event;
pub mod handover;
#[doc(hidden)]
pub mod queue;
pub mod redating;
pub mod rules;
pub mod shown;
pub mod step;
#[doc(hidden)]
pub mod store;

pub use event::Event;
pub use queue::{Group, Queued};
pub use rules::Refusal;
pub use step::{NewStep, Outcome, Stage, Step, StepId, Steps};

use chrono::NaiveDate;
use city::calendar::Calendar;
use identity::roles::{clerks_desks, clerks_desks_for_share};
use kernel::actor::PersonId;
use kernel::error::{Error, Problem, Result};
use kernel::id;
use kernel::lang::Bilingual;
use kernel::tx::Tx;
use kernel::view::View;
use rules::Today;
use uuid::Uuid;

id!(
    /// The id of a case, a claim, a post …: the same that its own slice calls it by.
    MatterId
);

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, sqlx::Type)]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum MatterKind {
    Case,
    Claim,
    Post,
}

impl MatterKind {
    /// The page on which a clerk reads and decides it.
    pub fn path(self, id: MatterId) -> String {
        match self {
            MatterKind::Case => format!("/desk/cases/{id}"),
            MatterKind::Claim => format!("/desk/claims/{id}"),
            MatterKind::Post => format!("/desk/posts/{id}"),
        }
    }
}

/// What a queue shows of a matter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matter {
    pub id: MatterId,
    pub kind: MatterKind,
    /// The public number.
    pub reference: String,
    /// Whose it is: the firm's name; of a post, its own.
    pub title: String,
    /// What it is about, for filtering: the programme's code, `claim` or `post`.
    pub topic: String,
    /// Whoever acts for this enterprise may not decide it.
    pub enterprise: Option<Uuid>,
}

/// Lays a new matter before the desks. Its steps follow by [`save`].
pub async fn register(tx: &mut Tx, matter: &Matter) -> Result<()> {
    store::insert_matter(tx, matter).await
}

/// What the matter is called changes in the queues as well.
pub async fn retitle(tx: &mut Tx, matter: MatterId, title: &str) -> Result<()> {
    store::retitle_matter(tx, matter, title).await
}

/// Lays a new matter of one step before its desk, and asks it at once.
pub async fn lay(tx: &mut Tx, matter: &Matter, step: NewStep) -> Result<Vec<Event>> {
    let today = tx.today();
    lay_on(tx, matter, step, today).await
}

/// The same for a matter that came on an earlier day: its clock runs since.
pub async fn lay_on(tx: &mut Tx, matter: &Matter, step: NewStep, date: NaiveDate) -> Result<Vec<Event>> {
    register(tx, matter).await?;
    let mut steps = Steps::none(matter.id);
    let day = Today { date, calendar: Calendar::current() };
    let planned = if date == tx.today() { steps.plan(&[step], day) } else { steps.plan_since(&[step], day) };
    steps.evolve_all(&planned);
    save(tx, &steps).await?;
    Ok(planned)
}

/// Locks the matter, then all its steps. Whoever decides about any of them comes through here.
pub async fn steps_for_update(tx: &mut Tx, matter: MatterId) -> Result<Steps> {
    store::lock_matter(tx, matter).await?;
    store::steps(tx, matter).await
}

pub async fn steps_of(view: &mut View, matter: MatterId) -> Result<Steps> {
    store::steps(view, matter).await
}

/// The step of a matter that lies before a desk at which this clerk works; when none does, the last that lay there. For
/// matters of which a desk has one step at a time.
/// Errors: [`Error::NotFound`] when there is none.
pub async fn step_before(view: &mut View, steps: &Steps, clerk: PersonId) -> Result<StepId> {
    step_at(steps, &clerks_desks(view, clerk).await?)
}

/// The same for a clerk who is about to decide it, with the matter and its steps locked: they keep their desk until that is
/// done. Whoever takes a desk away asks for it before the matter too.
pub async fn step_to_decide(tx: &mut Tx, matter: MatterId, clerk: PersonId) -> Result<(Steps, StepId)> {
    let desks = clerks_desks_for_share(tx, clerk).await?;
    let steps = steps_for_update(tx, matter).await?;
    let step = step_at(&steps, &desks)?;
    Ok((steps, step))
}

fn step_at(steps: &Steps, desks: &[Uuid]) -> Result<StepId> {
    let there = steps.iter().filter(|step| desks.contains(&step.desk.0) && step.stage != Stage::Dropped);
    there.max_by_key(|step| step.stage.stands()).map(|step| step.id).ok_or(Error::NotFound)
}

/// Reckons the running clocks of a matter anew, by today's calendar. What follows is for its owner to save.
pub async fn redate(view: &mut View, steps: &Steps) -> Result<Vec<Event>> {
    let past = store::past(view, steps.matter).await?;
    Ok(steps.redate(&past, Calendar::current()))
}

/// Makes the tables say what the events have made of the steps.
pub async fn save(tx: &mut Tx, steps: &Steps) -> Result<()> {
    store::save_steps(tx, steps).await
}

/// The same for what was decided of one step, if it was. Errors: why it was not, in words ([`told`]).
pub async fn save_decided(
    tx: &mut Tx,
    steps: &mut Steps,
    step: StepId,
    decided: Result<Vec<Event>, Refusal>,
) -> Result<Vec<Event>> {
    match decided {
        Ok(changes) => {
            steps.evolve_all(&changes);
            save(tx, steps).await?;
            Ok(changes)
        }
        Err(refusal) => Err(told(tx, steps, step, refusal).await?),
    }
}

/// Whether one of these desks has or had the matter before it.
pub async fn was_at(view: &mut View, matter: MatterId, desks: &[Uuid]) -> Result<bool> {
    store::was_at(view, matter, desks).await
}

/// The matter that this step is of, for a clerk at whose desk the step lies.
/// Errors: [`Error::NotFound`] when it lies at none of theirs.
pub async fn matter_of(view: &mut View, step: StepId) -> Result<Matter> {
    let clerk = view.person()?;
    let desks = clerks_desks(view, clerk).await?;
    store::matter_of(view, step, &desks).await?.ok_or(Error::NotFound)
}

/// The same, for a clerk who is about to hold or decide it: they keep their desk until that is done, for what is held by
/// somebody who is gone nobody else can take. Asked before the matter is locked, as whoever takes the desk away does.
pub async fn matter_to_hold(tx: &mut Tx, step: StepId) -> Result<Matter> {
    let clerk = tx.person()?;
    let desks = clerks_desks_for_share(tx, clerk).await?;
    store::matter_of(tx, step, &desks).await?.ok_or(Error::NotFound)
}

/// A refusal in words that name whoever was first: who holds the step, who decided it and how.
pub async fn told(view: &mut View, steps: &Steps, step: StepId, refusal: Refusal) -> Result<Error> {
    let done = steps.get(step).map(|step| step.stage);
    let (by, key) = match (refusal, done) {
        (Refusal::HeldByAnother { by }, _) => (by, "desks-refusal-held-by"),
        (Refusal::AlreadyOver, Some(Stage::Done { by, outcome: Outcome::Approved })) => {
            (by, "desks-refusal-approved-by")
        }
        (Refusal::AlreadyOver, Some(Stage::Done { by, outcome: Outcome::Refused })) => (by, "desks-refusal-refused-by"),
        (refusal, _) => return Ok(refusal.into()),
    };
    let who = name_of(view, by).await?;
    Ok(Problem::new(key).with("who", who).into())
}

async fn name_of(view: &mut View, person: PersonId) -> Result<String> {
    Ok(identity::names(view, &[person]).await?.remove(&person).unwrap_or_default())
}

/// What a programme, or whatever else matters are about, is called in the queues.
pub async fn name_topic(tx: &mut Tx, code: &str, name: &Bilingual) -> Result<()> {
    store::name_topic(tx, code, name).await
}
