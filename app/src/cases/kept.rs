use kernel::lang::Lang;
use ui::asked::Kept;

/// What is kept of a case beside the answers, whose time each programme says.
pub fn kept(lang: Lang) -> Vec<Kept> {
    ["drafts", "files", "certificates"].map(|field| Kept::told(lang, &format!("cases-kept-{field}"))).into()
}
