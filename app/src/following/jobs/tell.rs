use crate::store::{self, Follower, Happened};
use crate::{Event, FollowId, HappeningId, Way, What, letters};
use board::PostId;
use chrono::{DateTime, Utc};
use kernel::actor::{Actor, PersonId};
use kernel::deed::Deed;
use kernel::error::{Error, Result};
use kernel::job::Job;
use kernel::portal::Portal;
use serde::{Deserialize, Serialize};

/// Tells all followers of one thing that happened: in portions, each whole or not at all, and each person once however
/// often it runs. Where it stopped, the next run goes on.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct TellFollowers {
    pub happening: HappeningId,
    pub post: PostId,
    pub what: What,
    pub at: DateTime<Utc>,
    /// Whoever did it knows.
    pub by: Option<PersonId>,
}

const HERALD: Actor = Actor::System("tell followers");

/// So many letters at most in one transaction.
const PORTION: i64 = 100;

impl Job for TellFollowers {
    const KIND: &'static str = "tell_followers";

    async fn run(self, portal: &Portal) -> Result<()> {
        let mut view = portal.read(&HERALD, Deed::RunJob).await?;
        let post = store::happened(&mut view, self.post).await?;
        drop(view);
        let Some(post) = post else { return Ok(()) };
        if self.what != What::Posted {
            // The letter to the author is the board's to write.
            self.tell(portal, &post, vec![Follower { person: post.author, follow: None, way: Way::Portal }]).await?;
        }
        let mut after = None;
        loop {
            let mut view = portal.read(&HERALD, Deed::RunJob).await?;
            let next = store::followers(&mut view, &post, self.what, self.happening, self.at, after, PORTION).await?;
            drop(view);
            let Some(last) = next.last() else { return Ok(()) };
            after = Some(last.person);
            let next = next.into_iter().filter(|follower| follower.person != post.author).collect();
            self.tell(portal, &post, next).await?;
        }
    }
}

impl TellFollowers {
    async fn tell(&self, portal: &Portal, post: &Happened, followers: Vec<Follower>) -> Result<()> {
        let followers: Vec<_> = followers.into_iter().filter(|follower| Some(follower.person) != self.by).collect();
        let mut tx = portal.begin(&HERALD, Deed::RunJob).await?;
        let followers = store::hold(&mut tx, &followers).await?;
        let newly = store::insert_notices(&mut tx, post.post, self.what, self.happening, self.at, &followers).await?;
        if newly.is_empty() {
            return Ok(());
        }
        let by_mail =
            followers.iter().filter(|follower| follower.way == Way::AtOnce && newly.contains(&follower.person));
        let by_mail: Vec<(PersonId, FollowId)> =
            by_mail.filter_map(|follower| Some((follower.person, follower.follow?))).collect();
        let follows: Vec<FollowId> = by_mail.iter().map(|(_, follow)| *follow).collect();
        let follows = store::named(&mut tx, &follows).await?;
        for (person, follow) in by_mail {
            let follow = follows.get(&follow).ok_or(Error::NotFound)?;
            let letter = letters::of_happening(post, self.what, follow, portal.key());
            notifications::tell(&mut tx, person, &letter).await?;
        }
        tx.commit(Event::Told { happening: self.happening, people: newly.len() }).await
    }
}
