//! Ids are UUIDv7 in a newtype each, named by their owner. This is the one home of randomness in ids and tokens.

use rand::RngExt;

/// Declares an id: `id!(CaseId)`.
#[macro_export]
macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash,
            serde::Serialize, serde::Deserialize, sqlx::Type,
        )]
        #[sqlx(transparent)]
        #[serde(transparent)]
        pub struct $name(pub uuid::Uuid);

        impl $name {
            /// A new id, ordered by the time of its making.
            #[allow(clippy::new_without_default, reason = "a default id would hide that each is new")]
            pub fn new() -> Self {
                Self($crate::ids::uuid())
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl From<uuid::Uuid> for $name {
            fn from(id: uuid::Uuid) -> Self {
                Self(id)
            }
        }
    };
}

#[expect(clippy::disallowed_methods, reason = "the one home of new ids")]
pub fn uuid() -> uuid::Uuid {
    uuid::Uuid::now_v7()
}

/// A UUIDv4: for what must not be guessed from its neighbour, such as a one-time key in a form.
#[expect(clippy::disallowed_methods, reason = "the one home of new ids")]
pub fn unguessable() -> uuid::Uuid {
    uuid::Uuid::new_v4()
}

/// Random bytes from the operating system's generator: tokens, certificate codes, salts.
#[expect(clippy::disallowed_methods, reason = "the one home of randomness")]
pub fn random_bytes<const N: usize>() -> [u8; N] {
    rand::rng().random()
}
