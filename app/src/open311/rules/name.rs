use kernel::error::Problem;

pub const LONGEST_NAME: usize = 40;

/// So many keys at once are enough for one person's programs.
pub const MOST_KEYS: usize = 5;

/// What a key is called by, on one line.
pub fn name(typed: &str) -> Result<String, Problem> {
    let name = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    let is_legible = name.chars().any(char::is_alphanumeric) && !name.chars().any(char::is_control);
    match (is_legible, name.chars().count() <= LONGEST_NAME) {
        (false, _) => Err(Problem::at("name", "open311-name-missing")),
        (true, false) => Err(Problem::at("name", "open311-name-long").with("most", LONGEST_NAME)),
        (true, true) => Ok(name),
    }
}

#[test]
fn a_key_has_a_name_that_can_be_read() {
    assert_eq!(name("  the map  of masks "), Ok("the map of masks".into()));
    for wrong in ["", " ", "…", "bell\u{7}", &"长".repeat(41)] {
        assert!(name(wrong).is_err(), "{wrong:?}");
    }
}
