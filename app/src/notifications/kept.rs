use kernel::lang::Lang;
use ui::about::Kept;

pub fn kept(lang: Lang) -> Vec<Kept> {
    vec![Kept::told(lang, "notifications-kept-letters")]
}
