use super::Kind;
use city::DepartmentId;
use city::divisions::DivisionCode;

/// What of the board is asked for. Each of one value: what is of several is asked for by what they have in common.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Asked {
    pub kind: Option<Kind>,
    /// A category of the first level, with all those below it.
    pub section: Option<String>,
    /// One category alone.
    pub category: Option<String>,
    /// A district, or a subdistrict.
    pub place: Option<DivisionCode>,
    /// The department that is to answer, or did.
    pub department: Option<DepartmentId>,
    /// Words that all must be there, as [`super::words::asked`] has them. What holds no word is in no post.
    pub words: Option<Vec<String>>,
    pub order: Order,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub enum Order {
    #[default]
    Newest,
    MostSupported,
    /// Those alone whose answer is overdue, the longest overdue first.
    Overdue,
    /// What is about this subdistrict, then its district, then the rest of the city; of each the newest first.
    Nearest(DivisionCode),
}

/// How near to a subdistrict a post is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Ring {
    Here,
    /// Elsewhere in its district.
    Around,
    Elsewhere,
}

impl Ring {
    pub const ALL: [Ring; 3] = [Ring::Here, Ring::Around, Ring::Elsewhere];

    /// How near one place is to a subdistrict.
    pub fn of(place: &DivisionCode, to: &DivisionCode) -> Ring {
        match to.parent() {
            _ if place == to => Ring::Here,
            Some(district) if place.is_within(&district) => Ring::Around,
            _ => Ring::Elsewhere,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sandun_is_around_gudang_and_shangcheng_is_not() {
        let [gudang, sandun, shangcheng] =
            ["330106007", "330106109", "330102001"].map(|code| DivisionCode::parse(code).unwrap());
        assert_eq!(Ring::of(&gudang, &gudang), Ring::Here);
        assert_eq!(Ring::of(&sandun, &gudang), Ring::Around);
        assert_eq!(Ring::of(&shangcheng, &gudang), Ring::Elsewhere);
    }
}
