use super::rules;
use board::{Kind, Meant, Number};
use city::DepartmentId;
use city::divisions::{DivisionCode, Level};
use url::form_urlencoded::{Serializer, parse};

/// What can be followed.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Subject {
    Post(Number),
    /// By its code, with what stands under it.
    Category(String),
    /// A district or a subdistrict.
    Division(DivisionCode),
    Department(DepartmentId),
    Search(Search),
}

/// What the board's page was asked for, its order apart. A search for nothing in particular finds every post.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Search {
    pub words: String,
    pub kind: Option<Kind>,
    pub category: String,
    /// A district or a subdistrict.
    pub place: Option<DivisionCode>,
    /// That is to answer, or did.
    pub department: Option<DepartmentId>,
}

impl Subject {
    /// As a form names it: `post:12`. `None` for what no form of ours holds.
    pub fn parse(text: &str) -> Option<Subject> {
        let (kind, which) = text.split_once(':')?;
        Subject::of(kind, which)
    }

    /// As the table names it.
    pub fn of(kind: &str, which: &str) -> Option<Subject> {
        match kind {
            "post" => which.parse().ok().map(Number).map(Subject::Post),
            "category" => Some(Subject::Category(which.to_owned())),
            "division" => division(which).map(Subject::Division),
            "department" => which.parse().ok().map(DepartmentId).map(Subject::Department),
            "search" => Some(Subject::Search(Search::parse(which))),
            _ => None,
        }
    }

    /// What one follows who wants to hear of what this page shows: where it is one category, place or department alone, that.
    pub fn shown_by(meant: &Meant) -> Subject {
        let search = Search::of(meant);
        let one = search.words.is_empty() && search.kind.is_none();
        match (one, search.category.is_empty(), &search.place, search.department) {
            (true, false, None, None) => Subject::Category(search.category),
            (true, true, Some(place), None) => Subject::Division(place.clone()),
            (true, true, None, Some(department)) => Subject::Department(department),
            _ => Subject::Search(search),
        }
    }

    pub fn kind(&self) -> &'static str {
        match self {
            Subject::Post(_) => "post",
            Subject::Category(_) => "category",
            Subject::Division(_) => "division",
            Subject::Department(_) => "department",
            Subject::Search(_) => "search",
        }
    }

    /// Which of its kind: always written the same, so that nobody follows it twice.
    pub fn which(&self) -> String {
        match self {
            Subject::Post(number) => number.to_string(),
            Subject::Category(code) => code.clone(),
            Subject::Division(code) => code.to_string(),
            Subject::Department(id) => id.to_string(),
            Subject::Search(search) => search.query(),
        }
    }

    /// The page on which one reads it.
    pub fn path(&self) -> String {
        let search = match self {
            Subject::Post(number) => return number.path(),
            Subject::Category(code) => Search { category: code.clone(), ..Search::default() },
            Subject::Division(code) => Search { place: Some(code.clone()), ..Search::default() },
            Subject::Department(id) => Search { department: Some(*id), ..Search::default() },
            Subject::Search(search) => search.clone(),
        };
        match search.query() {
            query if query.is_empty() => "/board".to_owned(),
            query => format!("/board?{query}"),
        }
    }
}

impl std::fmt::Display for Subject {
    /// [`Subject::parse`] reads it.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{}", self.kind(), self.which())
    }
}

fn division(code: &str) -> Option<DivisionCode> {
    let is_followed = |code: &DivisionCode| matches!(code.level(), Some(Level::District | Level::Subdistrict));
    DivisionCode::parse(code).ok().filter(is_followed)
}

impl Search {
    pub fn of(meant: &Meant) -> Search {
        Search {
            words: rules::legible(&meant.words),
            kind: meant.kind,
            category: meant.category.clone().unwrap_or_default(),
            place: meant.place.clone(),
            department: meant.department.as_ref().map(|department| department.id),
        }
    }

    fn parse(query: &str) -> Search {
        let fields: Vec<_> = parse(query.as_bytes()).into_owned().collect();
        Search::read(fields.iter().map(|(name, value)| (name.as_str(), value.clone())))
    }

    fn read<'f>(fields: impl Iterator<Item = (&'f str, String)>) -> Search {
        let mut search = Search::default();
        for (name, value) in fields {
            match name {
                "words" => search.words = rules::legible(&value),
                "kind" => search.kind = Kind::parse(&value),
                "category" => search.category = value.trim().to_owned(),
                "district" | "subdistrict" => search.place = division(&value).or(search.place),
                "department" => search.department = value.parse().ok().map(DepartmentId),
                _ => {}
            }
        }
        search
    }

    /// What stands in the address after `/board?`, in one order, and nothing that is not asked for.
    pub fn query(&self) -> String {
        let is_district = self.place.as_ref().is_none_or(|place| place.level() == Some(Level::District));
        let place = if is_district { "district" } else { "subdistrict" };
        let department = self.department.map(|id| id.to_string()).unwrap_or_default();
        let fields = [
            ("words", self.words.as_str()),
            ("kind", self.kind.map_or("", Kind::code)),
            ("category", &self.category),
            (place, self.place.as_ref().map_or("", DivisionCode::as_str)),
            ("department", &department),
        ];
        let asked = fields.into_iter().filter(|(_, value)| !value.is_empty());
        Serializer::new(String::new()).extend_pairs(asked).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_search_is_written_in_one_way_however_it_was_asked() {
        let asked =
            "order=supported&district=330106&kind=report&words=%20停车%20%20费%E2%80%AE&kind=nonsense&kind=report";
        let Some(Subject::Search(search)) = Subject::parse(&format!("search:{asked}")) else { panic!("a search") };
        assert_eq!(search.words, "停车 费", "no hidden sign");
        let once = search.query();
        assert_eq!(once, Search::parse(&once).query());
        assert!(once.starts_with("words=") && once.ends_with("&kind=report&district=330106"), "{once}");
    }

    #[test]
    fn what_no_form_of_ours_holds_is_nothing() {
        for text in ["", "post", "post:x", "division:33", "division:3301", "division:110101", "department:1", "king:1"]
        {
            assert_eq!(Subject::parse(text), None, "{text}");
        }
        assert!(Subject::parse("division:330106007").is_some());
    }

    proptest! {
        #[test]
        fn whatever_is_looked_for_is_read_as_it_was_written(words in any::<String>()) {
            let search = Search { words: rules::legible(&words), ..Search::default() };
            let subject = Subject::Search(search);
            prop_assert_eq!(Subject::parse(&subject.to_string()), Some(subject));
        }
    }
}
