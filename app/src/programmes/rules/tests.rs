//! The rules on the two programmes that the portal ships with, and on graphs of steps drawn at random.

use super::*;
use crate::{Answers, PlannedStep, Programme};
use chrono::NaiveDate;
use city::divisions::DivisionCode;
use kernel::lang::Lang;
use kernel::money::Money;
use serde_json::{Value, json};
use std::collections::BTreeSet;

fn reopening() -> Programme {
    Programme::parse(include_str!("../../../data/programmes/reopening-filing.toml"))
        .expect("a programme without a fault")
}

fn subsidy() -> Programme {
    let document = include_str!("../../../data/programmes/staff-housing-subsidy.toml");
    Programme::parse(document).expect("a programme without a fault")
}

fn gudang() -> DivisionCode {
    city::divisions::subdistricts_of(&DivisionCode::parse("330106").expect("Xihu"))
        .next()
        .map(|division| division.code.clone())
        .expect("Xihu has subdistricts")
}

fn monday() -> NaiveDate {
    NaiveDate::from_ymd_opt(2020, 2, 17).expect("a date")
}

/// The desks in the order in which they are asked: `,` those of one moment, ` > ` one moment after another.
fn asked(staff: i64, kind: &str) -> String {
    let answers = Answers::from_iter([("staff_count", json!(staff)), ("business_kind", json!(kind))]);
    let planned = plan(&reopening(), &answers, &gudang()).expect("a plan");
    let desk = |step: &&PlannedStep| format!("{:?} {}", step.level, step.department).to_lowercase();
    let moment = |steps: &Vec<&PlannedStep>| steps.iter().map(desk).collect::<Vec<_>>().join(", ");
    moments(&planned).iter().map(moment).collect::<Vec<_>>().join(" > ")
}

const SUBDISTRICT: &str = "subdistrict subdistrict_office";
const BOTH: &str = "district economy, district health";
const CITY: &str = "city reopening_office";

const ORDINARY: [&str; 4] = ["manufacturing", "office", "retail", "other"];
const LISTED: [(&str, &str); 3] = [
    ("food_service", "district market_regulation"),
    ("market", "district market_regulation"),
    ("construction_site", "district housing"),
];

#[test]
fn under_50_staff_the_subdistrict_decides_and_for_listed_kinds_one_department_after_it() {
    for staff in [1, 49] {
        for kind in ORDINARY {
            assert_eq!(asked(staff, kind), SUBDISTRICT, "{staff} {kind}");
        }
        for (kind, department) in LISTED {
            assert_eq!(asked(staff, kind), format!("{SUBDISTRICT} > {department}"), "{staff} {kind}");
        }
    }
}

#[test]
fn from_50_staff_economy_and_health_are_asked_at_once_and_the_listed_kinds_department_with_them() {
    for staff in [50, 299] {
        for kind in ORDINARY {
            assert_eq!(asked(staff, kind), format!("{SUBDISTRICT} > {BOTH}"), "{staff} {kind}");
        }
        for (kind, department) in LISTED {
            assert_eq!(asked(staff, kind), format!("{SUBDISTRICT} > {BOTH}, {department}"), "{staff} {kind}");
        }
    }
}

#[test]
fn from_300_staff_the_city_decides_after_all_of_them() {
    for staff in [300, 5_000] {
        for kind in ORDINARY {
            assert_eq!(asked(staff, kind), format!("{SUBDISTRICT} > {BOTH} > {CITY}"), "{staff} {kind}");
        }
        for (kind, department) in LISTED {
            assert_eq!(asked(staff, kind), format!("{SUBDISTRICT} > {BOTH}, {department} > {CITY}"), "{staff} {kind}");
        }
    }
}

#[test]
fn the_city_waits_for_each_department_that_is_asked_and_for_no_other() {
    let answers = Answers::from_iter([("staff_count", json!(320)), ("business_kind", json!("food_service"))]);
    let planned = plan(&reopening(), &answers, &gudang()).expect("a plan");
    let city = planned.last().expect("steps");
    assert_eq!(city.after, ["economy", "health", "market_regulation"]);
    assert_eq!(promised_days(&planned), 4, "one day the subdistrict, two the departments together, one the city");
}

#[test]
fn a_reopening_takes_one_working_day_at_least_and_four_at_most() {
    assert_eq!(days_of_any_case(&reopening(), &gudang()), 1..=4);
    assert_eq!(days_of_any_case(&subsidy(), &gudang()), 5..=5);
}

#[test]
fn without_the_number_of_staff_nobody_can_say_who_is_asked() {
    let answers = Answers::from_iter([("business_kind", "office")]);
    assert_eq!(plan(&reopening(), &answers, &gudang()), Err(Refusal::NotAnswered { field: "staff_count".to_owned() }));
}

#[test]
fn who_reviewed_a_subsidy_can_not_approve_it() {
    let planned = plan(&subsidy(), &Answers::default(), &gudang()).expect("a plan");
    assert_eq!(planned.iter().map(|step| step.code.as_str()).collect::<Vec<_>>(), ["review", "approve"]);
    assert_eq!(
        (planned[1].after.as_slice(), planned[1].not_by.as_slice()),
        (&["review".to_owned()][..], &["review".to_owned()][..])
    );
}

fn staff(insured: bool, owns_home: bool) -> Value {
    json!({"name": "王芳", "id_end": "012X", "address": "古荡", "insured": insured, "owns_home": owns_home})
}

#[test]
fn each_insured_member_of_staff_without_a_home_is_granted_500_yuan() {
    let rows = vec![staff(true, false), staff(true, false), staff(true, true), staff(false, false)];
    let answers = Answers::from_iter([("staff", Value::Array(rows))]);
    assert_eq!(award(&subsidy(), &answers), Ok(Money::yuan(1_000).expect("fits")));
    assert_eq!(award(&reopening(), &answers), Err(Refusal::GrantsNothing));
}

fn form(entries: &[(&str, &str)]) -> Form {
    let mut form = Form::new();
    for (name, text) in entries {
        form.entry((*name).to_owned()).or_default().push((*text).to_owned());
    }
    form
}

fn check(section: &str, before: &Answers, entries: &[(&str, &str)]) -> Result<Answers, Rejected> {
    let programme = reopening();
    check_section(&programme, programme.section(section).expect(section), before, &form(entries), monday())
}

#[test]
fn lin_keeps_her_good_answers_when_one_is_wrong() {
    let posted = [
        ("business_kind", "food_service"),
        ("staff_count", "three hundred"),
        ("reopening_date-year", "2020"),
        ("reopening_date-month", "2"),
        ("reopening_date-day", "19"),
        ("role", "admin"),
    ];
    let rejected = check("business", &Answers::default(), &posted).expect_err("two wrong answers and an unknown field");
    assert_eq!(rejected.kept, Answers::from_iter([("business_kind", "food_service")]));
    let earliest = NaiveDate::from_ymd_opt(2020, 2, 20).expect("a date");
    assert_eq!(
        rejected.errors,
        [
            FieldError::of("role", Problem::UnknownField),
            FieldError::of("staff_count", Problem::NotWhole),
            FieldError::of("reopening_date", Problem::TooSoon { days: 3, earliest }),
        ]
    );
    assert_eq!(
        rejected.errors[1].message(&reopening(), Lang::En),
        "Staff who will work: enter a whole number, such as 320"
    );
    assert_eq!(rejected.errors[1].message(&reopening(), Lang::Zh), "复工员工人数：请填写整数，例如320");
}

const ROSTER: &str = "序号,姓名,来源地,返杭日期,健康状况\n\
    1,张三,湖北武汉,2020-02-01,健康\n\
    2,李四,浙江温州,2月8日,健康\n\
    3,,安徽合肥,2020/2/9,隔离观察\n\
    4,赵六,江西南昌,2020年2月10日,很好\n\
    5,\"钱七,上海,2020-02-10,健康\n\
    6,孙八,上海,2020-02-10,healthy\n";

#[test]
fn every_bad_row_of_a_roster_is_named_at_once_and_the_good_ones_are_kept() {
    let rejected = check("staff", &Answers::default(), &[("roster", ROSTER)]).expect_err("four bad rows");
    let names: Vec<_> = rejected.kept.rows("roster").iter().map(|row| row["name"].as_str().expect("a name")).collect();
    assert_eq!(names, ["张三", "孙八"]);
    let said: Vec<_> = rejected.errors.iter().map(|error| error.message(&reopening(), Lang::Zh)).collect();
    assert_eq!(
        said,
        [
            "第3行“返杭日期”：请填写真实日期，例如2020-02-20",
            "第4行“姓名”：请填写",
            "第5行“健康状况”：请从以下选项中选择：健康、隔离观察、有症状",
            "第6行：引号没有成对，或单元格里有换行，请改正",
        ]
    );
}

#[test]
fn mended_rows_are_added_to_those_kept() {
    let rejected = check("staff", &Answers::default(), &[("roster", ROSTER)]).expect_err("four bad rows");
    let mended = rejected.bad_rows["roster"]
        .replace("2月8日", "2020-02-08")
        .replace("3,,", "3,周五,")
        .replace("很好", "健康")
        .replace('"', "");
    let answers =
        check("staff", &rejected.kept, &[("roster", &mended), ("roster-keep", "yes")]).expect("all is mended");
    assert_eq!(answers.rows("roster").len(), 6);
}

#[test]
fn a_roster_pasted_from_a_spreadsheet_needs_no_heading() {
    let pasted = "\u{feff}张三\t湖北武汉\t２０２０－０２－０１\t健康\n李四\t浙江温州\t2020-02-08\tHas symptoms";
    let answers = check("staff", &Answers::default(), &[("roster", pasted)]).expect("two good rows");
    assert_eq!(answers.rows("roster")[1]["health"], "symptoms");
}

#[test]
fn a_heading_without_a_needed_column_says_which() {
    let rejected = check("staff", &Answers::default(), &[("roster", "姓名,来源地\n张三,武汉")]).expect_err("no dates");
    assert_eq!(
        rejected.errors[0].message(&reopening(), Lang::En),
        "Staff who return: the heading has no column for Return date, Health status; add it, or leave the heading out"
    );
}

#[test]
fn a_roster_is_typed_row_by_row_too_and_blank_rows_are_no_rows() {
    let typed = [
        ("roster.name", "张三"),
        ("roster.from", "武汉"),
        ("roster.return_date", "2020-02-01"),
        ("roster.health", "healthy"),
        ("roster.name", " "),
        ("roster.from", ""),
        ("roster.return_date", ""),
        ("roster.health", ""),
    ];
    assert_eq!(check("staff", &Answers::default(), &typed).expect("one row").rows("roster").len(), 1);
}

#[test]
fn nobody_is_paid_for_twice() {
    let programme = subsidy();
    let list = "王芳,012X,古荡1号,是,否\n王芳,0020,古荡2号,是,否\n王芳,012x,古荡1号,是,否";
    let section = programme.section("staff").expect("the list");
    let rejected = check_section(&programme, section, &Answers::default(), &form(&[("staff", list)]), monday())
        .expect_err("the third row repeats the first");
    assert_eq!(rejected.errors, [FieldError::of("staff", Problem::Repeated { who: "王芳 012x".to_owned() })]);
    assert_eq!(award(&programme, &rejected.kept), Ok(Money::yuan(1_000).expect("fits")));
}

#[test]
fn more_than_5000_rows_are_refused_with_their_number() {
    let list = "张三,武汉,2020-02-01,健康\n".repeat(5_001);
    let rejected = check("staff", &Answers::default(), &[("roster", &list)]).expect_err("too many");
    assert_eq!(rejected.errors, [FieldError::of("roster", Problem::TooManyRows { max: 5_000, found: 5_001 })]);
}

#[test]
fn too_many_together_with_a_bad_row_are_told_too_for_none_of_them_is_taken() {
    let row = |i: usize, day: &str| format!("员工{i},武汉,{day},健康\n");
    let before: String = (0..4_990).map(|i| row(i, "2020-02-01")).collect();
    let before = check("staff", &Answers::default(), &[("roster", &before)]).expect("a list");
    let list: String = (5_000..5_020).map(|i| row(i, "2020-02-01")).chain([row(6_000, "2020-02-30")]).collect();
    let rejected = check("staff", &before, &[("roster", &list), ("roster-keep", "1")]).expect_err("too many");
    let told = |problem: &Problem| rejected.errors.iter().any(|error| error.problem == *problem);
    assert!(told(&Problem::TooManyRows { max: 5_000, found: 5_010 }), "{:?}", rejected.errors);
    assert_eq!(rejected.kept.rows("roster").len(), 0, "what was there stays as it is");
}

#[test]
fn a_list_saved_as_unicode_text_is_read_and_a_gbk_file_is_told_how_to_be_saved() {
    let utf16: Vec<u8> = [0xff, 0xfe].into_iter().chain("姓名".encode_utf16().flat_map(u16::to_le_bytes)).collect();
    assert_eq!(decode(&utf16), Ok("姓名".to_owned()));
    assert_eq!(decode("姓名".as_bytes()), Ok("姓名".to_owned()));
    assert_eq!(decode(&[0xd0, 0xd5, 0xc3, 0xfb]), Err(Problem::Unreadable));
}

#[test]
fn a_draft_that_lay_too_long_is_told_so_when_it_is_submitted() {
    let posted = [("business_kind", "office"), ("staff_count", "12"), ("reopening_date", "2020-02-20")];
    let answers = check("business", &Answers::default(), &posted).expect("Thursday is three days ahead of Monday");
    let tuesday = monday().succ_opt().expect("a date");
    let fields: Vec<_> = check_whole(&reopening(), &answers, &BTreeSet::new(), tuesday)
        .into_iter()
        .map(|error| (error.field, error.problem))
        .collect();
    let earliest = NaiveDate::from_ymd_opt(2020, 2, 21).expect("a date");
    assert_eq!(fields[0], ("reopening_date".to_owned(), Problem::TooSoon { days: 3, earliest }));
    assert!(fields.contains(&("responsible_phone".to_owned(), Problem::Missing)));
    assert!(fields.contains(&("roster".to_owned(), Problem::Missing)));
    assert!(fields.contains(&("prevention_plan".to_owned(), Problem::NotAttached)));
}

#[test]
fn a_field_that_is_no_longer_asked_loses_its_answer() {
    let document = include_str!("../../../data/programmes/reopening-filing.toml").replacen(
        "code = \"masks_days\"\n",
        "code = \"masks_days\"\nwhen = \"business_kind == 'market'\"\n",
        1,
    );
    let programme = Programme::parse(&document).expect("still a programme");
    let before = Answers::from_iter([("business_kind", json!("market")), ("masks_days", json!(7))]);
    let posted = form(&[("business_kind", "office"), ("staff_count", "12"), ("reopening_date", "2020-03-01")]);
    let section = programme.section("business").expect("the first section");
    let answers = check_section(&programme, section, &before, &posted, monday()).expect("good answers");
    assert_eq!(answers.get("masks_days"), None);
}
