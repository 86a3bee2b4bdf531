use super::*;

const CODES: &[&str] = &["masks", "dining"];

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn reads(question: Question) -> Result<Asked, Vec<&'static str>> {
    let read = asked(&question, CODES, at("2020-05-10T01:00:00Z"), chrono_tz::Asia::Shanghai);
    read.map_err(|problems| problems.iter().map(|problem| problem.key).collect())
}

fn within(question: Question) -> Sought {
    match reads(question) {
        Ok(Asked::Within(sought)) => sought,
        other => panic!("{other:?}"),
    }
}

fn between(start: &str, end: &str) -> Question {
    Question { start_date: start.into(), end_date: end.into(), ..Question::default() }
}

#[test]
fn who_asks_for_nothing_gets_ninety_days() {
    let all = within(Question::default());
    assert_eq!((all.from, all.until), (at("2020-02-10T01:00:00Z"), at("2020-05-10T01:00:00Z")));
    assert_eq!((all.skipped, all.most, all.categories, all.open), (0, 1000, None, None));
}

#[test]
fn a_span_has_one_end_or_two() {
    let from = within(between("2020-02-01T00:00:00+08:00", ""));
    assert_eq!((from.from, from.until), (at("2020-01-31T16:00:00Z"), at("2020-04-30T16:00:00Z")));
    let plus_lost = within(between("2020-02-01T00:00:00 08:00", ""));
    assert_eq!(plus_lost.from, from.from);
    let until = within(between("", "2020-04-30T16:00:00Z"));
    assert_eq!((until.from, until.until), (from.from, from.until));
    let one_day = within(between("2020-02-10", "2020-02-10"));
    assert_eq!((one_day.from, one_day.until), (at("2020-02-09T16:00:00Z"), at("2020-02-10T15:59:59.999999Z")));
}

#[test]
fn a_span_that_is_too_long_or_no_span_is_refused() {
    assert_eq!(reads(between("2020-02-01", "2020-05-10")).unwrap_err(), ["open311-span-long"]);
    assert_eq!(reads(between("2020-02-02", "2020-02-01")).unwrap_err(), ["open311-span-turned"]);
    for wrong in ["yesterday", "2020-02-30", "2020-02-10T09:00:00", "+99999-01-01", "0000-01-01", "1e9"] {
        assert_eq!(reads(between(wrong, "")).unwrap_err(), ["open311-date"], "{wrong}");
    }
    assert!(reads(between("", "9999-12-31")).is_ok_and(|asked| matches!(asked, Asked::Within(_))));
}

#[test]
fn numbers_come_before_everything_else() {
    let ids = |list: &str| Question { service_request_id: list.into(), status: "x".into(), ..Question::default() };
    assert_eq!(reads(ids("3, 12,x,,99999999999999999999")), Ok(Asked::Numbered(vec![Number(3), Number(12)])));
    assert_eq!(reads(ids(&"1,".repeat(1001))).unwrap_err(), ["open311-many-ids"]);
}

#[test]
fn all_that_is_wrong_is_told_at_once() {
    let question = Question {
        service_code: "masks,nothing".into(),
        status: "half-open".into(),
        start_date: "x".into(),
        page: "0".into(),
        before: "x".into(),
        ..Question::default()
    };
    let told = ["open311-date", "open311-no-service", "open311-status", "open311-page", "open311-before"];
    assert_eq!(reads(question).unwrap_err(), told);
}

#[test]
fn pages_have_a_depth() {
    let page =
        |page: &str, size: &str| reads(Question { page: page.into(), page_size: size.into(), ..Question::default() });
    assert!(matches!(page("3", "50"), Ok(Asked::Within(Sought { skipped: 100, most: 50, .. }))));
    assert!(page("11", "").is_ok() && page("10001", "1").is_ok());
    for (number, size, told) in [
        ("12", "", "open311-page"),
        ("-1", "", "open311-page"),
        ("9223372036854775807", "1000", "open311-page"),
        ("1", "0", "open311-page-size"),
        ("1", "1001", "open311-page-size"),
        ("1", "ten", "open311-page-size"),
    ] {
        assert_eq!(page(number, size).unwrap_err(), [told], "{number} {size}");
    }
}

#[test]
fn both_statuses_are_all() {
    let status = |list: &str| within(Question { status: list.into(), ..Question::default() }).open;
    assert_eq!((status("open"), status("closed"), status("closed,open")), (Some(true), Some(false), None));
}
