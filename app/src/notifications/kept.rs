use crate::kernel::lang::Lang;
use crate::ui::about::Kept;

pub fn kept(lang: Lang) -> Vec<Kept> {
    vec![Kept::told(lang, "notifications-kept-letters")]
}
