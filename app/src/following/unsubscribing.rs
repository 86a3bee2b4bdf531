//! Links by which a mail's reader, or their mail programme for them (RFC 8058), gets no more of these: without signing
//! in, so the link itself is the proof. It is signed with the server's key; nothing is kept of it.

use super::FollowId;
use kernel::actor::PersonId;
use kernel::audit::SecretKey;
use uuid::Uuid;

/// What no more mails shall come of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mails {
    About(FollowId),
    /// All of this person's digests.
    Digests(PersonId),
}

/// The link as a path.
pub fn path(key: &SecretKey, mails: Mails) -> String {
    let (what, id) = parts(mails);
    let signature = key.hash(what, &id);
    format!("/unsubscribe/{}{}", hex::encode(id), hex::encode(&signature[..SIGNATURE]))
}

/// What the link stops. `None` unless we signed it.
pub fn read(key: &SecretKey, token: &str) -> Option<Mails> {
    let bytes = hex::decode(token).ok()?;
    let (id, signature) = bytes.split_at_checked(16)?;
    let id = Uuid::from_slice(id).ok()?;
    let is_ours = |mails: &Mails| {
        let (what, id) = parts(*mails);
        signature.len() == SIGNATURE && key.hash_begins(what, &id, signature)
    };
    [Mails::About(FollowId(id)), Mails::Digests(PersonId(id))].into_iter().find(is_ours)
}

/// 128 bits: half of what the hash has, which is the least that RFC 2104 advises.
const SIGNATURE: usize = 16;

/// A signature of one kind is worth nothing for another, nor for whatever else the key signs.
fn parts(mails: Mails) -> (&'static str, [u8; 16]) {
    match mails {
        Mails::About(FollowId(id)) => ("mails about what is followed", id.into_bytes()),
        Mails::Digests(PersonId(id)) => ("digests", id.into_bytes()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn token(key: u8, mails: Mails) -> String {
        path(&SecretKey::new([key; 32]), mails).replace("/unsubscribe/", "")
    }

    #[test]
    fn a_link_stops_what_it_was_made_for_and_only_under_our_key() {
        let id = Uuid::from_u128(7);
        let key = SecretKey::new([1; 32]);
        for mails in [Mails::About(FollowId(id)), Mails::Digests(PersonId(id))] {
            assert_eq!(read(&key, &token(1, mails)), Some(mails));
            assert_eq!(read(&key, &token(2, mails)), None);
        }
    }

    #[test]
    fn nothing_that_was_changed_is_ours() {
        let (key, token) = (SecretKey::new([1; 32]), token(1, Mails::About(FollowId(Uuid::from_u128(7)))));
        for at in 0..token.len() {
            let other = if &token[at..=at] == "0" { "1" } else { "0" };
            let changed = format!("{}{other}{}", &token[..at], &token[at + 1..]);
            assert_eq!(read(&key, &changed), None, "{changed}");
        }
        for made_up in ["", "00", &token[..62], &token[..32], &format!("{token}00"), "食"] {
            assert_eq!(read(&key, made_up), None, "{made_up}");
        }
    }
}
