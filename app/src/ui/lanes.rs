//! Departments as lanes of one time line, each with its clock: who was asked when, who holds it still, until when.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::dates::{day_short, day_short_element};
use super::drawn::{Draw, Drawn};
use super::tag::{Tone, tag};
use super::text::t_with;
use kernel::lang::Lang;

pub struct Lane {
    pub department: String,
    pub asked: NaiveDate,
    /// The day it was done, or is due.
    pub until: NaiveDate,
    pub is_done: bool,
    pub tone: Tone,
    /// "Approved", "2 working days left".
    pub clock: String,
}

const WIDTH: i64 = 1000;

/// The lanes share one scale, from the first asking to the last deadline; `today` is the line across them. What is drawn
/// is also written in each lane, so that nobody needs the drawing.
pub fn lanes(lang: Lang, today: NaiveDate, lanes: Vec<Lane>) -> Drawn {
    let first = lanes.iter().map(|lane| lane.asked).min().unwrap_or(today);
    let last = lanes.iter().map(|lane| lane.until).max().unwrap_or(today).max(today);
    let scale = Scale { first, days: (last - first).num_days() + 1 };
    let items: Vec<_> = lanes.into_iter().map(|lane| item(lang, today, &scale, lane)).collect();
    let told = t_with(lang, "ui-lanes-today", &[("day", day_short(lang, today).into())]);
    view! { <p class="lanes__today">{told}</p> <ol class="lanes">{items}</ol> }.drawn()
}

struct Scale {
    first: NaiveDate,
    days: i64,
}

impl Scale {
    /// Where this day begins on the line.
    fn x(&self, day: NaiveDate) -> i64 {
        (day - self.first).num_days().clamp(0, self.days) * WIDTH / self.days
    }

    fn after(&self, day: NaiveDate) -> i64 {
        ((day - self.first).num_days() + 1).clamp(0, self.days) * WIDTH / self.days
    }
}

fn item(lang: Lang, today: NaiveDate, scale: &Scale, lane: Lane) -> Drawn {
    let (start, end) = (scale.x(lane.asked), scale.after(lane.until));
    let spent = if lane.is_done { end } else { scale.after(today).clamp(start, end) };
    let now = scale.after(today);
    // What is over its time runs on until today.
    let late = (!lane.is_done && now > end).then(|| {
        view! { <rect class="lane__late" x=end y="3" width=now - end height="6" rx="3"/> }
    });
    view! {
        <li class="lane">
            <p class="lane__who">{lane.department}</p>
            <p class="lane__clock">{tag(lane.tone, lane.clock)}</p>
            <svg class="lane__line" viewBox="0 0 1000 12" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                <rect class="lane__given" x=start y="3" width=end - start height="6" rx="3"/>
                <rect class=if lane.is_done { "lane__done" } else { "lane__spent" } x=start y="3" width=spent - start height="6" rx="3"/>
                {late}
                <line class="lane__today" x1=now x2=now y1="0" y2="12"/>
            </svg>
            <p class="lane__days">{day_short_element(lang, lane.asked)} " – " {day_short_element(lang, lane.until)}</p>
        </li>
    }
    .drawn()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_desks_asked_on_one_day_begin_at_one_place_and_the_longer_ends_the_line() {
        let day = |d| NaiveDate::from_ymd_opt(2026, 11, d).unwrap();
        let scale = Scale { first: day(20), days: 5 };
        assert_eq!(scale.x(day(20)), 0);
        assert_eq!(scale.after(day(22)), 600);
        assert_eq!(scale.after(day(24)), WIDTH);
        assert_eq!(scale.after(day(30)), WIDTH, "a day past the end stays on the line");
    }
}
