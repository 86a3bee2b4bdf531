use kernel::lang::Lang;
use ui::asked::Kept;

/// What is kept about who is, or is about to be, a verified resident.
pub fn kept(lang: Lang) -> Vec<Kept> {
    ["number", "code"].map(|field| Kept::told(lang, &format!("residents-kept-{field}"))).into()
}
