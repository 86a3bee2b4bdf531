use board::Typed;
use kernel::error::Problem;
use kernel::form::Fields;

/// What the standard lets a program send and the board has no place for yet; told to whoever sends it.
const NOT_KEPT: [&str; 7] = ["email", "device_id", "account_id", "first_name", "last_name", "phone", "media_url"];

/// A post as a program sends it, after GeoReport v2, "POST Service Request".
#[derive(Debug, PartialEq, Eq)]
pub struct Report {
    kind: String,
    category: String,
    title: String,
    description: String,
    place: String,
    address: String,
    called: String,
    latitude: String,
    longitude: String,
    /// What of [`NOT_KEPT`] was sent.
    pub not_kept: Vec<&'static str>,
}

/// Errors: coordinates that are none, and a service that there is not. What else may be wrong is the board's to say.
pub fn report(fields: &mut Fields, codes: &[&str]) -> Result<Report, Vec<Problem>> {
    let not_kept: Vec<_> =
        NOT_KEPT.into_iter().filter(|name| fields.0.get(*name).is_some_and(|values| !values[0].is_empty())).collect();
    let mut take = |name: &str| fields.take(name).unwrap_or_default();
    let (category, description) = (take("service_code"), take("description"));
    let (latitude, longitude) = (take("lat"), take("long"));
    let wrong = [
        (!codes.contains(&category.as_str())).then(|| Problem::at("service_code", "open311-no-service")),
        coordinates(&latitude, &longitude).err(),
    ];
    let wrong: Vec<Problem> = wrong.into_iter().flatten().collect();
    if !wrong.is_empty() {
        return Err(wrong);
    }
    let or = |first: String, second: String| if first.is_empty() { second } else { first };
    Ok(Report {
        kind: or(take("attribute[kind]"), "report".into()),
        category,
        title: or(take("attribute[title]"), beginning(&description)),
        description,
        place: or(take("attribute[division]"), take("address_id")),
        address: take("address_string"),
        called: take("attribute[called]"),
        latitude,
        longitude,
        not_kept,
    })
}

/// WGS 84, both or neither.
fn coordinates(lat: &str, long: &str) -> Result<(), Problem> {
    let within = |text: &str, most: f64| text.trim().parse::<f64>().is_ok_and(|degrees| degrees.abs() <= most);
    match (lat, long) {
        ("", "") => Ok(()),
        (lat, long) if within(lat, 90.0) && within(long, 180.0) => Ok(()),
        _ => Err(Problem::at("lat", "open311-coordinates")),
    }
}

/// A title for what has none: the first line, or as much of it as a title may have.
fn beginning(description: &str) -> String {
    let line = description.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default();
    match line.char_indices().nth(LONGEST) {
        Some(_) => line.chars().take(LONGEST - 1).chain(['…']).collect(),
        None => line.to_owned(),
    }
}

const LONGEST: usize = 60;

impl Report {
    pub fn typed(&self) -> Typed<'_> {
        Typed {
            kind: &self.kind,
            category: &self.category,
            title: &self.title,
            body: &self.description,
            place: &self.place,
            address: &self.address,
            called: &self.called,
            latitude: &self.latitude,
            longitude: &self.longitude,
        }
    }
}

/// The parameter in which a program sends what the board's form calls by this name.
pub fn parameter(field: &str) -> &str {
    match field {
        "kind" => "attribute[kind]",
        "category" => "service_code",
        "title" => "attribute[title]",
        "body" => "description",
        "place" => "attribute[division]",
        "address" => "address_string",
        "called" => "attribute[called]",
        "latitude" => "lat",
        "longitude" => "long",
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(pairs: &[(&str, &str)]) -> Result<Report, Vec<&'static str>> {
        let read = report(&mut Fields::of(pairs), &["masks"]);
        read.map_err(|problems| problems.iter().map(|problem| problem.key).collect())
    }

    #[test]
    fn a_program_that_knows_the_standard_alone_sends_a_report() {
        let sent =
            [("service_code", "masks"), ("description", "\n No masks \nsince seven"), ("address_id", "330106109")];
        let report = read(&sent).unwrap();
        let typed = report.typed();
        assert_eq!((typed.kind, typed.title, typed.place), ("report", "No masks", "330106109"));
        assert!(report.not_kept.is_empty());
    }

    #[test]
    fn attributes_come_before_what_is_guessed() {
        let sent = [
            ("service_code", "masks"),
            ("description", "No masks"),
            ("attribute[kind]", "question"),
            ("attribute[title]", "Masks"),
            ("attribute[division]", "330106007"),
            ("address_id", "330106109"),
            ("email", "lin@example.com"),
            ("phone", ""),
        ];
        let report = read(&sent).unwrap();
        let typed = report.typed();
        assert_eq!((typed.kind, typed.title, typed.place), ("question", "Masks", "330106007"));
        assert_eq!(report.not_kept, ["email"]);
    }

    #[test]
    fn a_long_line_is_cut_for_the_title() {
        assert_eq!(beginning(&"长".repeat(61)).chars().count(), LONGEST);
        assert_eq!(beginning(&"长".repeat(60)), "长".repeat(60));
        assert_eq!(beginning(" \n "), "");
    }

    #[test]
    fn coordinates_are_degrees() {
        assert!(coordinates("30.27", "120.15").is_ok() && coordinates("", "").is_ok());
        for (lat, long) in [("30.27", ""), ("", "120"), ("north", "east"), ("NaN", "1"), ("91", "1"), ("1", "inf")] {
            assert!(coordinates(lat, long).is_err(), "{lat} {long}");
        }
        assert_eq!(read(&[("lat", "x")]).unwrap_err(), ["open311-no-service", "open311-coordinates"]);
    }
}
