use super::*;
use board::published::LastSaid;
use board::{Answer, Kind, Number, PostId, SaidDone, Text};
use city::calendar::Due;
use kernel::lang::Bilingual;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// About the masks of Sandun, on a Monday morning; the health bureau has three working days.
fn wangs() -> Post {
    let due = Due { on: day("2020-02-13"), provisional: false };
    Post {
        id: PostId(uuid::Uuid::nil()),
        number: Number(3),
        text: Text {
            kind: Kind::Report,
            category: "masks".into(),
            lang: Lang::Zh,
            title: "口罩售货机经常没货".into(),
            body: "早上七点以后就买不到了。".into(),
            place: DivisionCode::parse("330106109").unwrap(),
            address: Some("地铁站".into()),
            called: None,
            coordinates: None,
            firm: None,
        },
        category_name: Bilingual::new("口罩与物资", "Masks and supplies"),
        supports: 5,
        supports_verified: 2,
        supports_held: 0,
        locked: false,
        picture: None,
        posted_at: "2020-02-10T01:00:00Z".parse().unwrap(),
        status: State::Waiting,
        card: None,
        reopened: false,
        proposal: None,
        comments: 0,
        commented: false,
        said_done: SaidDone { yes: 0, no: 0 },
        answer: None,
        waits_for: Some(WaitsFor { department: Bilingual::new("西湖区卫生健康局", "Xihu Health Bureau"), due }),
    }
}

/// As a department said it on Tuesday.
fn said(post: Post, zh: &str, en: &str) -> Published {
    let at = "2020-02-11T02:30:00Z".parse().unwrap();
    Published { post, last_said: LastSaid { text: Some(Bilingual::new(zh, en)), at: Some(at) } }
}

fn silent(post: Post) -> Published {
    Published { post, last_said: LastSaid::default() }
}

fn told(published: &Published, lang: Lang, today: &str) -> ServiceRequest {
    let (origin, zone) = ("https://portal.example".to_owned(), chrono_tz::Asia::Shanghai);
    let city = Bilingual::new("杭州市", "Hangzhou");
    let site = Site { origin, zone, city, house_rules: Default::default() };
    request(published, Reader { lang, site: &site, today: day(today) })
}

#[test]
fn what_waits_is_open_and_expected_by_the_end_of_its_clocks_last_day() {
    let request = told(&silent(wangs()), Lang::En, "2020-02-10");
    assert_eq!((request.status, request.status_notes.as_str()), (Status::Open, "Waiting for an answer"));
    assert_eq!(request.requested_datetime, "2020-02-10T09:00:00+08:00");
    assert_eq!(request.updated_datetime, request.requested_datetime);
    assert_eq!(request.expected_datetime.as_deref(), Some("2020-02-13T23:59:59+08:00"));
    assert_eq!(request.agency_responsible.as_deref(), Some("Xihu Health Bureau"));
    assert_eq!(request.service_notice.as_deref(), Some("Xihu Health Bureau answers by 13 February 2020"));
    assert_eq!(request.extended_attributes.url, "https://portal.example/board/3");
    assert!(!request.extended_attributes.expected_provisional);
}

#[test]
fn what_is_late_is_still_open() {
    assert_eq!(
        told(&silent(wangs()), Lang::En, "2020-02-13").status_notes,
        "Waiting for an answer",
        "the last day is a day"
    );
    let late = told(&silent(wangs()), Lang::En, "2020-02-14");
    assert_eq!((late.status, late.status_notes.as_str()), (Status::Open, "Overdue"));
}

#[test]
fn what_is_in_hand_is_open_with_what_was_said_last() {
    let in_hand = said(Post { status: State::InHand, ..wangs() }, "已联系厂家。", "The maker is asked.");
    let request = told(&in_hand, Lang::En, "2020-02-12");
    assert_eq!((request.status, request.status_notes.as_str()), (Status::Open, "The maker is asked."));
    assert_eq!(request.updated_datetime, "2020-02-11T10:30:00+08:00");
    assert!(request.expected_datetime.is_some(), "the clock runs on");
    assert_eq!(request.extended_attributes.state, "in_hand");
}

#[test]
fn what_is_answered_is_closed_with_the_answer_and_nothing_is_expected_any_more() {
    let answer = Answer {
        text: Bilingual::new("已补货。", "It is filled."),
        department: Bilingual::new("西湖区卫生健康局", "Xihu Health Bureau"),
        at: "2020-02-11T02:30:00Z".parse().unwrap(),
    };
    let answered = Post { answer: Some(answer), waits_for: None, status: State::Done, ..wangs() };
    let request = told(&said(answered, "已补货。", "It is filled."), Lang::Zh, "2020-02-20");
    assert_eq!((request.status, request.status_notes.as_str()), (Status::Closed, "已补货。"));
    assert_eq!(request.agency_responsible.as_deref(), Some("西湖区卫生健康局"));
    assert_eq!((request.expected_datetime, request.service_notice), (None, None));
    assert_eq!(request.updated_datetime, "2020-02-11T10:30:00+08:00");
}

#[test]
fn what_is_reopened_is_open_again_and_says_so() {
    let again = LastSaid { text: None, at: Some("2020-02-12T01:00:00Z".parse().unwrap()) };
    let post = Post { status: State::Reopened, reopened: true, ..wangs() };
    let request = told(&Published { post, last_said: again }, Lang::En, "2020-02-12");
    assert_eq!((request.status, request.status_notes.as_str()), (Status::Open, "Reopened"));
    assert_eq!(request.updated_datetime, "2020-02-12T09:00:00+08:00");
}

#[test]
fn of_nine_states_five_are_open() {
    assert_eq!(STATES.map(status).iter().filter(|status| **status == Status::Open).count(), 5);
}

#[test]
fn a_place_is_written_as_each_language_does() {
    assert_eq!(told(&silent(wangs()), Lang::Zh, "2020-02-10").address, "杭州市西湖区三墩镇地铁站");
    assert_eq!(
        told(&silent(wangs()), Lang::En, "2020-02-10").address,
        "地铁站, 三墩镇 (Sandun Town), Xihu District, Hangzhou"
    );
    assert_eq!(told(&silent(wangs()), Lang::En, "2020-02-10").address_id, "330106109");
}
