//! The board: what residents ask, report, praise and propose in public, what others support, and what departments answer.
//! A post goes under a category and a place; from both follow the department that answers and its clock.

pub mod actions;
pub mod cards;
mod coordinates;
mod desk;
mod event;
mod firm;
pub mod jobs;
pub mod judging;
mod kept;
mod kind;
mod letters;
mod markup;
mod number;
pub mod pages;
mod personal_numbers;
pub mod pictures;
pub mod replies;
mod rules;
mod status;
mod store;
pub mod teaser;
mod verified;
mod words;

pub use cards::Card;
pub use coordinates::Coordinates;
pub use event::Event;
pub use firm::Firm;
pub use kept::kept;
pub use kind::Kind;
pub use number::Number;
pub use pictures::PictureId;
pub use status::Status;
pub use verified::count_verified;

use crate::city::calendar::Due;
use crate::city::divisions::{DivisionCode, Level};
use crate::id;
use crate::kernel::error::Result;
use crate::kernel::lang::{Bilingual, Lang};
use crate::kernel::view::View;
use chrono::{DateTime, Utc};

id!(PostId);

/// What a resident asks. Whose account wrote it is not shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Post {
    pub id: PostId,
    pub number: Number,
    pub text: Text,
    pub category_name: Bilingual,
    pub supports: i32,
    /// So many of them are verified residents'.
    pub supports_verified: i32,
    pub posted_at: DateTime<Utc>,
    pub status: Status,
    /// The worst that was given because nobody answered in time.
    pub card: Option<Card>,
    /// By its author, once.
    pub reopened: bool,
    pub said_done: SaidDone,
    /// The reply that closed it.
    pub answer: Option<Answer>,
    /// Who is to answer, as long as nobody has.
    pub waits_for: Option<WaitsFor>,
    /// The first of its pictures.
    pub picture: Option<PictureId>,
}

/// The department that a post lies before, and the last day of its clock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaitsFor {
    pub department: Bilingual,
    pub due: Due,
}

/// How many of its author and its supporters say that it is really done, and how many that it isn't.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SaidDone {
    pub yes: i32,
    pub no: i32,
}

/// What its author writes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    pub kind: Kind,
    pub category: String,
    /// The language it is written in.
    pub lang: Lang,
    pub title: String,
    /// In a small Markdown: see [`markup`].
    pub body: String,
    /// The subdistrict it is about, and where in it.
    pub place: DivisionCode,
    pub address: Option<String>,
    pub coordinates: Option<Coordinates>,
    /// Whom a report points at.
    pub firm: Option<Firm>,
    /// As the author wants to be called.
    pub called: Option<String>,
}

impl Text {
    /// Title and text together, as it is looked through.
    pub fn whole(&self) -> String {
        format!("{} {}", self.title, self.body)
    }
}

/// What posts can be about. Of two levels at most.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Category {
    pub code: String,
    pub parent: Option<String>,
    pub name: Bilingual,
    /// Who answers: the department of this kind at the place's division of this level.
    pub department_kind: String,
    pub level: Level,
    /// Within so many working days, from the day after the post.
    pub days: u16,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    pub text: Bilingual,
    pub department: Bilingual,
    pub at: DateTime<Utc>,
}

/// The newest posts, the newest first.
pub async fn newest(view: &mut View, limit: i64) -> Result<Vec<Post>> {
    store::posts(view, &Asked::default(), None, limit).await
}

/// What of the board is asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Asked {
    pub kind: Option<Kind>,
    /// One of these.
    pub categories: Option<Vec<String>>,
    pub district: Option<DivisionCode>,
    /// Words that all must be there, as [`words::asked`] has them. What holds no word is in no post.
    pub words: Option<Vec<String>>,
    pub order: Order,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Order {
    #[default]
    Newest,
    MostSupported,
}
