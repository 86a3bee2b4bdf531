//! What a category may be. Pure.

use super::{Answering, Event, NewCategory, Settings};
use crate::Category;
use crate::rules::{one_line, said};
use city::Desk;
use city::divisions::{self, DivisionCode, Level};
use kernel::error::Problem;
use kernel::lang::Bilingual;

/// A category as it was typed.
#[derive(Debug, Clone, Copy)]
pub struct Typed<'t> {
    pub code: &'t str,
    pub parent: &'t str,
    pub name_zh: &'t str,
    pub name_en: &'t str,
    pub department_kind: &'t str,
    pub level: &'t str,
    pub days: &'t str,
    pub threshold: &'t str,
    pub position: &'t str,
    pub checked: bool,
}

/// As long as the database takes.
const LONGEST_CODE: usize = 40;
const LONGEST_ZH: usize = 20;
const LONGEST_EN: usize = 40;
const MOST_DAYS: u16 = 60;
/// Of a category for which nothing else is said.
pub const USUAL_THRESHOLD: i32 = 50;
/// As many as the database takes.
const MOST_SUPPORTERS: i32 = 100_000;
const LAST_POSITION: i32 = 9999;
/// Room for others between two.
const STEP: i32 = 10;

/// Errors: everything that is wrong, each at its field.
pub fn add(typed: &Typed, all: &[Category], kinds: &[String]) -> Result<NewCategory, Vec<Problem>> {
    let mut problems = Vec::new();
    let code = typed.code.trim().to_owned();
    if !is_code(&code) {
        problems.push(Problem::at("code", "board-category-code-malformed"));
    } else if all.iter().any(|category| category.code == code) {
        problems.push(Problem::at("code", "board-category-code-taken"));
    }
    let parent = Some(typed.parent.to_owned()).filter(|parent| !parent.is_empty());
    let is_first = |parent: &String| all.iter().any(|category| category.code == *parent && category.parent.is_none());
    if parent.as_ref().is_some_and(|parent| !is_first(parent)) {
        problems.push(Problem::at("parent", "board-category-parent-unknown"));
    }
    match settings(typed, None, all, kinds, &mut problems) {
        Some(settings) if problems.is_empty() => Ok(NewCategory { code, parent, settings }),
        _ => Err(problems),
    }
}

/// Errors: everything that is wrong, each at its field.
pub fn change(
    category: &Category,
    typed: &Typed,
    all: &[Category],
    kinds: &[String],
) -> Result<Settings, Vec<Problem>> {
    let mut problems = Vec::new();
    match settings(typed, Some(category), all, kinds, &mut problems) {
        Some(settings) if problems.is_empty() && settings == of(category) => {
            Err(vec![Problem::new("board-category-unchanged")])
        }
        Some(settings) if problems.is_empty() => Ok(settings),
        _ => Err(problems),
    }
}

/// Closing a closed one is refused: the page that it was decided on showed something else.
pub fn open_or_close(category: &Category, open: bool) -> Result<Event, Problem> {
    let code = category.code.clone();
    match (category.open, open) {
        (false, true) => Ok(Event::CategoryOpened { code }),
        (true, false) => Ok(Event::CategoryClosed { code }),
        (true, true) => Err(Problem::new("board-category-open-already")),
        (false, false) => Err(Problem::new("board-category-closed-already")),
    }
}

/// Who would answer at that level, of all desks of departments of one kind.
pub fn answering(level: Level, desks: Vec<Desk>) -> Answering {
    let desks: Vec<Desk> =
        desks.into_iter().filter(|desk| desk.open && desk.department.division.level() == Some(level)).collect();
    let answered = |place: &DivisionCode| desks.iter().any(|desk| desk.department.division == *place);
    let nobody_at = places(level).into_iter().filter(|place| !answered(place)).collect();
    Answering { desks, nobody_at }
}

/// Where the next one stands if nothing else is said.
pub fn next_position(all: &[Category]) -> i32 {
    all.iter().map(|category| category.position).max().unwrap_or_default() / STEP * STEP + STEP
}

pub fn of(category: &Category) -> Settings {
    Settings {
        name: category.name.clone(),
        department_kind: category.department_kind.clone(),
        level: category.level,
        days: category.days,
        threshold: category.threshold,
        position: category.position,
        checked: category.checked,
    }
}

fn settings(
    typed: &Typed,
    own: Option<&Category>,
    all: &[Category],
    kinds: &[String],
    problems: &mut Vec<Problem>,
) -> Option<Settings> {
    let name = Bilingual::new(one_line(typed.name_zh), one_line(typed.name_en));
    problems.extend(said("name_zh", &name.zh, LONGEST_ZH, Some("board-category-name-zh-missing")));
    problems.extend(said("name_en", &name.en, LONGEST_EN, Some("board-category-name-en-missing")));
    let kind = kinds.iter().find(|kind| *kind == typed.department_kind).cloned();
    if kind.is_none() {
        problems.push(Problem::at("department_kind", "board-category-kind-missing"));
    }
    let level = level(typed.level);
    if level.is_none() {
        problems.push(Problem::at("level", "board-category-level-missing"));
    }
    let days = typed.days.trim().parse().ok().filter(|days| (1..=MOST_DAYS).contains(days));
    if days.is_none() {
        problems.push(Problem::at("days", "board-category-days-wrong").with("most", MOST_DAYS));
    }
    let threshold = typed.threshold.trim().parse().ok().filter(|count| (1..=MOST_SUPPORTERS).contains(count));
    if threshold.is_none() {
        problems.push(Problem::at("threshold", "board-category-threshold-wrong").with("most", MOST_SUPPORTERS));
    }
    let position = typed.position.trim().parse().ok().filter(|position| (1..=LAST_POSITION).contains(position));
    match position {
        None => problems.push(Problem::at("position", "board-category-position-wrong").with("most", LAST_POSITION)),
        Some(position) => problems.extend(taken(position, own, all)),
    }
    Some(Settings {
        name,
        department_kind: kind?,
        level: level?,
        days: days?,
        threshold: threshold?,
        position: position?,
        checked: typed.checked,
    })
}

fn taken(position: i32, own: Option<&Category>, all: &[Category]) -> Option<Problem> {
    let others = all.iter().filter(|other| own.is_none_or(|own| own.code != other.code));
    let there = others.into_iter().find(|other| other.position == position)?;
    Some(Problem::at("position", "board-category-position-taken").with_each("name", there.name.clone()))
}

/// It stands in addresses.
fn is_code(code: &str) -> bool {
    (1..=LONGEST_CODE).contains(&code.len())
        && code.starts_with(|c: char| c.is_ascii_lowercase())
        && code.chars().all(|c| c.is_ascii_lowercase() || c == '-')
}

fn level(code: &str) -> Option<Level> {
    match code {
        "city" => Some(Level::City),
        "district" => Some(Level::District),
        "subdistrict" => Some(Level::Subdistrict),
        _ => None,
    }
}

fn places(level: Level) -> Vec<DivisionCode> {
    let city = &divisions::city().code;
    match level {
        Level::City => vec![city.clone()],
        Level::District => divisions::districts().map(|place| place.code.clone()).collect(),
        Level::Subdistrict => divisions::subdistricts_of(city).map(|place| place.code.clone()).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use city::{Department, DepartmentId, DeskId};

    const PARKING: Typed = Typed {
        code: "parking",
        parent: "",
        name_zh: " 停车 ",
        name_en: "Parking",
        department_kind: "housing",
        level: "district",
        days: "5",
        threshold: "50",
        position: "60",
        checked: false,
    };

    fn masks() -> Category {
        Category {
            code: "masks".into(),
            parent: Some("health".into()),
            name: Bilingual::new("口罩", "Masks"),
            department_kind: "housing".into(),
            level: Level::District,
            days: 3,
            threshold: 50,
            position: 21,
            open: true,
            takes_posts: true,
            checked: false,
            version: 1,
        }
    }

    fn fields(typed: Typed) -> Vec<String> {
        let problems = add(&typed, &[masks()], &["housing".into()]).map(|_| Vec::new()).unwrap_or_else(|told| told);
        problems.into_iter().filter_map(|problem| problem.field).collect()
    }

    #[test]
    fn gao_adds_parking() {
        let added = add(&PARKING, &[masks()], &["housing".into()]).unwrap();
        assert_eq!((added.code.as_str(), added.settings.name.zh.as_str(), added.settings.days), ("parking", "停车", 5));
    }

    #[test]
    fn everything_wrong_is_told_at_once_each_at_its_field() {
        let wrong = Typed {
            code: "Parking",
            parent: "masks",
            name_zh: "",
            department_kind: "x",
            level: "",
            days: "61",
            threshold: "0",
            ..PARKING
        };
        let told = ["code", "parent", "name_zh", "department_kind", "level", "days", "threshold"];
        assert_eq!(fields(wrong), told);
        assert_eq!(fields(Typed { code: "masks", position: "21", ..PARKING }), ["code", "position"]);
        assert_eq!(fields(Typed { days: "0", position: "0", ..PARKING }), ["days", "position"]);
    }

    #[test]
    fn what_is_not_changed_is_not_saved_and_keeps_its_own_place() {
        let masks = masks();
        let same = Typed { name_zh: "口罩", name_en: "Masks", days: "3", position: "21", ..PARKING };
        let saved = |typed: &Typed| change(&masks, typed, std::slice::from_ref(&masks), &["housing".into()]);
        assert_eq!(saved(&same).unwrap_err(), [Problem::new("board-category-unchanged")]);
        assert!(saved(&Typed { checked: true, ..same }).unwrap().checked);
    }

    #[test]
    fn a_category_closes_once_and_opens_again() {
        let open = masks();
        assert!(matches!(open_or_close(&open, false), Ok(Event::CategoryClosed { .. })));
        assert!(open_or_close(&open, true).is_err());
        assert!(matches!(open_or_close(&Category { open: false, ..open }, true), Ok(Event::CategoryOpened { .. })));
    }

    #[test]
    fn where_a_desk_is_closed_nobody_answers() {
        let desk = |code: &str, open| Desk {
            id: DeskId::new(),
            department: Department {
                id: DepartmentId::new(),
                kind: "housing".into(),
                division: DivisionCode::parse(code).unwrap(),
                name: Bilingual::new("局", "Bureau"),
                version: 1,
            },
            open,
        };
        let found = answering(Level::District, vec![desk("330106", true), desk("330102", false), desk("3301", true)]);
        assert_eq!((found.desks.len(), found.nobody_at.len()), (1, 12));
    }
}
