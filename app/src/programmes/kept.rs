use super::{Retention, current_editions};
use kernel::error::Result;
use kernel::lang::Lang;
use kernel::view::View;
use ui::asked::Kept;
use ui::text::t_with;

/// What the programmes ask about people, as their documents say it.
pub async fn kept(view: &mut View, lang: Lang) -> Result<Vec<Kept>> {
    let mut all = Vec::new();
    for edition in current_editions(view).await? {
        let title = edition.programme.title.get(lang);
        for field in edition.programme.fields() {
            let Some(retention) = field.personal else { continue };
            let named = [("programme", title.to_owned().into()), ("field", field.label.get(lang).to_owned().into())];
            all.push(Kept {
                field: t_with(lang, "programmes-kept-field", &named),
                why: field.why.get(lang).to_owned(),
                how_long: told(retention, lang),
            });
        }
    }
    Ok(all)
}

/// In years where they are whole.
fn told(Retention { keep_days }: Retention, lang: Lang) -> String {
    match keep_days % 365 {
        0 => t_with(lang, "programmes-kept-years", &[("years", (keep_days / 365).into())]),
        _ => t_with(lang, "programmes-kept-days", &[("days", keep_days.into())]),
    }
}
