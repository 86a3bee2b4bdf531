use super::{WaveId, rules, store};
use crate::PostId;
use crate::moderation::{Waits, is_newcomer, wait_for_moderator};
use kernel::actor::PersonId;
use kernel::audit::SecretKey;
use kernel::client::ClientAddress;
use kernel::error::Result;
use kernel::tx::Tx;

/// What is kept of how a support was given. Of accounts that are not new, nothing is.
#[derive(Debug, Clone, Copy, Default)]
pub struct Given {
    pub network: Option<[u8; 32]>,
    /// It is held with these.
    pub wave: Option<WaveId>,
    /// They were found not to count.
    pub is_void: bool,
}

/// Whether this support comes in a wave. The post is locked: of many at once each sees those before it.
pub async fn arrive(
    tx: &mut Tx,
    post: PostId,
    person: PersonId,
    address: ClientAddress,
    key: &SecretKey,
) -> Result<Given> {
    if !is_newcomer(tx, person).await? {
        return Ok(Given::default());
    }
    let network = key.hash("support network", &address.network());
    crate::store::lock_post(tx, post).await?;
    // Taken back and given again, it is what it was, unless the wave was released since.
    if let Some(judged) = store::held_before(tx, post, person).await? {
        return Ok(Given { network: Some(network), wave: Some(judged.wave), is_void: judged.is_void });
    }
    let before = store::before(tx, post, &network, rules::WITHIN).await?;
    if !rules::is_wave(before) {
        return Ok(Given { network: Some(network), ..Given::default() });
    }
    let wave = match store::open(tx, post).await? {
        Some(open) => open.id,
        None => {
            wait_for_moderator(tx, post, Waits::Wave, None).await?;
            store::insert_wave(tx, post).await?
        }
    };
    store::note_held(tx, wave, person).await?;
    Ok(Given { network: Some(network), wave: Some(wave), is_void: false })
}
