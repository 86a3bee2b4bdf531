//! How posts are answered, in figures for everybody: by department, by district and by category.

mod jobs;
#[doc(hidden)]
pub mod store;

pub use jobs::ReckonFigures;

use chrono::{DateTime, TimeDelta, Utc};
use kernel::lang::Bilingual;

/// Of the posts of so many days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Span {
    #[default]
    Month,
    Year,
}

/// What the figures are told by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, sqlx::Type)]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum Subject {
    City,
    Department,
    District,
    /// A category of the first level, with those below it.
    Section,
    Category,
}

/// A line of the figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// The id of a department; the code of all else.
    pub code: String,
    /// A department's.
    pub name: Option<Bilingual>,
    pub received: i32,
    pub answered: i32,
    /// Whose last day has come, or that were answered before; and of these, those answered by then.
    pub due: i32,
    pub in_time: i32,
    /// Working days to the answer, the middle one of those answered.
    pub median: Option<i32>,
    /// How often residents said that it is really done, and that it isn't.
    pub said_done: i32,
    pub said_not_done: i32,
    /// So many answers were rated, with so many stars together.
    pub ratings: i32,
    pub stars: i32,
    /// At the moment of the reckoning, of whatever age.
    pub overdue: i32,
    pub reckoned_at: DateTime<Utc>,
}

impl Span {
    pub const ALL: [Span; 2] = [Span::Month, Span::Year];

    pub fn days(self) -> i16 {
        match self {
            Span::Month => 30,
            Span::Year => 365,
        }
    }

    pub fn length(self) -> TimeDelta {
        TimeDelta::days(self.days().into())
    }

    /// What is none of ours is the shorter.
    pub fn parse(days: &str) -> Span {
        Span::ALL.into_iter().find(|span| span.days().to_string() == days).unwrap_or_default()
    }
}

impl Figure {
    /// Of a hundred that were due, so many were answered in time.
    pub fn in_time_of_hundred(&self) -> Option<i64> {
        of_hundred(self.in_time, self.due)
    }

    /// Of a hundred times that somebody said whether it is really done, so often they said yes.
    pub fn done_of_hundred(&self) -> Option<i64> {
        of_hundred(self.said_done, self.said_done + self.said_not_done)
    }

    /// The stars of a rating on average, in tenths.
    pub fn tenths_of_stars(&self) -> Option<i64> {
        let (stars, ratings) = (i64::from(self.stars), i64::from(self.ratings));
        (ratings > 0).then(|| (stars * 20 + ratings) / (2 * ratings))
    }
}

/// A hundred only when all are.
fn of_hundred(some: i32, all: i32) -> Option<i64> {
    (all > 0).then(|| i64::from(some) * 100 / i64::from(all))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rated(ratings: i32, stars: i32) -> Option<i64> {
        let figure = Figure {
            code: String::new(),
            name: None,
            received: 9,
            answered: 9,
            due: 9,
            in_time: 9,
            median: None,
            said_done: 0,
            said_not_done: 0,
            ratings,
            stars,
            overdue: 0,
            reckoned_at: DateTime::default(),
        };
        figure.tenths_of_stars()
    }

    #[test]
    fn all_are_all_and_of_nothing_nothing_is_said() {
        let of = [of_hundred(999, 1000), of_hundred(7, 7), of_hundred(0, 3), of_hundred(0, 0)];
        assert_eq!(of, [Some(99), Some(100), Some(0), None]);
    }

    #[test]
    fn stars_are_rounded_to_a_tenth() {
        assert_eq!([rated(3, 14), rated(3, 13), rated(1, 5), rated(0, 0)], [Some(47), Some(43), Some(50), None]);
    }
}
