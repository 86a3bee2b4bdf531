//! A step's clock in words: what is left, by how much it is overdue, that it stands.

use crate::rules::Today;
use crate::{Outcome, Stage};
use city::calendar::Due;
use kernel::lang::Lang;
use ui::dates::day_without_weekday;
use ui::tag::Tone;
use ui::text::{t, t_with};

pub fn clock(lang: Lang, today: Today, stage: Stage) -> (Tone, String) {
    match stage {
        Stage::Waiting => (Tone::Grey, t(lang, "desks-clock-waiting")),
        Stage::Open { due } | Stage::Claimed { due, .. } => running(lang, today, due),
        Stage::Asking { since, .. } => {
            let since = day_without_weekday(lang, since);
            (Tone::Grey, t_with(lang, "desks-clock-stands", &[("since", since.into())]))
        }
        Stage::Done { outcome: Outcome::Approved, .. } => (Tone::Green, t(lang, "desks-clock-approved")),
        Stage::Done { outcome: Outcome::Refused, .. } => (Tone::Red, t(lang, "desks-clock-refused")),
        Stage::Dropped => (Tone::Grey, t(lang, "desks-clock-dropped")),
    }
}

fn running(lang: Lang, today: Today, due: Due) -> (Tone, String) {
    let left = today.calendar.working_days_between(today.date, due.on);
    let day = || day_without_weekday(lang, due.on);
    let (tone, words) = match (due.on.cmp(&today.date), left) {
        (std::cmp::Ordering::Equal, _) => (Tone::Amber, t(lang, "desks-clock-today")),
        // Its last day is past, and no working day since.
        (std::cmp::Ordering::Less, 0) => (Tone::Red, t_with(lang, "desks-clock-since", &[("day", day().into())])),
        (std::cmp::Ordering::Less, left) => {
            (Tone::Red, t_with(lang, "desks-clock-overdue", &[("days", (-left).into())]))
        }
        (std::cmp::Ordering::Greater, left) => {
            let tone = if left <= 1 { Tone::Amber } else { Tone::Blue };
            (tone, t_with(lang, "desks-clock-left", &[("days", left.into())]))
        }
    };
    match due.provisional {
        true => (tone, t_with(lang, "desks-clock-provisional", &[("words", words.into())])),
        false => (tone, words),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use city::calendar::Calendar;

    fn words(lang: Lang, due: &str, today: &str) -> String {
        let today = Today { date: today.parse().unwrap(), calendar: Calendar::current() };
        running(lang, today, Due { on: due.parse().unwrap(), provisional: false }).1
    }

    #[test]
    fn a_clock_counts_working_days_and_says_so() {
        assert_eq!(words(Lang::En, "2020-02-21", "2020-02-19"), "2 working days left");
        assert_eq!(words(Lang::En, "2020-02-17", "2020-02-14"), "1 working day left");
        assert_eq!(words(Lang::Zh, "2020-02-21", "2020-02-19"), "还剩2个工作日");
        assert_eq!(words(Lang::En, "2020-02-19", "2020-02-19"), "Due today");
        assert_eq!(words(Lang::En, "2020-02-14", "2020-02-19"), "3 working days overdue");
        assert_eq!(words(Lang::Zh, "2020-02-14", "2020-02-19"), "超期3个工作日");
        // A Saturday: its day is past, and nobody has worked since.
        assert_eq!(words(Lang::En, "2020-02-14", "2020-02-15"), "Overdue since 14 February 2020");
    }
}
