use super::department::{CityEvent, Department, DepartmentId, Desk, DeskId, NewDepartment};
use super::divisions::DivisionCode;
use kernel::error::Problem;
use kernel::lang::Bilingual;

/// What an administrator wrote about a department that isn't there yet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Proposal {
    pub kind: String,
    pub division: String,
    pub name_zh: String,
    pub name_en: String,
}

/// As long as the database takes.
const LONGEST_NAME: usize = 100;
const LONGEST_KIND: usize = 40;

/// A department and its desk, or everything that is wrong with the proposal at once.
pub fn create(proposal: &Proposal) -> Result<NewDepartment, Vec<Problem>> {
    let mut problems = Vec::new();
    let kind = proposal.kind.trim();
    if !is_kind(kind) {
        problems.push(Problem::at("kind", "city-kind-malformed"));
    }
    let division = DivisionCode::parse(&proposal.division).ok().filter(|code| code.level().is_some());
    if division.is_none() {
        problems.push(Problem::at("division", "city-division-unknown"));
    }
    let name = name(&proposal.name_zh, &proposal.name_en, &mut problems);
    match division {
        Some(division) if problems.is_empty() => Ok(NewDepartment {
            department: DepartmentId::new(),
            desk: DeskId::new(),
            kind: kind.to_owned(),
            division,
            name,
        }),
        _ => Err(problems),
    }
}

/// The department's new name, or what is wrong with it.
pub fn rename(department: &Department, proposed: &Bilingual) -> Result<Bilingual, Vec<Problem>> {
    let mut problems = Vec::new();
    let name = name(&proposed.zh, &proposed.en, &mut problems);
    if problems.is_empty() && name == department.name {
        problems.push(Problem::at("name_zh", "city-name-unchanged"));
    }
    if problems.is_empty() { Ok(name) } else { Err(problems) }
}

/// Opening an open desk is refused: the page the administrator decided on showed something else.
pub fn open_or_close(desk: &Desk, open: bool) -> Result<CityEvent, Problem> {
    let department = desk.department.id;
    match (desk.open, open) {
        (false, true) => Ok(CityEvent::DeskOpened { department, desk: desk.id }),
        (true, false) => Ok(CityEvent::DeskClosed { department, desk: desk.id }),
        (true, true) => Err(Problem::new("city-desk-already-open")),
        (false, false) => Err(Problem::new("city-desk-already-closed")),
    }
}

/// The kind is a word in programmes, so it is spelt as programmes spell it.
fn is_kind(kind: &str) -> bool {
    (2..=LONGEST_KIND).contains(&kind.len())
        && kind.starts_with(|c: char| c.is_ascii_lowercase())
        && kind.chars().all(|c| c.is_ascii_lowercase() || c == '_')
}

fn name(zh: &str, en: &str, problems: &mut Vec<Problem>) -> Bilingual {
    let name = Bilingual::new(zh.trim(), en.trim());
    let fields = [("name_zh", &name.zh, "city-name-zh-missing"), ("name_en", &name.en, "city-name-en-missing")];
    for (field, text, missing) in fields {
        match text.chars().count() {
            0 => problems.push(Problem::at(field, missing)),
            1..=LONGEST_NAME => {}
            _ => problems.push(Problem::at(field, "city-name-too-long").with("most", LONGEST_NAME)),
        }
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    fn market_regulation_of_xihu() -> Department {
        Department {
            id: DepartmentId::new(),
            kind: "market_regulation".into(),
            division: DivisionCode::parse("330106").unwrap(),
            name: Bilingual::new("西湖区市场监督管理局", "Xihu District Market Regulation Bureau"),
            version: 1,
        }
    }

    fn proposal() -> Proposal {
        Proposal {
            kind: "tourism".into(),
            division: "330106".into(),
            name_zh: " 西湖区文化和旅游局 ".into(),
            name_en: "Xihu District Culture and Tourism Bureau".into(),
        }
    }

    #[test]
    fn gao_proposes_a_tourism_bureau_and_its_desk_comes_with_it() {
        let bureau = create(&proposal()).unwrap();
        assert_eq!((bureau.kind.as_str(), bureau.division.as_str()), ("tourism", "330106"));
        assert_eq!(bureau.name.zh, "西湖区文化和旅游局");
    }

    #[test]
    fn everything_wrong_is_told_at_once_each_at_its_field() {
        let wrong = Proposal { kind: "Tourism Bureau".into(), division: "330199".into(), ..Proposal::default() };
        let fields: Vec<_> = create(&wrong).unwrap_err().into_iter().filter_map(|problem| problem.field).collect();
        assert_eq!(fields, ["kind", "division", "name_zh", "name_en"]);
    }

    #[test]
    fn a_province_has_no_department_here() {
        let problems = create(&Proposal { division: "33".into(), ..proposal() }).unwrap_err();
        assert_eq!(problems, [Problem::at("division", "city-division-unknown")]);
    }

    #[test]
    fn a_name_of_a_hundred_characters_is_taken_and_one_more_is_not() {
        let named = |length: usize| create(&Proposal { name_zh: "局".repeat(length), ..proposal() });
        assert!(named(100).is_ok());
        assert_eq!(named(101).unwrap_err(), [Problem::at("name_zh", "city-name-too-long").with("most", 100)]);
    }

    #[test]
    fn a_new_name_must_be_new() {
        let bureau = market_regulation_of_xihu();
        assert!(rename(&bureau, &Bilingual::new(&bureau.name.zh, "Xihu Market Supervision")).is_ok());
        assert!(rename(&bureau, &bureau.name).is_err());
        assert!(rename(&bureau, &Bilingual::new("", &bureau.name.en)).is_err());
    }

    #[test]
    fn a_desk_closes_once_and_opens_again() {
        let mut desk = Desk { id: DeskId::new(), department: market_regulation_of_xihu(), open: true };
        assert!(matches!(open_or_close(&desk, false), Ok(CityEvent::DeskClosed { .. })));
        assert_eq!(open_or_close(&desk, true), Err(Problem::new("city-desk-already-open")));
        desk.open = false;
        assert!(matches!(open_or_close(&desk, true), Ok(CityEvent::DeskOpened { .. })));
        assert_eq!(open_or_close(&desk, false), Err(Problem::new("city-desk-already-closed")));
    }
}
