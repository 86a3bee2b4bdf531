use kernel::lang::Lang;
use ui::asked::Kept;

/// What is kept about who follows what.
pub fn kept(lang: Lang) -> Vec<Kept> {
    ["follows", "notices"].map(|field| Kept::told(lang, &format!("following-kept-{field}"))).into()
}
