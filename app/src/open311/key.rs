use super::{KeyId, store};
use kernel::actor::Actor;
use kernel::deed::Deed;
use kernel::error::{Error, Problem, Result};
use kernel::ids;
use kernel::visit::Visit;
use sha2::{Digest, Sha256};

/// A key of 256 random bits: its plain hash cannot be guessed back. Never logged, for it has no `Debug`.
pub struct Secret(String);

/// So that who finds one somewhere knows what it is.
const MARK: &str = "seamless_";
/// What is shown of a key later: eight digits of sixty-four.
const SHOWN: usize = MARK.len() + 8;

impl Secret {
    #[expect(clippy::new_without_default, reason = "a default would hide that each is new")]
    pub fn new() -> Secret {
        Secret(format!("{MARK}{}", hex::encode(ids::random_bytes::<32>())))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub fn beginning(&self) -> &str {
        &self.0[..SHOWN]
    }

    pub fn hash(&self) -> Vec<u8> {
        hash(&self.0)
    }
}

fn hash(key: &str) -> Vec<u8> {
    Sha256::digest(key).to_vec()
}

/// The visit as that of the key's owner, with the roles they have now. Errors: refused when there is no such key, which
/// tells nobody whether there ever was.
pub async fn owners_visit(visit: &Visit, key: &str) -> Result<(Visit, KeyId)> {
    let mut view = visit.read(Deed::ReadPublic).await?;
    let (id, owner) = store::key_and_owner(&mut view, &hash(key)).await?.ok_or_else(unknown)?;
    let person = identity::person(&mut view, owner).await?.ok_or(Error::NotFound)?;
    Ok((Visit { actor: Actor::Person(person), ..visit.clone() }, id))
}

/// Forged, revoked or missing: all the same.
pub fn unknown() -> Problem {
    Problem::at("api_key", "open311-no-key")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_key_so_little_is_shown_that_the_rest_cannot_be_tried() {
        let key = Secret::new();
        assert_eq!((key.as_str().len(), key.beginning().len()), (9 + 64, 9 + 8));
        assert_ne!(key.hash(), Secret::new().hash());
    }
}
