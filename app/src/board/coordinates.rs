//! Where exactly something is, as satellites tell it (WGS 84). Pure.

use kernel::error::Problem;
use kernel::width::narrow;
use std::fmt;
use std::ops::RangeInclusive;

/// In hundred-thousandths of a degree, about a metre: nobody's position is known better, nor need be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Coordinates {
    pub latitude: i32,
    pub longitude: i32,
}

/// The city with all its districts lies within.
const LATITUDES: RangeInclusive<i32> = 2_910_000..=3_070_000;
const LONGITUDES: RangeInclusive<i32> = 11_820_000..=12_090_000;

impl Coordinates {
    /// Both or neither. Errors: what is wrong, each at its field.
    pub fn read(latitude: &str, longitude: &str) -> Result<Option<Coordinates>, Vec<Problem>> {
        let typed = |text: &str| !text.trim().is_empty();
        if !typed(latitude) && !typed(longitude) {
            return Ok(None);
        }
        let latitude = within(LATITUDES, "latitude", latitude);
        let longitude = within(LONGITUDES, "longitude", longitude);
        match (latitude, longitude) {
            (Ok(latitude), Ok(longitude)) => Ok(Some(Coordinates { latitude, longitude })),
            (latitude, longitude) => Err(latitude.err().into_iter().chain(longitude.err()).collect()),
        }
    }

    /// RFC 5870, as telephones hand it to their map. WGS 84 is what it means unless it says otherwise.
    pub fn geo(self) -> String {
        format!("geo:{},{}", Degrees(self.latitude), Degrees(self.longitude))
    }
}

impl fmt::Display for Coordinates {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, {}", Degrees(self.latitude), Degrees(self.longitude))
    }
}

struct Degrees(i32);

impl fmt::Display for Degrees {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{:05}", self.0 / 100_000, self.0.rem_euclid(100_000))
    }
}

fn within(range: RangeInclusive<i32>, field: &'static str, text: &str) -> Result<i32, Problem> {
    let degrees = degrees(text).ok_or_else(|| Problem::at(field, "board-coordinates-unreadable"))?;
    match range.contains(&degrees) {
        true => Ok(degrees),
        false => {
            let end = |degrees: &i32| degrees / 100_000;
            let (from, to) = (end(range.start()), end(range.end()) + 1);
            Err(Problem::at(field, "board-coordinates-outside").with("from", from).with("to", to))
        }
    }
}

/// Degrees with a decimal point, as maps and telephones show them: `30.28741`, `30.28741°N`.
fn degrees(text: &str) -> Option<i32> {
    let narrow: String = text.trim().chars().map(narrow).collect();
    let number = narrow.trim_end_matches(['N', 'n', 'E', 'e', '°', ' ']);
    let is_plain = number.len() <= 20 && number.chars().all(|c| c.is_ascii_digit() || c == '.');
    let degrees: f64 = number.parse().ok().filter(|_| is_plain)?;
    (degrees < 1000.0).then(|| (degrees * 100_000.0).round() as i32)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn told(latitude: &str, longitude: &str) -> Vec<(&'static str, String)> {
        let problems = Coordinates::read(latitude, longitude).unwrap_err();
        problems.into_iter().map(|problem| (problem.key, problem.field.unwrap_or_default())).collect()
    }

    #[test]
    fn a_place_is_read_as_a_map_shows_it() {
        let gudang = Coordinates { latitude: 3_028_741, longitude: 12_012_300 };
        for (latitude, longitude) in
            [("30.28741", "120.123"), (" ３０．２８７４１ ", "120.12300°E"), ("30.287413333333", "120.1229999")]
        {
            assert_eq!(Coordinates::read(latitude, longitude), Ok(Some(gudang)), "{latitude}");
        }
        assert_eq!(gudang.to_string(), "30.28741, 120.12300");
        assert_eq!(gudang.geo(), "geo:30.28741,120.12300");
        assert_eq!(Coordinates::read(" ", ""), Ok(None));
    }

    #[test]
    fn what_is_half_or_elsewhere_is_told_at_its_field() {
        assert_eq!(told("30.2", ""), [("board-coordinates-unreadable", "longitude".to_owned())]);
        assert_eq!(told("120.1", "30.2").len(), 2, "the wrong way round");
        assert_eq!(told("39.9", "120.1"), [("board-coordinates-outside", "latitude".to_owned())]);
        for hostile in ["NaN", "inf", "1e9", "-30.2", "+30.2", "0x1E", "30.2.1", "99999999999999999999", ".", "30,2"] {
            assert_eq!(told(hostile, "120.1").len(), 1, "{hostile}");
        }
    }

    proptest! {
        #[test]
        fn what_is_shown_is_read_as_the_same(latitude in LATITUDES, longitude in LONGITUDES) {
            let place = Coordinates { latitude, longitude };
            let (latitude, longitude) = (Degrees(latitude).to_string(), Degrees(longitude).to_string());
            prop_assert_eq!(Coordinates::read(&latitude, &longitude), Ok(Some(place)));
        }

        #[test]
        fn no_text_makes_it_panic(latitude in "\\PC*", longitude in "\\PC*") {
            let _ = Coordinates::read(&latitude, &longitude);
        }
    }
}
