use super::store::Before;
use super::{Asked, Category, Kind, Order, words};
use city::divisions::{DivisionCode, Level};
use city::{self, Department, DepartmentId};
use kernel::error::Result;
use kernel::view::View;
use serde::Deserialize;
use ui::address::address;

/// What the board's address asks for, as it was typed, bookmarked or made up.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Question {
    words: String,
    kind: String,
    category: String,
    /// The form always says it, if only that it is any.
    district: Option<String>,
    subdistrict: String,
    department: String,
    near: String,
    order: String,
    before: String,
}

/// The same, as far as it is understood: a kind, category, place or department that there is not asks for nothing in
/// particular.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Meant {
    /// As they were typed.
    pub words: String,
    pub kind: Option<Kind>,
    pub category: Option<String>,
    /// A district or a subdistrict.
    pub place: Option<DivisionCode>,
    pub department: Option<Department>,
    pub order: Order,
}

pub const SUPPORTED: &str = "supported";
pub const OVERDUE: &str = "overdue";
/// Said where another order would be meant without it.
pub const NEWEST: &str = "newest";

impl Question {
    pub fn before(&self) -> Option<Before> {
        Before::parse(&self.before)
    }

    pub async fn meant(&self, view: &mut View, categories: &[Category]) -> Result<Meant> {
        let department = match self.department.parse() {
            Ok(id) => city::desk_of(view, DepartmentId(id)).await?.map(|desk| desk.department),
            Err(_) => None,
        };
        let known = categories.iter().find(|category| category.code == self.category);
        let order = match (self.order.as_str(), place_near(&self.near)) {
            (SUPPORTED, _) => Order::MostSupported,
            (OVERDUE, _) => Order::Overdue,
            (NEWEST, _) | (_, None) => Order::Newest,
            (_, Some(near)) => Order::Nearest(near),
        };
        Ok(Meant {
            words: self.words.trim().to_owned(),
            kind: Kind::parse(&self.kind),
            category: known.map(|category| category.code.clone()),
            place: self.place(),
            department,
            order,
        })
    }

    /// Whoever chooses another district does not mean the subdistrict of the one before.
    fn place(&self) -> Option<DivisionCode> {
        let subdistrict = place(&self.subdistrict, Level::Subdistrict);
        let Some(district) = &self.district else { return subdistrict };
        let district = place(district, Level::District)?;
        subdistrict.filter(|code| code.is_within(&district)).or(Some(district))
    }
}

fn place(code: &str, level: Level) -> Option<DivisionCode> {
    DivisionCode::parse(code).ok().filter(|code| code.level() == Some(level))
}

fn place_near(code: &str) -> Option<DivisionCode> {
    place(code, Level::Subdistrict)
}

impl Meant {
    pub fn asked(&self, categories: &[Category]) -> Asked {
        let category = categories.iter().find(|category| Some(&category.code) == self.category.as_ref());
        // A category below another lies in its section too: the one index for both a place and a section helps.
        let section = category.map(|category| category.parent.as_ref().unwrap_or(&category.code).clone());
        Asked {
            kind: self.kind,
            section,
            category: category.filter(|category| category.parent.is_some()).map(|category| category.code.clone()),
            place: self.place.clone(),
            department: self.department.as_ref().map(|department| department.id),
            words: (!self.words.is_empty()).then(|| words::asked(&self.words)),
            order: self.order.clone(),
        }
    }

    /// Whether it asks for some posts, not for all in one order or another.
    pub fn chooses(&self) -> bool {
        let Meant { words, kind, category, place, department, order: _ } = self;
        !words.is_empty() || kind.is_some() || category.is_some() || place.is_some() || department.is_some()
    }

    pub fn district(&self) -> Option<DivisionCode> {
        self.place.as_ref()?.at(Level::District)
    }

    pub fn subdistrict(&self) -> Option<&DivisionCode> {
        self.place.as_ref().filter(|place| place.level() == Some(Level::Subdistrict))
    }

    /// The address of this question.
    pub fn address(&self) -> String {
        self.with("", "")
    }

    /// The address of the next page of the same question.
    pub fn from(&self, before: &Before) -> String {
        self.with("before", &before.to_string())
    }

    /// The address of the same as Atom, which is always by time.
    pub fn feed(&self) -> String {
        let newest = Meant { order: Order::Newest, ..self.clone() };
        newest.address().replacen("/board", "/board.atom", 1)
    }

    fn with(&self, name: &str, value: &str) -> String {
        let department = self.department.as_ref().map(|department| department.id.to_string()).unwrap_or_default();
        let subdistrict = self.subdistrict().map(DivisionCode::as_str).unwrap_or_default();
        let district = self.district().map(String::from).filter(|_| subdistrict.is_empty()).unwrap_or_default();
        let (order, near) = match &self.order {
            Order::Newest => ("", ""),
            Order::MostSupported => (SUPPORTED, ""),
            Order::Overdue => (OVERDUE, ""),
            Order::Nearest(place) => ("", place.as_str()),
        };
        let asked = [
            ("words", self.words.as_str()),
            ("kind", self.kind.map(Kind::code).unwrap_or_default()),
            ("category", self.category.as_deref().unwrap_or_default()),
            ("district", &district),
            ("subdistrict", subdistrict),
            ("department", &department),
            ("near", near),
            ("order", order),
            (name, value),
        ];
        address("/board", &asked)
    }
}
