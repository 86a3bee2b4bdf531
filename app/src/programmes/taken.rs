use super::{ProgrammeId, store};
use kernel::error::Result;
use kernel::lang::Lang;
use kernel::tx::Tx;
use kernel::view::View;
use std::collections::BTreeMap;
use ui::text::t_with;

/// How long decided cases really took: the middle one of so many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DaysTaken {
    /// Working days.
    pub median: u32,
    pub cases: u32,
}

impl DaysTaken {
    pub fn told(&self, lang: Lang) -> String {
        let figures = [("days", self.median.into()), ("cases", self.cases.into())];
        t_with(lang, "programmes-days-taken-told", &figures)
    }
}

/// As of last night; programmes of which nothing was decided lately are absent.
pub async fn days_taken(view: &mut View) -> Result<BTreeMap<ProgrammeId, DaysTaken>> {
    store::days_taken(view).await
}

/// Puts these figures in the place of those before: whoever knows the cases reckons them.
pub async fn remember_days_taken(tx: &mut Tx, taken: &BTreeMap<ProgrammeId, DaysTaken>) -> Result<()> {
    store::replace_days_taken(tx, taken).await
}
