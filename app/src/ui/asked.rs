//! What the portal says of the data that it asks for.

use super::text::t;
use kernel::lang::Lang;

/// One field the portal asks for: why, and how long it is kept.
pub struct Kept {
    pub field: String,
    pub why: String,
    pub how_long: String,
}

impl Kept {
    /// In the words under `key`, `key-why` and `key-until`.
    pub fn told(lang: Lang, key: &str) -> Kept {
        let (why, until) = (format!("{key}-why"), format!("{key}-until"));
        Kept { field: t(lang, key), why: t(lang, &why), how_long: t(lang, &until) }
    }
}
