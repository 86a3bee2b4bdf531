use kernel::lang::Lang;
use ui::asked::Kept;

/// What is kept about the people behind a firm.
pub fn kept(lang: Lang) -> Vec<Kept> {
    ["contact", "account", "claim"].map(|field| Kept::told(lang, &format!("enterprises-kept-{field}"))).into()
}
