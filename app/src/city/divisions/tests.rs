use super::*;

fn code(text: &str) -> DivisionCode {
    DivisionCode::parse(text).unwrap()
}

#[test]
fn hangzhou_has_13_districts_and_196_subdistricts() {
    assert_eq!(districts().count(), 13);
    assert_eq!(subdistricts_of(&city().code).count(), 196);
    assert_eq!(DIVISIONS.len(), 1 + 1 + 13 + 196);
}

#[test]
fn every_division_lies_in_one_that_is_known_and_has_a_name_in_both_scripts() {
    for place in DIVISIONS.values() {
        assert!(place.code.parent().is_none_or(|parent| division(&parent).is_some()), "{place:?}");
        assert!(place.zh.chars().all(|c| ('\u{4e00}'..='\u{9fff}').contains(&c)), "{place:?}");
        assert!(place.pinyin.chars().all(|c| c.is_ascii_alphabetic() || " 'ü".contains(c)), "{place:?}");
        assert!(place.pinyin.starts_with(|c: char| c.is_ascii_uppercase()), "{place:?}");
        assert_eq!(place.english.is_some(), place.code.level() != Some(Level::Subdistrict), "{place:?}");
    }
}

#[test]
fn gudang_lies_in_xihu_and_xihu_in_hangzhou() {
    let gudang = code("330106007");
    assert_eq!(gudang.level(), Some(Level::Subdistrict));
    assert_eq!(gudang.parent(), Some(code("330106")));
    assert_eq!(gudang.at(Level::District), Some(code("330106")));
    assert_eq!(gudang.at(Level::City), Some(code("3301")));
    assert_eq!(gudang.at(Level::Subdistrict), Some(gudang.clone()));
    assert!(gudang.is_within(&code("330106")) && gudang.is_within(&code("33")) && gudang.is_within(&gudang));
    assert!(!gudang.is_within(&code("330108")) && !code("330106").is_within(&gudang));
}

#[test]
fn a_district_has_no_one_subdistrict_and_a_province_no_level() {
    assert_eq!(code("330106").at(Level::Subdistrict), None);
    assert_eq!(code("33").level(), None);
    assert_eq!(code("33").parent(), None);
}

#[test]
fn a_code_that_names_nothing_is_refused() {
    for text in ["", "3", "44", "330199", "3301060070", "330106-7", "西湖区"] {
        assert_eq!(DivisionCode::parse(text), Err(UnknownDivision(text.to_owned())));
    }
    assert_eq!(code(" 330106 "), code("330106"));
}

#[test]
fn a_code_in_a_document_is_checked_when_it_is_read() {
    assert!(serde_json::from_str::<DivisionCode>("\"330106\"").is_ok());
    assert!(serde_json::from_str::<DivisionCode>("\"330199\"").is_err());
}

#[test]
fn a_place_without_an_english_form_stays_chinese_with_pinyin_beside() {
    let gudang = division(&code("330106007")).unwrap();
    assert_eq!(gudang.name(Lang::Zh), "古荡街道");
    assert_eq!(gudang.name(Lang::En), "古荡街道 (Gudang Subdistrict)");
    assert_eq!(gudang.full_name(Lang::Zh), "杭州市西湖区古荡街道");
    assert_eq!(gudang.full_name(Lang::En), "古荡街道 (Gudang Subdistrict), Xihu District, Hangzhou");
    assert_eq!(division(&code("33")).unwrap().full_name(Lang::En), "Zhejiang");
}

#[test]
fn characters_of_two_readings_are_read_as_the_place_reads_them() {
    for (zh, pinyin) in [
        ("长庆街道", "Changqing Subdistrict"),
        ("长河街道", "Changhe Subdistrict"),
        ("朝晖街道", "Zhaohui Subdistrict"),
        ("潮鸣街道", "Chaoming Subdistrict"),
        ("三都镇", "Sandu Town"),
        ("万市镇", "Wanshi Town"),
        ("闸弄口街道", "Zhanongkou Subdistrict"),
        ("更楼街道", "Genglou Subdistrict"),
        ("莪山畲族乡", "Eshan She Ethnic Township"),
    ] {
        let place = DIVISIONS.values().find(|place| place.zh == zh);
        assert_eq!(place.map(|place| place.pinyin), Some(pinyin), "{zh}");
    }
}
