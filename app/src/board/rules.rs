//! What a post may say. Pure.

use super::personal_numbers::masked;
use super::{Category, Coordinates, Kind, Text};
use city::divisions::{DivisionCode, Level, division};
use kernel::error::Problem;
use kernel::lang::Lang;

const LONGEST_TITLE: usize = 100;
pub const LONGEST_BODY: usize = 2000;
pub const LONGEST_REASON: usize = 500;
const LONGEST_ADDRESS: usize = 100;
pub const LONGEST_NAME: usize = 20;

/// A post as it was typed.
#[derive(Debug, Clone, Copy)]
pub struct Typed<'t> {
    pub kind: &'t str,
    pub category: &'t str,
    pub title: &'t str,
    pub body: &'t str,
    pub place: &'t str,
    pub address: &'t str,
    pub called: &'t str,
    pub latitude: &'t str,
    pub longitude: &'t str,
}

/// Whom it points at is looked up beside. Errors: everything that is wrong, each at its field.
pub fn text(typed: &Typed, categories: &[Category]) -> Result<Text, Vec<Problem>> {
    let mut problems = Vec::new();
    let mut noted = |problem: Option<Problem>| problems.extend(problem);
    let kind = Kind::parse(typed.kind);
    noted(kind.is_none().then(|| Problem::at("kind", "board-kind-missing")));
    let known = categories.iter().any(|category| category.code == typed.category && category.takes_posts);
    noted((!known).then(|| Problem::at("category", "board-category-missing")));
    let title = one_line(typed.title);
    noted(said("title", &title, LONGEST_TITLE, Some("board-title-missing")));
    let body = typed.body.replace("\r\n", "\n").trim().to_owned();
    noted(said("body", &body, LONGEST_BODY, Some("board-body-missing")));
    let place = DivisionCode::parse(typed.place).ok().filter(is_subdistrict);
    noted(place.is_none().then(|| Problem::at("place", "board-place-missing")));
    let (address, called) = (one_line(typed.address), one_line(typed.called));
    noted(said("address", &address, LONGEST_ADDRESS, None));
    noted(said("called", &called, LONGEST_NAME, None));
    let coordinates = Coordinates::read(typed.latitude, typed.longitude).unwrap_or_else(|wrong| {
        problems.extend(wrong);
        None
    });
    let (Some(kind), Some(place), true) = (kind, place, problems.is_empty()) else { return Err(problems) };
    let lang = language_of(&title, &body);
    let filled = |text: String| Some(text).filter(|text| !text.is_empty());
    let category = typed.category.to_owned();
    let (address, called, firm) = (filled(address), filled(called), None);
    Ok(Text { kind, category, lang, title, body, place, address, coordinates, firm, called })
}

fn is_subdistrict(code: &DivisionCode) -> bool {
    code.level() == Some(Level::Subdistrict) && division(code).is_some()
}

/// What is wrong with a text of at most so many characters.
pub(super) fn said(field: &'static str, text: &str, most: usize, missing: Option<&'static str>) -> Option<Problem> {
    let length = text.chars().count();
    match missing {
        Some(missing) if !text.chars().any(char::is_alphanumeric) => Some(Problem::at(field, missing)),
        _ if length > most => {
            Some(Problem::at(field, "board-text-long").with("most", most).with("over", length - most))
        }
        _ if text.chars().any(is_hidden) => Some(Problem::at(field, "board-text-hidden")),
        _ if is_piled(text) => Some(Problem::at(field, "board-text-piled")),
        _ => None,
    }
}

/// Why somebody does something, on one line and without personal numbers: whoever reads it is not only whom it concerns.
/// At most so many characters; [`LONGEST_REASON`] unless more is needed. Errors: none, or too long a one, at its field.
pub fn reason(field: &'static str, typed: &str, most: usize) -> Result<String, Problem> {
    let reason = masked(&one_line(typed), &[]);
    match said(field, &reason, most, Some("board-why-missing")) {
        Some(problem) => Err(problem),
        None => Ok(reason),
    }
}

pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Signs that nobody sees and that turn what others read: controls, the bidirectional overrides of Unicode's annex 9,
/// tags, and what has no width. The joiner stays: emoji are made with it.
pub fn is_hidden(c: char) -> bool {
    match c {
        '\n' | '\t' => false,
        '\u{200b}' | '\u{200c}' | '\u{200e}' | '\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{feff}' => true,
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{206f}' | '\u{e0000}'..='\u{e007f}' | '\u{fff9}'..='\u{fffb}' => true,
        c => c.is_control(),
    }
}

/// Marks piled on each other run over the lines of others. No language piles more than three.
fn is_piled(text: &str) -> bool {
    let is_mark = |c| matches!(c, '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}');
    text.split(|c| !is_mark(c)).any(|marks| marks.chars().count() > 3)
}

/// The language of a text, so that it is read aloud in it: one Chinese sign in eight letters is Chinese with names in it.
pub fn language_of(title: &str, body: &str) -> Lang {
    let letters = || title.chars().chain(body.chars()).filter(|c| c.is_alphanumeric());
    let chinese = letters().filter(|c| matches!(c, '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{323af}')).count();
    if chinese * 8 >= letters().count() { Lang::Zh } else { Lang::En }
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::lang::Bilingual;

    const WANGS: Typed = Typed {
        kind: "question",
        category: "masks",
        title: " 口罩  售货机经常没货 ",
        body: "早上七点以后就买不到了。",
        place: "330106109",
        address: "",
        called: "",
        latitude: "",
        longitude: "",
    };

    fn read(typed: &Typed) -> Result<Text, Vec<&'static str>> {
        let masks = Category {
            code: "masks".into(),
            parent: None,
            name: Bilingual::new("口罩", "Masks"),
            department_kind: "health".into(),
            level: Level::District,
            days: 3,
            position: 21,
            open: true,
            takes_posts: true,
            threshold: 50,
            checked: false,
            version: 1,
        };
        text(typed, &[masks]).map_err(|problems| problems.iter().map(|problem| problem.key).collect())
    }

    #[test]
    fn wang_asks_about_masks() {
        let text = read(&WANGS).unwrap();
        assert_eq!((text.title.as_str(), text.lang, text.address), ("口罩 售货机经常没货", Lang::Zh, None));
        let english = Typed { title: "Masks", body: "The machine at 三墩 station is empty", ..WANGS };
        assert_eq!(read(&english).unwrap().lang, Lang::En);
    }

    #[test]
    fn everything_that_is_missing_is_told_at_once() {
        let nothing = Typed { kind: "", category: "", title: " ", body: "…", place: "3301", ..WANGS };
        let told = [
            "board-kind-missing",
            "board-category-missing",
            "board-title-missing",
            "board-body-missing",
            "board-place-missing",
        ];
        assert_eq!(read(&nothing).unwrap_err(), told);
        assert_eq!(read(&Typed { place: "110101001", ..WANGS }).unwrap_err(), ["board-place-missing"], "Beijing's");
    }

    #[test]
    fn what_hides_or_piles_up_is_refused() {
        for (body, told) in [
            ("before \u{202e}after", "board-text-hidden"),
            ("zero\u{200b}width", "board-text-hidden"),
            ("bell\u{7}", "board-text-hidden"),
            ("z\u{334}\u{335}\u{336}\u{337}\u{338}algo", "board-text-piled"),
        ] {
            assert_eq!(read(&Typed { body, ..WANGS }).unwrap_err(), [told], "{body:?}");
        }
        let long = "长".repeat(2001);
        assert_eq!(read(&Typed { body: &long, ..WANGS }).unwrap_err(), ["board-text-long"]);
        for fine in ["👨\u{200d}👩\u{200d}👧 一家人", "Cafe\u{301}", "two\n\nparagraphs"] {
            assert!(read(&Typed { body: fine, ..WANGS }).is_ok(), "{fine}");
        }
    }
}
