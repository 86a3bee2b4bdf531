use kernel::lang::Lang;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;
use std::sync::LazyLock;

/// A division's code by GB/T 2260 and, for subdistricts, GB/T 10114: 2 digits a province, 4 a city, 6 a district,
/// 9 a subdistrict. A division lies in another when its code begins with the other's.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, sqlx::Type)]
#[sqlx(transparent)]
#[serde(try_from = "String", into = "String")]
pub struct DivisionCode(String);

/// The levels at which departments decide. The province is above them all: it has a code and a name, and no desk here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum Level {
    City,
    District,
    Subdistrict,
}

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no division has the code {0:?}")]
pub struct UnknownDivision(pub String);

impl DivisionCode {
    /// Reads the code of a division that is known here; spaces around it don't matter.
    pub fn parse(text: &str) -> Result<DivisionCode, UnknownDivision> {
        let text = text.trim();
        match DIVISIONS.get_key_value(text) {
            Some((code, _)) => Ok(DivisionCode((*code).to_owned())),
            None => Err(UnknownDivision(text.to_owned())),
        }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// `None` for a province.
    pub fn level(&self) -> Option<Level> {
        Level::ALL.into_iter().find(|level| level.digits() == self.0.len())
    }

    pub fn parent(&self) -> Option<DivisionCode> {
        let digits = match self.0.len() {
            9 => 6,
            6 => 4,
            4 => 2,
            _ => return None,
        };
        Some(DivisionCode(self.0[..digits].to_owned()))
    }

    /// Is this the other division, or a part of it?
    pub fn is_within(&self, other: &DivisionCode) -> bool {
        self.0.starts_with(&other.0)
    }

    /// The division of that level in which this one lies: of 330106007 at the district level, 330106.
    /// `None` when this one is larger than that.
    pub fn at(&self, level: Level) -> Option<DivisionCode> {
        self.0.get(..level.digits()).map(|prefix| DivisionCode(prefix.to_owned()))
    }
}

impl Level {
    pub const ALL: [Level; 3] = [Level::City, Level::District, Level::Subdistrict];

    fn digits(self) -> usize {
        match self {
            Level::City => 4,
            Level::District => 6,
            Level::Subdistrict => 9,
        }
    }
}

#[derive(Debug, PartialEq, Eq)]
pub struct Division {
    pub code: DivisionCode,
    pub zh: &'static str,
    /// Without tones, the generic word in English: "Gudang Subdistrict".
    pub pinyin: &'static str,
    /// Where an English form is established; most subdistricts have none and stay Chinese on English pages.
    pub english: Option<&'static str>,
    full_zh: String,
}

impl Division {
    /// The name as plain text. Pages show a place with [`super::place::full_name`], which marks the Chinese as Chinese.
    pub fn name(&self, lang: Lang) -> String {
        match (lang, self.english) {
            (Lang::Zh, _) => self.zh.to_owned(),
            (Lang::En, Some(english)) => english.to_owned(),
            (Lang::En, None) => format!("{} ({})", self.zh, self.pinyin),
        }
    }

    /// What contains it, outermost first, up to and with itself; the province is left out where anything smaller is named.
    pub fn path(&self) -> Vec<&'static Division> {
        let mut path: Vec<_> = prefixes(self.code.as_str()).filter_map(|code| DIVISIONS.get(code)).collect();
        if path.is_empty() {
            path.extend(division(&self.code));
        }
        path
    }

    /// 杭州市西湖区古荡街道
    pub fn full_zh(&self) -> &str {
        &self.full_zh
    }

    /// The same; in English from the smallest: 古荡街道 (Gudang Subdistrict), Xihu District, Hangzhou.
    pub fn full_name(&self, lang: Lang) -> String {
        match lang {
            Lang::Zh => self.full_zh().to_owned(),
            Lang::En => self.path().into_iter().rev().map(|part| part.name(lang)).collect::<Vec<_>>().join(", "),
        }
    }
}

/// `None` only for a code written by hand into the database and since withdrawn.
pub fn division(code: &DivisionCode) -> Option<&'static Division> {
    DIVISIONS.get(code.as_str())
}

/// The city this portal serves.
pub fn city() -> &'static Division {
    &DIVISIONS[CITY]
}

pub fn districts() -> impl Iterator<Item = &'static Division> {
    DIVISIONS.values().filter(|division| division.code.level() == Some(Level::District))
}

/// The subdistricts, towns and townships in a district, or in the whole city.
pub fn subdistricts_of(code: &DivisionCode) -> impl Iterator<Item = &'static Division> {
    DIVISIONS.values().filter(move |part| part.code.level() == Some(Level::Subdistrict) && part.code.is_within(code))
}

const CITY: &str = "3301";

/// The codes of what contains this one, outermost first, and its own; not the province's.
fn prefixes(code: &str) -> impl Iterator<Item = &str> {
    Level::ALL.into_iter().filter_map(|level| code.get(..level.digits()))
}

static DIVISIONS: LazyLock<BTreeMap<&'static str, Division>> = LazyLock::new(|| {
    let mut all: BTreeMap<_, _> = include_str!("../../data/divisions.csv")
        .lines()
        .skip(1)
        .filter_map(|line| {
            let mut columns = line.split(',');
            let (code, zh, pinyin) = (columns.next()?, columns.next()?, columns.next()?);
            let english = columns.next().filter(|english| !english.is_empty());
            let full_zh = zh.to_owned();
            Some((code, Division { code: DivisionCode(code.to_owned()), zh, pinyin, english, full_zh }))
        })
        .collect();
    let names_within = |code: &str| prefixes(code).filter_map(|within| Some(all.get(within)?.zh)).collect::<String>();
    let full_names: Vec<_> = all.keys().map(|code| names_within(code)).collect();
    // The province, which is in nothing, keeps its own.
    for (division, name) in all.values_mut().zip(full_names).filter(|(_, name)| !name.is_empty()) {
        division.full_zh = name;
    }
    all
});

impl fmt::Display for DivisionCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for DivisionCode {
    type Error = UnknownDivision;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        DivisionCode::parse(&text)
    }
}

impl From<DivisionCode> for String {
    fn from(code: DivisionCode) -> String {
        code.0
    }
}

#[cfg(test)]
mod tests;
