use kernel::lang::Lang;
use ui::asked::Kept;

/// What is kept about who lets programs write.
pub fn kept(lang: Lang) -> Vec<Kept> {
    vec![Kept::told(lang, "open311-kept-key")]
}
