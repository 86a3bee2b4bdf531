//! What a desk has to do with a post: it is asked as soon as the post is out, and its clock runs. Its steps are the
//! answer, the answer once more when it is reopened or was rated low, and the parts of other departments.

use super::{Category, Number, PostId, Text, store};
use chrono::NaiveDate;
use city::calendar::Calendar;
use city::divisions::DivisionCode;
use city::{self, Desk, DeskId};
use desks::{self, Matter, MatterId, MatterKind, NewStep, Steps, rules::Today};
use kernel::error::{Error, Problem, Result};
use kernel::lang::{Bilingual, Lang};
use kernel::tx::Tx;
use kernel::view::View;
use ui::text::{t, t_with};

pub const ANSWER: &str = "answer";
pub const AGAIN: &str = "again";
pub const CORRECT: &str = "correct";
pub const PART: &str = "part";

/// Asks the desk that answers posts of this category at this place. Its clock runs since the day of the post.
pub async fn ask(
    tx: &mut Tx,
    id: PostId,
    number: Number,
    text: &Text,
    category: &Category,
    posted_on: NaiveDate,
) -> Result<Vec<desks::Event>> {
    let desk = responsible(tx, category, &text.place).await?;
    let matter = matter(id, number, text);
    let step = step(&Steps::none(matter.id), ANSWER, desk.id, category.days);
    desks::lay_on(tx, &matter, step, posted_on).await
}

/// The desk that answers what is about this at this place. Errors: refused where there is none.
pub async fn responsible(view: &mut View, category: &Category, place: &DivisionCode) -> Result<Desk> {
    let desk = city::desk_for(view, &category.department_kind, category.level, place).await?;
    Ok(desk.ok_or_else(|| Problem::at("category", "board-no-desk"))?)
}

/// As desks know a post.
pub fn matter(id: PostId, number: Number, text: &Text) -> Matter {
    Matter {
        id: MatterId(id.0),
        kind: MatterKind::Post,
        reference: number.reference(),
        title: text.title.clone(),
        topic: "post".into(),
        // Who acts for the firm is not to answer what is said of it.
        enterprise: text.firm.as_ref().map(|firm| firm.enterprise.0),
    }
}

/// Asks a desk once more, for this, beside what the post's steps are already. They are locked.
pub async fn ask_once_more(
    tx: &mut Tx,
    steps: &mut Steps,
    like: &str,
    desk: DeskId,
    days: u16,
) -> Result<Vec<desks::Event>> {
    let today = Today { date: tx.today(), calendar: Calendar::current() };
    let asked = steps.add(&step(steps, like, desk, days), today);
    steps.evolve_all(&asked);
    desks::save(tx, steps).await?;
    Ok(asked)
}

/// One more step like this, at a desk.
pub fn step(steps: &Steps, like: &str, desk: DeskId, days: u16) -> NewStep {
    let key = match like {
        CORRECT => "board-step-correct",
        PART => "board-step-part",
        AGAIN => "board-step-again",
        _ => "board-step",
    };
    let title = Bilingual::new(t(Lang::Zh, key), t(Lang::En, key));
    NewStep { code: steps.free_code(like), desk, title, days, after: Vec::new(), not_by: Vec::new() }
}

pub fn is_part(code: &str) -> bool {
    like(code) == PART
}

/// What a step is without its number: `answer` of `answer-2`.
pub fn like(code: &str) -> &str {
    code.split('-').next().unwrap_or(code)
}

/// What and where a post is about.
pub async fn place_and_category(view: &mut View, post: PostId) -> Result<(DivisionCode, Category)> {
    let (place, code) = store::place_and_category(view, post).await?.ok_or(Error::NotFound)?;
    let category = store::categories(view).await?.into_iter().find(|known| known.code == code);
    Ok((place, category.ok_or(Error::NotFound)?))
}

/// The desk that a clerk chose beside their own, of those that have to do with the place of the post.
/// Errors: refused, at this field, when it is none of them.
pub async fn other(
    tx: &mut Tx,
    post: PostId,
    own: DeskId,
    field: &'static str,
    chosen: &str,
) -> Result<(Desk, Category)> {
    let (place, category) = place_and_category(tx, post).await?;
    let desks = city::desks_of_place(tx, &place).await?;
    let found = desks.into_iter().find(|desk| desk.id.to_string() == chosen && desk.id != own);
    Ok((found.ok_or_else(|| Problem::at(field, "board-desk-missing"))?, category))
}

/// A sentence about a department, in both languages.
pub fn in_both(key: &str, department: &Bilingual) -> Bilingual {
    let told = |lang: Lang| t_with(lang, key, &[("department", department.get(lang).to_owned().into())]);
    Bilingual::new(told(Lang::Zh), told(Lang::En))
}
