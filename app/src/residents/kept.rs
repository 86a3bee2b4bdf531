use crate::kernel::lang::Lang;
use crate::ui::about::Kept;

/// What is kept about who is, or is about to be, a verified resident.
pub fn kept(lang: Lang) -> Vec<Kept> {
    ["number", "code"].map(|field| Kept::told(lang, &format!("residents-kept-{field}"))).into()
}
