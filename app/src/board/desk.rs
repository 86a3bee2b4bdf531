//! What a desk has to do with a post: it is asked as soon as the post is out, and its clock runs.

use super::{Category, Number, PostId, Text};
use crate::city;
use crate::city::calendar::Calendar;
use crate::desks::rules::Today;
use crate::desks::{self, Matter, MatterId, MatterKind, NewStep, Steps};
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
        reference: number.to_string(),
        title: text.title.clone(),
        topic: "post".into(),
        enterprise: None,
    };
    desks::register(tx, &matter).await?;
    let step = NewStep {
        code: "answer".into(),
        desk: desk.id,
        title: Bilingual::new(t(Lang::Zh, "board-step"), t(Lang::En, "board-step")),
        days: category.days,
        after: Vec::new(),
        not_by: Vec::new(),
    };
    let mut steps = Steps::none(matter.id);
    let planned = steps.plan(&[step], Today { date: tx.today(), calendar: Calendar::current() });
    steps.evolve_all(&planned);
    desks::save(tx, &steps).await?;
    Ok(planned)
}
