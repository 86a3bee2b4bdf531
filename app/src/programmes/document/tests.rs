use crate::Programme;

const REOPENING: &str = include_str!("../../../data/programmes/reopening-filing.toml");

fn faults(document: &str) -> Vec<String> {
    Programme::parse(document).err().unwrap_or_default().iter().map(ToString::to_string).collect()
}

/// The reopening programme with one passage written differently.
fn with(passage: &str, instead: &str) -> String {
    assert!(REOPENING.contains(passage), "{passage} is not in the document");
    REOPENING.replacen(passage, instead, 1)
}

fn line_of(document: &str, passage: &str) -> usize {
    1 + document[..document.find(passage).expect(passage)].matches('\n').count()
}

#[track_caller]
fn assert_fault(document: &str, place: &str, says: &str) {
    let found = faults(document);
    assert!(found.iter().any(|fault| fault.contains(place) && fault.contains(says)), "{found:#?}");
}

#[test]
fn all_faults_of_a_document_are_told_at_once() {
    let document = REOPENING
        .replacen("edition = 1", "edition = 0", 1)
        .replacen("kind = \"approval\"", "kind = \"licence\"", 1)
        .replacen("days = 1\n", "days = 0\n", 1)
        .replacen("when = \"staff_count >= 300\"", "when = \"staff_count >=\"", 1)
        .replacen("title = { zh = \"街道核查\", en = ", "title = { zh = \"街道核查\", eng = ", 1);
    let found = faults(&document);
    for place in ["edition", "kind", "steps[0].days", "steps[5].when", "steps[0].title.en", "steps[0].title.eng"] {
        assert!(found.iter().any(|fault| fault.contains(&format!(": {place}:"))), "{place} is not in {found:#?}");
    }
}

#[test]
fn a_fault_names_its_line() {
    let document = with("when = \"staff_count >= 300\"", "when = \"staff_cont >= 300\"");
    let line = line_of(&document, "staff_cont");
    assert_eq!(
        faults(&document),
        [format!("line {line}: steps[5].when: `staff_cont` is no field of this programme; correct the name")]
    );
}

#[test]
fn a_missing_text_is_placed_at_the_table_that_lacks_it() {
    let document = with("task = { zh = \"核查防控方案、人员和物资是否到位。\"", "# task = {");
    let line = line_of(&document, "[[steps]]");
    assert_fault(&document, &format!("line {line}: steps[0].task"), "is missing");
}

#[test]
fn a_broken_line_is_told_with_its_line() {
    let document = with("edition = 1", "edition 1");
    assert_fault(&document, &format!("line {}", line_of(&document, "edition 1")), "no TOML");
}

#[test]
fn a_key_that_means_nothing_is_a_fault() {
    assert_fault(&with("min_days_ahead = 3", "min_days_before = 3"), "min_days_before", "means nothing");
}

#[test]
fn steps_can_not_wait_for_each_other() {
    let document = with("days = 1\n", "days = 1\nafter = [\"city\"]\n");
    assert_fault(&document, "steps[0].after", "circle");
}

#[test]
fn a_step_waits_only_for_steps_that_exist() {
    assert_fault(&with("after = [\"subdistrict\"]", "after = [\"village\"]"), "steps[1].after", "`village`");
}

#[test]
fn only_who_decides_before_can_be_barred() {
    let document = with("when = \"staff_count >= 50\"", "when = \"staff_count >= 50\"\nnot_by = [\"health\"]");
    assert_fault(&document, "steps[1].not_by", "before");
}

#[test]
fn a_misspelt_choice_is_found() {
    assert_fault(&with("== 'construction_site'", "== 'building_site'"), "steps[4].when", "'building_site'");
}

#[test]
fn a_condition_must_say_yes_or_no() {
    assert_fault(&with("\"staff_count >= 50\"", "\"staff_count + 50\""), "steps[1].when", "not true or false");
}

#[test]
fn a_condition_that_fails_for_some_answers_is_found() {
    let document = with("when = \"staff_count >= 50\"", "when = \"1000 / (staff_count - 1) < 20\"");
    assert_fault(&document, "steps[1].when", "staff_count = 1");
}

#[test]
fn a_step_that_is_never_asked_is_found() {
    assert_fault(&with("when = \"staff_count >= 300\"", "when = \"staff_count < 1\""), "steps[5].when", "never holds");
}

#[test]
fn some_desk_must_be_asked_whatever_is_answered() {
    let document =
        with("days = 1\n", "days = 1\nwhen = \"staff_count > 5\"\napplies = { zh = \"五\", en = \"five\" }\n");
    assert_fault(&document, "steps", "no desk would be asked");
}

#[test]
fn personal_answers_say_how_long_they_are_kept() {
    assert_fault(
        &with("personal = true\nkeep_days = 365", "personal = true"),
        "sections[1].fields[0].keep_days",
        "missing",
    );
    assert_fault(
        &with("personal = true\nkeep_days = 365", "keep_days = 365"),
        "sections[1].fields[0].keep_days",
        "personal",
    );
}

#[test]
fn the_register_shows_nothing_personal() {
    let document = with("register = [\"business_kind\"", "register = [\"roster\", \"business_kind\"");
    assert_fault(&document, "register[0]", "personal");
}

#[test]
fn a_field_is_asked_by_what_was_answered_before_it() {
    let document = with("code = \"business_kind\"\n", "code = \"business_kind\"\nwhen = \"staff_count > 3\"\n");
    assert_fault(&document, "sections[0].fields[0].when", "asked earlier");
}

#[test]
fn the_last_day_does_not_come_before_the_first() {
    let document = with("from = 2020-02-10", "from = 2020-02-10\nuntil = 2020-02-09");
    assert_fault(&document, "opening.until", "before");
}

#[test]
fn codes_are_taken_once() {
    assert_fault(&with("code = \"masks_days\"", "code = \"masks_stock\""), "sections[1].fields[3].code", "taken");
}

#[test]
fn an_approval_grants_no_money() {
    assert_fault(&format!("{REOPENING}\n[award]\nperiod = \"2020\"\nfen = \"1\"\n"), "award", "no money");
}

#[test]
fn an_empty_document_says_what_a_programme_needs() {
    let found = faults("");
    for key in ["code", "title", "legal_basis", "opening", "sections", "steps", "reasons"] {
        assert!(found.iter().any(|fault| fault.contains(&format!(": {key}:"))), "{key} is not in {found:#?}");
    }
}

#[test]
fn a_step_that_is_not_always_taken_says_when_in_words() {
    let document = with("applies = { zh = \"建筑工地\"", "# applies = {");
    assert_fault(&document, "steps[4].applies", "in words");
}
