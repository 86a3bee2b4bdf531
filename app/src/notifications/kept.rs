use kernel::lang::Lang;
use ui::asked::Kept;

pub fn kept(lang: Lang) -> Vec<Kept> {
    vec![Kept::told(lang, "notifications-kept-letters")]
}
