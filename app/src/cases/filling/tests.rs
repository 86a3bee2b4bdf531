use super::*;
use serde_json::json;

fn reopening() -> Programme {
    Programme::parse(include_str!("../../../data/programmes/reopening-filing.toml")).unwrap()
}

fn monday() -> NaiveDate {
    "2020-02-10".parse().unwrap()
}

fn form(fields: &[(&str, &str)]) -> Form {
    fields.iter().map(|(name, value)| ((*name).to_owned(), vec![(*value).to_owned()])).collect()
}

fn fill_in(section: &str, before: &Answers, fields: &[(&str, &str)]) -> Filled {
    let programme = reopening();
    fill(&programme, programme.section(section).unwrap(), before, &form(fields), monday()).unwrap()
}

fn errors(filled: &Filled) -> Vec<&str> {
    match &filled.next {
        Next::Mend(rejected) => rejected.errors.iter().map(|error| error.field.as_str()).collect(),
        Next::Onward | Next::AskMore => Vec::new(),
    }
}

const BUSINESS: [(&str, &str); 5] = [
    ("business_kind", "food_service"),
    ("staff_count", "320"),
    ("reopening_date-year", "2020"),
    ("reopening_date-month", "2"),
    ("reopening_date-day", "20"),
];

#[test]
fn a_mistake_takes_nothing_from_what_was_saved_before() {
    let before = fill_in("business", &Answers::default(), &BUSINESS).answers;
    let filled = fill_in("business", &before, &[("business_kind", "retail"), ("staff_count", "many")]);
    assert_eq!(errors(&filled), ["staff_count", "reopening_date"]);
    assert!(!filled.complete);
    assert_eq!(filled.answers.text("business_kind"), Some("retail"), "what is right is saved");
    assert_eq!(filled.answers.integer("staff_count"), Some(320));
    assert_eq!(filled.answers.text("reopening_date"), Some("2020-02-20"));
}

#[test]
fn what_is_saved_stands_in_the_form_as_it_is_typed_and_is_read_the_same_again() {
    let programme = reopening();
    let section = programme.section("business").unwrap();
    let saved = fill_in("business", &Answers::default(), &BUSINESS).answers;
    let again = fill(&programme, section, &saved, &as_typed(section, &saved), monday()).unwrap();
    assert!(again.complete);
    assert_eq!(again.answers, saved);
    assert_eq!(as_typed(section, &saved), form(&BUSINESS));
}

#[test]
fn a_field_that_is_in_no_form_is_a_bad_request() {
    let programme = reopening();
    let section = programme.section("business").unwrap();
    let refused = fill(&programme, section, &Answers::default(), &form(&[("approved", "yes")]), monday());
    assert!(matches!(refused, Err(Error::BadRequest(_))), "{refused:?}");
}

fn staff(names: &[&str]) -> Answers {
    let rows: Vec<_> = names
        .iter()
        .map(|name| json!({ "name": name, "from": "宁波", "return_date": "2020-02-01", "health": "healthy" }))
        .collect();
    [("roster", json!(rows))].into_iter().collect()
}

#[test]
fn a_list_that_cannot_be_read_leaves_the_rows_before_as_they_were() {
    let before = staff(&["王一", "李二"]);
    let filled = fill_in("staff", &before, &[("roster", "姓名,籍贯\n张三,宁波")]);
    assert_eq!(filled.answers, before);
    let Next::Mend(rejected) = filled.next else { panic!("it has no such columns") };
    assert!(is_unread(reopening().field("roster").unwrap(), &rejected));
}

#[test]
fn rows_are_added_to_those_before_and_taken_out_by_their_place() {
    let programme = reopening();
    let section = programme.section("staff").unwrap();
    let field = programme.field("roster").unwrap();
    let before = staff(&["王一"]);
    let more = form(&[("roster", "李二,宁波,2020-02-01,健康")]);
    let added = fill_list(&programme, section, field, &before, &more, monday()).unwrap();
    assert!(added.complete);
    assert_eq!(added.answers, staff(&["王一", "李二"]));
    let left = without_rows(&programme, section, field, &added.answers, |row| row == 0, monday()).unwrap();
    assert_eq!(left.answers, staff(&["李二"]));
    let none = without_rows(&programme, section, field, &left.answers, |_| true, monday()).unwrap();
    assert!(!none.complete && none.answers.is_empty());
}

#[test]
fn a_list_judges_no_other_question_of_its_section() {
    let mut document = include_str!("../../../data/programmes/reopening-filing.toml").to_owned();
    document = document.replace(
        "title = { zh = \"员工名册\", en = \"Staff roster\" }\n",
        "title = { zh = \"员工名册\", en = \"Staff roster\" }\n\n[[sections.fields]]\ncode = \"lodging\"\nkind = \"text\"\n\
         label = { zh = \"住处\", en = \"Lodging\" }\nwhy = { zh = \"问\", en = \"We ask\" }\n",
    );
    let programme = Programme::parse(&document).unwrap();
    let section = programme.section("staff").unwrap();
    let field = programme.field("roster").unwrap();
    let more = form(&[("roster", "李二,宁波,2020-02-01,健康")]);
    let added = fill_list(&programme, section, field, &Answers::default(), &more, monday()).unwrap();
    assert!(matches!(added.next, Next::Onward), "{:?}", added.next);
    assert!(!added.complete, "the lodging is still to be answered");
}
