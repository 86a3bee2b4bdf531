use crate::kernel::lang::Lang;
use crate::ui::about::Kept;

/// What is kept about who writes and supports.
pub fn kept(lang: Lang) -> Vec<Kept> {
    ["post", "picture", "support", "verdict"].map(|field| Kept::told(lang, &format!("board-kept-{field}"))).into()
}
