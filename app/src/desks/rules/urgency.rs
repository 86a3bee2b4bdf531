use super::Today;
use crate::queue::{Group, Span};
use chrono::{Days, NaiveDate};

/// More working days than this past its deadline, and a step is critically overdue.
const CRITICAL_AFTER: i64 = 5;
/// With so many working days left, or fewer, a step is due soon.
const SOON_WITHIN: i64 = 1;

/// The days between which the groups of a queue lie, so that a deadline's group is a matter of comparing dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Borders {
    /// What was due before this day is critically overdue.
    pub critical_before: NaiveDate,
    pub today: NaiveDate,
    /// What is due on this day or after it has time.
    pub later_from: NaiveDate,
}

impl Borders {
    pub fn on(today: Today) -> Borders {
        let Today { date, calendar } = today;
        let mut critical_before = date;
        while let Some(day) = critical_before.checked_sub_days(Days::new(1))
            && calendar.working_days_between(day, date) <= CRITICAL_AFTER
        {
            critical_before = day;
        }
        let mut later_from = date;
        while let Some(day) = later_from.checked_add_days(Days::new(1))
            && calendar.working_days_between(date, later_from) <= SOON_WITHIN
        {
            later_from = day;
        }
        Borders { critical_before, today: date, later_from }
    }

    pub fn group_of(&self, due: NaiveDate) -> Group {
        match due {
            due if due < self.critical_before => Group::Critical,
            due if due < self.today => Group::Overdue,
            due if due < self.later_from => Group::Soon,
            _ => Group::Later,
        }
    }

    /// The deadlines of a group; all of them for what is grouped by its holder.
    pub fn span(&self, group: Group) -> Span {
        let (from, until) = match group {
            Group::Critical => (None, Some(self.critical_before)),
            Group::Overdue => (Some(self.critical_before), Some(self.today)),
            Group::Soon => (Some(self.today), Some(self.later_from)),
            Group::Later => (Some(self.later_from), None),
            Group::Mine | Group::Asking => (None, None),
        };
        Span { from, until }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::tests::on;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn in_an_ordinary_week_overdue_is_counted_in_working_days() {
        // A Wednesday.
        let borders = Borders::on(on("2020-02-19"));
        let group = |due: &str| borders.group_of(day(due));
        assert_eq!(group("2020-02-20"), Group::Soon, "due tomorrow");
        assert_eq!(group("2020-02-19"), Group::Soon, "due today");
        assert_eq!(group("2020-02-21"), Group::Later);
        assert_eq!(group("2020-02-18"), Group::Overdue);
        assert_eq!(group("2020-02-12"), Group::Overdue, "five working days ago");
        assert_eq!(group("2020-02-11"), Group::Critical, "six working days ago");
    }

    #[test]
    fn a_friday_s_tomorrow_is_the_monday() {
        let borders = Borders::on(on("2020-02-14"));
        assert_eq!(borders.group_of(day("2020-02-17")), Group::Soon);
        assert_eq!(borders.group_of(day("2020-02-18")), Group::Later);
    }

    #[test]
    fn the_spring_festival_makes_nothing_critical_that_was_due_before_it() {
        // 23 January was the last working day, 3 February the next: the State Council extended the holiday.
        let borders = Borders::on(on("2020-02-07"));
        assert_eq!(borders.group_of(day("2020-01-23")), Group::Overdue, "five working days ago");
        assert_eq!(borders.group_of(day("2020-01-22")), Group::Critical);
        // On a day off within it, the next working day is tomorrow.
        let borders = Borders::on(on("2020-01-28"));
        assert_eq!(borders.group_of(day("2020-02-03")), Group::Soon);
        assert_eq!(borders.group_of(day("2020-02-04")), Group::Later);
        assert_eq!(borders.group_of(day("2020-01-23")), Group::Overdue, "its day is past, though no working day since");
    }

    #[test]
    fn the_groups_divide_all_days_among_them() {
        for today in ["2020-01-28", "2020-02-09", "2020-02-14", "2026-11-24", "2031-05-01"] {
            let borders = Borders::on(on(today));
            for offset in 0..60 {
                let due = day(today) - Days::new(30) + Days::new(offset);
                let holds = |group: &Group| {
                    let Span { from, until } = borders.span(*group);
                    from.is_none_or(|from| from <= due) && until.is_none_or(|until| due < until)
                };
                let groups = [Group::Critical, Group::Overdue, Group::Soon, Group::Later];
                let holding: Vec<_> = groups.into_iter().filter(holds).collect();
                assert_eq!(holding, [borders.group_of(due)], "{due} on {today}");
            }
        }
    }
}
