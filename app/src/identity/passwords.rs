//! argon2id with the parameters OWASP names first (19 MiB, two passes, one lane), behind a bounded queue: a storm of
//! sign-ins takes all cores but one, waits for a few seconds, and beyond that is told to come back.

use argon2::{Algorithm, Argon2, Params, PasswordHasher, PasswordVerifier, Version};
use kernel::error::{Error, Result};
use kernel::ids;
use kernel::turns::Turns;
use std::sync::LazyLock;
use std::thread::available_parallelism;

/// How many wait at most; at about 12 hashes a second and core, the last of them for three seconds.
const WAITING: usize = 32;

static TURNS: LazyLock<Turns> = LazyLock::new(|| {
    let cores = available_parallelism().map_or(1, |cores| cores.get().saturating_sub(1).max(1));
    Turns::new(cores, WAITING)
});

/// No password has this hash. Checked against for addresses without an account, so that they take as long as others.
const NOBODYS: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

pub async fn hash(password: String) -> Result<String> {
    TURNS
        .take(move || {
            let salt = ids::random_bytes::<16>();
            argon2().hash_password_with_salt(password.as_bytes(), &salt).map(|hash| hash.to_string())
        })
        .await?
        .map_err(Error::internal)
}

/// Whether this is the password; the same work when there is no hash to check against.
pub async fn matches(password: String, hash: Option<String>) -> Result<bool> {
    TURNS
        .take(move || {
            let hash = hash.as_deref().unwrap_or(NOBODYS);
            argon2().verify_password(password.as_bytes(), hash).is_ok()
        })
        .await
}

fn argon2() -> Argon2<'static> {
    Argon2::new(Algorithm::Argon2id, Version::V0x13, Params::DEFAULT)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn lins_password_matches_its_hash_and_no_other() {
        let kept = hash("spring returns".into()).await.unwrap();
        assert!(kept.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
        assert!(matches("spring returns".into(), Some(kept.clone())).await.unwrap());
        assert!(!matches("Spring returns".into(), Some(kept)).await.unwrap());
    }

    #[test]
    fn an_unknown_address_costs_a_whole_hash() {
        let hash = argon2::password_hash::phc::PasswordHash::new(NOBODYS).unwrap();
        assert_eq!(Params::try_from(&hash).unwrap().m_cost(), Params::DEFAULT_M_COST);
        assert_eq!(hash.hash.unwrap().as_bytes(), [0; 32]);
    }
}
