//! The portal's own words, one Fluent file a slice and language under `app/locales`.

use std::collections::HashMap;

pub use fluent_templates::fluent_bundle::FluentValue;
use fluent_templates::{LanguageIdentifier, langid};

use kernel::lang::Lang;

#[cfg(any(test, not(debug_assertions)))]
fluent_templates::static_loader! {
    static TEXTS = {
        locales: "../../locales",
        fallback_language: "zh-CN",
        // Isolation marks would stand in page titles, mails and numbers that people copy.
        customise: |bundle| bundle.set_use_isolating(false),
    };
}

/// A debug build reads the same files, once it is asked for a text: for an edited word, nothing is built.
#[cfg(not(any(test, not(debug_assertions))))]
static TEXTS: std::sync::LazyLock<fluent_templates::ArcLoader> = std::sync::LazyLock::new(|| {
    let files = concat!(env!("CARGO_MANIFEST_DIR"), "/../../locales");
    let texts = fluent_templates::ArcLoader::builder(files, langid!("zh-CN"));
    let texts = texts.customize(|bundle| bundle.set_use_isolating(false)).build();
    texts.unwrap_or_else(|error| panic!("{files}: {error}"))
});

/// The text under `key`, for texts without variables.
pub fn t(lang: Lang, key: &str) -> String {
    look_up(lang, key, None)
}

/// The text under `key` with its variables filled in: `t_with(lang, "cases-days-left", &[("days", 3.into())])`.
pub fn t_with(lang: Lang, key: &str, variables: &[(&'static str, FluentValue)]) -> String {
    let variables = variables.iter().map(|(name, value)| (*name, value.clone())).collect();
    look_up(lang, key, Some(&variables))
}

/// A missing text shows its key rather than the other language's words: both languages are complete, and the
/// tests below hold them to it, so this is a defect that must be seen.
fn look_up(lang: Lang, key: &str, variables: Option<&HashMap<&'static str, FluentValue>>) -> String {
    TEXTS.lookup_single_language(identifier(lang), key, variables).unwrap_or_else(|cause| {
        tracing::error!(key, lang = lang.tag(), %cause, "text missing");
        key.to_owned()
    })
}

fn identifier(lang: Lang) -> &'static LanguageIdentifier {
    static ZH: LanguageIdentifier = langid!("zh-CN");
    static EN: LanguageIdentifier = langid!("en");
    match lang {
        Lang::Zh => &ZH,
        Lang::En => &EN,
    }
}

#[cfg(test)]
mod tests;
