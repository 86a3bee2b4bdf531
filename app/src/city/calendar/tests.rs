use super::*;
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn known(on: &str) -> Due {
    Due { on: day(on), provisional: false }
}

fn provisional(on: &str) -> Due {
    Due { on: day(on), provisional: true }
}

/// Worked out by hand from the State Council's notices: received on, working days, the last day.
#[test]
fn deadlines_are_those_worked_out_by_hand() {
    let cases = [
        // Tue 5, Wed 6, Thu 7.
        ("2024-03-04", 3, known("2024-03-07")),
        // Fri 8; a weekend; Mon 11, Tue 12.
        ("2024-03-07", 3, known("2024-03-12")),
        // Received on a Sunday: Monday is the first day.
        ("2024-03-10", 1, known("2024-03-11")),
        // Spring 2020: the holiday was to last from 24 to 30 January and was extended over 31 January, 1 and 2 February.
        ("2020-01-23", 1, known("2020-02-03")),
        // Sat 18 off; Sun 19 worked for the holiday; 20, 21, 22, 23 January: five, the day before the holiday.
        ("2020-01-17", 5, known("2020-01-23")),
        // One more falls behind the extended holiday.
        ("2020-01-17", 6, known("2020-02-03")),
        // Received within the holiday: 3, 4, 5 February.
        ("2020-01-28", 3, known("2020-02-05")),
        // 11 to 14 February are four, 17 to 21 nine, Mon 24 ten.
        ("2020-02-10", 10, known("2020-02-24")),
        // Sat 29 February, the leap day, and Sun 1 March are off.
        ("2020-02-28", 1, known("2020-03-02")),
        // A leap day that is worked: Thursday.
        ("2024-02-28", 1, known("2024-02-29")),
        // The Sunday after that Saturday was worked for May Day.
        ("2020-04-25", 1, known("2020-04-26")),
        // Dragon Boat: Thu 25, Fri 26, Sat 27 off; Sun 28 June worked.
        ("2020-06-24", 1, known("2020-06-28")),
        // 21–24 April four; Sun 26 five; 27–30 nine; 1–5 May off; 6–8 twelve; Sat 9 thirteen; 11–15 eighteen; 18, 19.
        ("2020-04-20", 20, known("2020-05-19")),
        // 1–8 October off; Fri 9; Sat 10 worked; Mon 12.
        ("2020-09-30", 3, known("2020-10-12")),
        // 29 September – 6 October off; Sat 7 and Sun 8 worked; 9, 10, 11.
        ("2023-09-28", 5, known("2023-10-11")),
        // New Year's Day off; Thu 2, Fri 3 January.
        ("2019-12-31", 2, known("2020-01-03")),
        // Sat 31, Sun 1, Mon 2 January off; 3, 4, 5.
        ("2022-12-30", 3, known("2023-01-05")),
        // Sat 14 worked; 15–23 off; 24, 25, 26, 27; Sat 28 February worked.
        ("2026-02-13", 6, known("2026-02-28")),
        // The last day that is known.
        ("2026-12-30", 1, known("2026-12-31")),
        // Nobody has said yet that New Year's Day of 2027, a Friday, is off.
        ("2026-12-31", 1, provisional("2027-01-01")),
        // 29, 30, 31 December; Fri 1 January (assumed); 4–8 nine; Mon 11.
        ("2026-12-28", 10, provisional("2027-01-11")),
        // Due at once: on the day itself, worked or not.
        ("2020-01-26", 0, known("2020-01-26")),
    ];
    for (from, days, due) in cases {
        assert_eq!(Calendar::current().due(day(from), days), due, "{days} working days from {from}");
    }
}

/// Worked out by hand: the deadline, stopped on, resumed on, the new deadline.
#[test]
fn a_stopped_clock_moves_the_deadline_as_worked_out_by_hand() {
    let cases = [
        // Asked and answered on one day: nothing was lost.
        ("2024-03-12", "2024-03-07", "2024-03-07", known("2024-03-12")),
        // Asked on Thursday, answered on Tuesday: Fri, Mon, Tue, so three more: Wed 13, Thu 14, Fri 15.
        ("2024-03-12", "2024-03-07", "2024-03-12", known("2024-03-15")),
        // Over a weekend alone no working day passed.
        ("2024-03-12", "2024-03-08", "2024-03-10", known("2024-03-12")),
        // Over the spring of 2020: 22, 23 January, 3 February are three; from 4 February: 5, 6, 7.
        ("2020-02-04", "2020-01-21", "2020-02-03", known("2020-02-07")),
        // Already two days late when asked: still two days late after the answer, Thu 7 and Fri 8 later.
        ("2024-03-04", "2024-03-06", "2024-03-08", known("2024-03-06")),
        // Pushed past the calendar's last day: 30, 31 December; the deadline, Wed 30, moves to 31 and to an assumed Friday.
        ("2026-12-30", "2026-12-29", "2026-12-31", provisional("2027-01-01")),
    ];
    for (due, stopped, resumed, moved) in cases {
        assert_eq!(
            Calendar::current().shift(day(due), day(stopped), day(resumed)),
            moved,
            "{due}: {stopped} to {resumed}"
        );
    }
}

#[test]
fn a_clerk_reads_two_days_left_and_a_supervisor_overdue_by_three() {
    let between = |a, b| Calendar::current().working_days_between(day(a), day(b));
    assert_eq!(between("2020-01-22", "2020-02-03"), 2);
    assert_eq!(between("2020-02-03", "2020-01-22"), -2);
    // The deadline was Thu 23 January; it is Wed 5 February.
    assert_eq!(between("2020-01-23", "2020-02-05"), 3);
    assert_eq!(between("2020-01-25", "2020-02-02"), 0);
}

/// Counted in the source, day by day, before it was brought into its own form.
#[test]
fn every_month_has_as_many_working_days_as_the_notices_give_it() {
    let months: [(i32, [usize; 12]); 8] = [
        (2019, [22, 17, 21, 22, 21, 19, 23, 22, 21, 19, 21, 22]),
        (2020, [17, 20, 22, 22, 19, 21, 23, 21, 23, 17, 21, 23]),
        (2021, [20, 17, 23, 22, 19, 21, 22, 22, 22, 17, 22, 23]),
        (2022, [21, 16, 23, 21, 20, 21, 21, 23, 21, 18, 22, 22]),
        (2023, [18, 20, 23, 20, 21, 21, 21, 23, 20, 19, 22, 21]),
        (2024, [22, 18, 21, 22, 21, 19, 23, 22, 21, 19, 21, 22]),
        (2025, [19, 19, 21, 22, 19, 20, 23, 21, 23, 18, 20, 23]),
        (2026, [21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23]),
    ];
    for (year, counts) in months {
        for (month, count) in (1..).zip(counts) {
            let first = NaiveDate::from_ymd_opt(year, month, 1).unwrap();
            let worked = first.iter_days().take_while(|d| d.month() == month);
            assert_eq!(worked.filter(|d| Calendar::current().is_working_day(*d)).count(), count, "{year}-{month}");
        }
    }
}

#[test]
fn the_calendar_knows_2019_to_2026() {
    assert_eq!(Calendar::current().known_from, day("2019-01-01"));
    assert_eq!(Calendar::current().known_until(), day("2026-12-31"));
}

#[test]
fn a_newer_calendar_settles_what_was_provisional() {
    let shipped = include_str!("../../../data/calendar.csv");
    let newer = shipped.replace("known_until,2026-12-31", "known_until,2027-12-31") + "off,2027-01-01\n";
    let newer = Calendar::parse(&newer).unwrap();
    assert_eq!(newer.due(day("2026-12-31"), 1), known("2027-01-04"));
    assert_ne!(newer.fingerprint(), Calendar::current().fingerprint());
}

#[test]
fn a_calendar_that_contradicts_the_week_or_its_own_order_is_refused() {
    let with =
        |line: &str| Calendar::parse(&format!("fact,date\nknown_from,2026-01-01\nknown_until,2026-12-31\n{line}"));
    assert!(with("off,2026-01-01\nworked,2026-01-04").is_ok());
    for wrong in
        ["off,2026-01-03", "worked,2026-01-05", "off,2026-02-30", "closed,2026-01-01", "off,2026-01-02\noff,2026-01-01"]
    {
        assert!(with(wrong).is_err(), "{wrong}");
    }
    assert!(Calendar::parse("fact,date\nknown_from,2026-01-01\n").is_err());
}

fn any_day() -> impl Strategy<Value = NaiveDate> {
    (0u64..4000).prop_map(|n| day("2018-06-01") + Days::new(n))
}

proptest! {
    #[test]
    fn a_deadline_is_the_day_one_finds_by_walking(from in any_day(), days in 1u16..60) {
        let calendar = Calendar::current();
        let walked = from.iter_days().skip(1).filter(|d| calendar.is_working_day(*d)).nth(usize::from(days) - 1);
        prop_assert_eq!(Some(calendar.due(from, days).on), walked);
    }

    #[test]
    fn later_receipt_or_more_days_never_end_earlier(from in any_day(), wait in 0u64..40, days in 0u16..60, more in 0u16..20) {
        let calendar = Calendar::current();
        prop_assert!(calendar.due(from + Days::new(wait), days).on >= calendar.due(from, days).on);
        prop_assert!(calendar.due(from, days + more).on >= calendar.due(from, days).on);
    }

    #[test]
    fn two_deadlines_one_after_the_other_are_their_sum(from in any_day(), first in 0u16..60, second in 0u16..60) {
        let calendar = Calendar::current();
        prop_assert_eq!(calendar.due(calendar.due(from, first).on, second).on, calendar.due(from, first + second).on);
    }

    #[test]
    fn what_is_left_is_what_was_given(from in any_day(), days in 0u16..60) {
        let calendar = Calendar::current();
        prop_assert_eq!(calendar.working_days_between(from, calendar.due(from, days).on), i64::from(days));
    }

    #[test]
    fn a_clock_that_never_stood_changes_nothing(due in any_day(), stopped in any_day()) {
        prop_assert_eq!(Calendar::current().shift(due, stopped, stopped).on, due);
    }

    #[test]
    fn what_is_left_when_the_clock_stops_is_left_when_it_goes_on(from in any_day(), days in 1u16..30, used in 0u64..20, stood in 0u64..60) {
        let calendar = Calendar::current();
        let (due, stopped) = (calendar.due(from, days).on, from + Days::new(used));
        let resumed = stopped + Days::new(stood);
        let moved = calendar.shift(due, stopped, resumed).on;
        prop_assert_eq!(calendar.working_days_between(resumed, moved), calendar.working_days_between(stopped, due));
    }

    #[test]
    fn two_stops_are_as_one_as_long_as_both(due in any_day(), stopped in any_day(), first in 0u64..30, second in 0u64..30) {
        let calendar = Calendar::current();
        let (middle, end) = (stopped + Days::new(first), stopped + Days::new(first + second));
        let twice = calendar.shift(calendar.shift(due, stopped, middle).on, middle, end);
        prop_assert_eq!(twice, calendar.shift(due, stopped, end));
    }
}
