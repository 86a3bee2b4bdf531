//! What a desk has to do with a post: it is asked as soon as the post is out, and its clock runs.

use super::{Category, Number, PostId, Text};
use crate::city;
use crate::desks::{self, Matter, MatterId, MatterKind, NewStep};
use crate::kernel::error::{Problem, Result};
use crate::kernel::lang::{Bilingual, Lang};
use crate::kernel::tx::Tx;
use crate::ui::text::t;

/// Asks the desk that answers posts of this category at this place.
pub async fn ask(
    tx: &mut Tx,
    id: PostId,
    number: Number,
    text: &Text,
    category: &Category,
) -> Result<Vec<desks::Event>> {
    let desk = city::desk_for(tx, &category.department_kind, category.level, &text.place).await?;
    let desk = desk.ok_or_else(|| Problem::at("place", "board-no-desk"))?;
    let matter = Matter {
        id: MatterId(id.0),
        kind: MatterKind::Post,
        reference: number.reference(),
        title: text.title.clone(),
        topic: "post".into(),
        enterprise: None,
    };
    let step = NewStep {
        code: "answer".into(),
        desk: desk.id,
        title: Bilingual::new(t(Lang::Zh, "board-step"), t(Lang::En, "board-step")),
        days: category.days,
        after: Vec::new(),
        not_by: Vec::new(),
    };
    desks::lay(tx, &matter, step).await
}
