//! Personal data comes out of a store sealed. Opening it records the look, which its owner sees.

use super::error::Result;
use super::view::View;
use hmac::{Hmac, KeyInit, Mac};
use serde::{Deserialize, Serialize};
use sha2::Sha256;
use std::fmt;
use uuid::Uuid;

/// The server's own secret, for keyed hashes. Never printed.
#[derive(Clone)]
pub struct SecretKey(Box<[u8; 32]>);

impl SecretKey {
    pub fn new(bytes: [u8; 32]) -> SecretKey {
        SecretKey(Box::new(bytes))
    }

    /// HMAC-SHA-256 (RFC 2104) of what there are so few of that a plain hash would be tried out, such as people's numbers.
    /// `what` it is keeps the hashes of one thing apart from another's.
    pub fn hash(&self, what: &str, value: &[u8]) -> [u8; 32] {
        self.mac(what, value).finalize().into_bytes().into()
    }

    /// Whether the hash begins so, told in the same time whatever is wrong: for a signature that came from outside.
    pub fn hash_begins(&self, what: &str, value: &[u8], beginning: &[u8]) -> bool {
        self.mac(what, value).verify_truncated_left(beginning).is_ok()
    }

    fn mac(&self, what: &str, value: &[u8]) -> Hmac<Sha256> {
        let mac = Hmac::<Sha256>::new_from_slice(&self.0[..]).expect("a key may have any length");
        mac.chain_update(what).chain_update([0]).chain_update(value)
    }
}

impl fmt::Debug for SecretKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SecretKey")
    }
}

/// Whose data it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DataOwner {
    Person(Uuid),
    Enterprise(Uuid),
}

/// Why it is looked at. What the owner does with their own is no look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum Purpose {
    Own,
    /// A desk reads a matter that it has to decide.
    DecideMatter,
    /// A desk checks a claim to a firm.
    ConfirmClaim,
    /// The certificate or a mail is made for the owner.
    ServeOwner,
    /// An administrator manages accounts.
    ManagePeople,
    /// A moderator has a reason to know who wrote a post.
    ModerateBoard,
}

/// The matter about which somebody looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct About {
    pub matter: Uuid,
    /// The desk whose work it is; `None` where the portal itself is at work.
    pub desk: Option<Uuid>,
}

/// Personal data that nobody has looked at yet.
pub struct Sealed<T> {
    value: T,
    owner: DataOwner,
    /// The fields' names as the privacy page lists them.
    fields: Vec<String>,
}

impl<T> Sealed<T> {
    pub fn new(value: T, owner: DataOwner, fields: impl IntoIterator<Item = impl Into<String>>) -> Sealed<T> {
        Sealed { value, owner, fields: fields.into_iter().map(Into::into).collect() }
    }
}

impl<T> fmt::Debug for Sealed<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Sealed({:?})", self.fields)
    }
}

impl View {
    /// Opens sealed data and records who looked at whose, at what, why, about which matter and from which desk.
    pub async fn open<T>(&mut self, sealed: Sealed<T>, purpose: Purpose, about: Option<About>) -> Result<T> {
        let Sealed { value, owner, fields } = sealed;
        if purpose == Purpose::Own || fields.is_empty() {
            return Ok(value);
        }
        let (owner_person, owner_enterprise) = match owner {
            DataOwner::Person(id) => (Some(id), None),
            DataOwner::Enterprise(id) => (None, Some(id)),
        };
        let viewer = self.actor.person_id().map(|person| person.0);
        let now = self.now;
        sqlx::query!(
            "INSERT INTO looks (at, viewer_id, owner_person_id, owner_enterprise_id, fields, purpose, matter_id, desk_id)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
            now,
            viewer,
            owner_person,
            owner_enterprise,
            &fields,
            purpose as Purpose,
            about.map(|about| about.matter),
            about.and_then(|about| about.desk)
        )
        .execute(self.connection())
        .await?;
        Ok(value)
    }
}
