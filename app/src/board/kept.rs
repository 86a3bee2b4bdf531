use kernel::lang::Lang;
use ui::asked::Kept;

/// What is kept about who writes, supports and comments.
pub fn kept(lang: Lang) -> Vec<Kept> {
    ["post", "picture", "support", "verdict", "vote", "comment", "network", "report", "act"]
        .map(|field| Kept::told(lang, &format!("board-kept-{field}")))
        .into()
}
