use super::rules::may_answer;
use super::store::Written;
use super::{ReplyId, Said, store};
use crate::checking::{self, Draft};
use crate::moderation::must_be_public;
use crate::{Event, PostId, desk, letters, proposals};
use chrono::{DateTime, Utc};
use city::{self, DeskId, calendar::Calendar};
use desks::{self, MatterId, Outcome, Step, Steps, rules::Today};
use kernel::error::{Error, Result};
use kernel::event::Events;
use kernel::tx::Tx;

/// A post and its steps, locked, for the clerk who is about to say something of it.
pub struct Before {
    pub written: Written,
    pub steps: Steps,
    pub step: Step,
}

/// Errors: [`Error::NotFound`] when it lies at none of their desks; refused when they wrote it.
pub async fn before(tx: &mut Tx, post: PostId) -> Result<Before> {
    let clerk = tx.person()?;
    let (steps, step) = desks::step_to_decide(tx, MatterId(post.0), clerk).await?;
    let step = steps.get(step).cloned().ok_or(Error::NotFound)?;
    let written = store::written(tx, post).await?.ok_or(Error::NotFound)?;
    may_answer(written.author, clerk)?;
    must_be_public(tx, written.number).await?;
    Ok(Before { written, steps, step })
}

/// The clerk says it in their department's name. What closes the post does their step, unless a supervisor is to read it
/// first; anything else they hold on to.
pub async fn say(tx: &mut Tx, post: PostId, said: &Said) -> Result<Events> {
    let Before { written, mut steps, step, .. } = before(tx, post).await?;
    let clerk = tx.person()?;
    let draft =
        Draft { step: step.id, post, written_by: clerk, said: said.clone(), written_at: tx.now(), returned: None };
    let (_, category) = desk::place_and_category(tx, post).await?;
    let waits = category.checked && !said.status.is_open();
    if !said.status.is_open() && !waits {
        return close(tx, steps, &draft).await;
    }
    let claimed = steps.claim(step.id, clerk);
    let changes = desks::save_decided(tx, &mut steps, step.id, claimed).await?;
    if waits {
        checking::save_draft(tx, &draft).await?;
        return Ok(Events::from(Event::DraftWritten { post }).and(changes));
    }
    let now = tx.now();
    let replied = publish(tx, post, &step, said, now).await?;
    if !desk::is_part(&step.code) {
        letters::tell_replied(tx, &written, said.status).await?;
    }
    Ok(Events::from(replied).and(changes))
}

/// Does the step of whoever wrote it, and says it. The post's steps are locked.
pub async fn close(tx: &mut Tx, mut steps: Steps, draft: &Draft) -> Result<Events> {
    let Draft { step, post, written_by, said, .. } = draft;
    let step = steps.get(*step).cloned().ok_or(Error::NotFound)?;
    let written = store::written(tx, *post).await?.ok_or(Error::NotFound)?;
    let today = Today { date: tx.today(), calendar: Calendar::current() };
    let decided = steps.decide(step.id, *written_by, Outcome::Approved, today);
    let changes = desks::save_decided(tx, &mut steps, step.id, decided).await?;
    checking::remove_draft(tx, step.id).await?;
    let now = tx.now();
    let replied = publish(tx, *post, &step, said, now).await?;
    if !desk::is_part(&step.code) {
        letters::tell_replied(tx, &written, said.status).await?;
    }
    // A correction says better what was said; it decides nothing anew.
    let went_on = match desk::like(&step.code) {
        desk::ANSWER | desk::AGAIN => proposals::replied(tx, *post, said.status).await?,
        _ => Events::none(),
    };
    Ok(Events::from(replied).and(changes).and(went_on))
}

/// Puts a reply on the post's page, in the name of the step's department.
pub async fn publish(tx: &mut Tx, post: PostId, step: &Step, said: &Said, at: DateTime<Utc>) -> Result<Event> {
    let (id, part) = (ReplyId::new(), desk::is_part(&step.code));
    let department = department_of(tx, step.desk).await?;
    store::insert_reply(tx, id, post, department, part, said, at).await?;
    if !part {
        let answer = (!said.status.is_open()).then_some((&said.text, department, at));
        store::set_status(tx, post, said.status, answer).await?;
    }
    Ok(Event::Replied { post, reply: id, status: said.status, part })
}

async fn department_of(tx: &mut Tx, desk: DeskId) -> Result<city::DepartmentId> {
    Ok(city::desks(tx, &[desk]).await?.pop().ok_or(Error::NotFound)?.department.id)
}
