use kernel::lang::Lang;
use ui::asked::Kept;

/// What the portal keeps about whoever has an account, and about whoever tries to get into one.
pub fn kept(lang: Lang) -> Vec<Kept> {
    let fields = ["name", "email", "password", "session", "unsent", "address", "looks"];
    fields.map(|field| Kept::told(lang, &format!("identity-kept-{field}"))).into()
}
