//! The board: what residents ask, report, praise and propose in public, what others support, and what departments answer.
//! A post goes under a category and a place; from both follow the department that answers and its clock.

#[doc(hidden)]
pub mod alike;
#[doc(hidden)]
pub mod asked;
pub mod cards;
pub mod categories;
pub mod checking;
pub mod comments;
mod coordinates;
#[doc(hidden)]
pub mod desk;
#[doc(hidden)]
pub mod event;
pub mod figures;
#[doc(hidden)]
pub mod firm;
pub mod jobs;
pub mod judging;
#[doc(hidden)]
pub mod kept;
#[doc(hidden)]
pub mod kind;
#[doc(hidden)]
pub mod letters;
pub mod markup;
#[doc(hidden)]
pub mod mentions;
pub mod merging;
pub mod moderation;
#[doc(hidden)]
pub mod number;
#[doc(hidden)]
pub mod personal_numbers;
pub mod pictures;
pub mod proposals;
pub mod published;
#[doc(hidden)]
pub mod question;
pub mod replies;
#[doc(hidden)]
pub mod rules;
#[doc(hidden)]
pub mod status;
#[doc(hidden)]
pub mod store;
pub mod teaser;
#[doc(hidden)]
pub mod twins;
#[doc(hidden)]
pub mod verified;
pub mod waves;
pub mod words;
#[doc(hidden)]
pub mod writing;

pub use asked::{Asked, Order, Ring};
pub use cards::Card;
pub use coordinates::Coordinates;
pub use event::Event;
pub use firm::Firm;
pub use kept::kept;
pub use kind::Kind;
pub use number::Number;
pub use pictures::PictureId;
pub use proposals::{Choice, Phase, Proposal};
pub use question::{Meant, Question};
pub use rules::{Typed, is_hidden};
pub use status::Status;
pub use verified::count_verified;
pub use writing::write;

use chrono::{DateTime, Utc};
use city::calendar::Due;
use city::divisions::{DivisionCode, Level};
use futures::future::BoxFuture;
use kernel::error::Result;
use kernel::id;
use kernel::lang::{Bilingual, Lang};
use kernel::view::View;
use ui::drawn::Drawn;

id!(PostId);

/// What kind of file `/board.atom` and `/board/{number}.atom` are.
pub const FEED: &str = "application/atom+xml";

/// What a later slice puts beside a post or a list, for whoever reads it.
pub type Beside<Shown> = for<'a> fn(&'a mut View, &'a Shown, Lang) -> BoxFuture<'a, Result<Drawn>>;

/// What a resident asks. Whose account wrote it is not shown.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Post {
    pub id: PostId,
    pub number: Number,
    pub text: Text,
    pub category_name: Bilingual,
    pub supports: i32,
    /// So many of them are verified residents'.
    pub supports_verified: i32,
    /// How many comments on it can be read.
    pub comments: i32,
    /// Somebody said something about it once, whether it can be read or not.
    pub commented: bool,
    /// So many more came in a wave that nobody has looked at: not counted.
    pub supports_held: i32,
    /// By a moderator: nothing more is said of it.
    pub locked: bool,
    pub posted_at: DateTime<Utc>,
    pub status: Status,
    /// The worst that was given because nobody answered in time.
    pub card: Option<Card>,
    /// By its author, once.
    pub reopened: bool,
    /// What a proposal has beside.
    pub proposal: Option<Proposal>,
    pub said_done: SaidDone,
    /// The reply that closed it.
    pub answer: Option<Answer>,
    /// Who is to answer, as long as nobody has.
    pub waits_for: Option<WaitsFor>,
    /// The first of its pictures.
    pub picture: Option<PictureId>,
}

/// The department that a post lies before, and the last day of its clock.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct WaitsFor {
    pub department: Bilingual,
    pub due: Due,
}

/// How many of its author and its supporters say that it is really done, and how many that it isn't.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct SaidDone {
    pub yes: i32,
    pub no: i32,
}

/// What its author writes.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
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

    /// All that others read of it.
    pub fn read(&self) -> String {
        let own = [&self.address, &self.called].map(|text| text.as_deref().unwrap_or_default());
        format!("{}\n\n{}\n\n{}\n\n{}", self.title, self.body, own[0], own[1])
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
    /// So many verified residents must support a proposal before that department has to answer it.
    pub threshold: i32,
    /// Where it stands among the others.
    pub position: i32,
    pub open: bool,
    /// Open, and so is what it lies below.
    pub takes_posts: bool,
    /// A supervisor checks the answers before they are public.
    pub checked: bool,
    /// Counts its changes: who changes it says which they read.
    pub version: i32,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Answer {
    pub text: Bilingual,
    pub department: Bilingual,
    pub at: DateTime<Utc>,
}

/// The newest posts, the newest first.
pub async fn newest(view: &mut View, limit: i64) -> Result<Vec<Post>> {
    store::posts(view, &Asked::default(), None, limit).await
}

/// The newest of what is asked for, whatever its order.
pub async fn newest_of(view: &mut View, asked: Asked, limit: i64) -> Result<Vec<Post>> {
    store::posts(view, &Asked { order: Order::Newest, ..asked }, None, limit).await
}

pub async fn post(view: &mut View, number: Number) -> Result<Option<Post>> {
    store::post(view, number).await
}

/// What departments said of a post, the first first.
pub async fn replies_to(view: &mut View, post: PostId) -> Result<Vec<replies::Reply>> {
    replies::store::replies(view, post).await
}

/// In the order in which they are offered.
pub async fn categories(view: &mut View) -> Result<Vec<Category>> {
    store::categories(view).await
}
