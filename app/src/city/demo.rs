//! The demo city's departments: their kinds are those that the demo programmes name, their names follow from the place.

use super::department::{DepartmentId, DeskId, NewDepartment};
use super::divisions::{self, Division, DivisionCode};
use kernel::lang::Bilingual;

/// Every department of the demo city, each with a desk: five in a district, one in a subdistrict, two of the city.
pub fn departments() -> Vec<NewDepartment> {
    let city = divisions::city();
    let of_districts = divisions::districts().flat_map(|district| {
        let name =
            |zh: &str, en: &str| Bilingual::new(format!("{}{zh}", district.zh), format!("{} {en}", district.pinyin));
        DISTRICT_BUREAUS.map(|(kind, zh, en)| created(kind, &district.code, name(zh, en)))
    });
    let of_subdistricts = divisions::subdistricts_of(&city.code)
        .map(|place| created("subdistrict_office", &place.code, local_government(place)));
    let of_the_city = CITY_BUREAUS.map(|(kind, zh, en)| created(kind, &city.code, Bilingual::new(zh, en)));
    of_the_city.into_iter().chain(of_districts).chain(of_subdistricts).collect()
}

const DISTRICT_BUREAUS: [(&str, &str, &str); 5] = [
    ("economy", "经济和信息化局", "Economy and Information Technology Bureau"),
    ("health", "卫生健康局", "Health Bureau"),
    ("housing", "住房和城乡建设局", "Housing and Construction Bureau"),
    ("human_resources", "人力资源和社会保障局", "Human Resources and Social Security Bureau"),
    ("market_regulation", "市场监督管理局", "Market Regulation Bureau"),
];

const CITY_BUREAUS: [(&str, &str, &str); 2] = [
    ("commerce", "杭州市商务局", "Hangzhou Municipal Bureau of Commerce"),
    ("reopening_office", "杭州市企业复工工作办公室", "Hangzhou Municipal Office for Reopening"),
];

/// A subdistrict has an office (办事处), a town or township a government, and a zone that is neither a committee.
fn local_government(place: &Division) -> Bilingual {
    let (zh, en) = match place.zh {
        zh if zh.ends_with("街道") => ("办事处", "Office"),
        zh if zh.ends_with('镇') || zh.ends_with('乡') => ("人民政府", "Government"),
        _ => ("管理委员会", "Administrative Committee"),
    };
    let district = place.code.parent().and_then(|code| divisions::division(&code));
    let (in_zh, in_en) = district.map_or(("", ""), |district| (district.zh, district.pinyin));
    Bilingual::new(format!("{in_zh}{}{zh}", place.zh), format!("{} {en}, {in_en}", place.pinyin))
}

fn created(kind: &str, division: &DivisionCode, name: Bilingual) -> NewDepartment {
    NewDepartment {
        department: DepartmentId::new(),
        desk: DeskId::new(),
        kind: kind.to_owned(),
        division: division.clone(),
        name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use cast::{self, Part};
    use std::collections::BTreeMap;

    fn names() -> BTreeMap<(String, String), Bilingual> {
        let all = departments().into_iter().map(|new| ((new.kind, new.division.to_string()), new.name));
        all.collect()
    }

    #[test]
    fn the_demo_city_has_263_departments_no_two_of_them_one_kind_at_one_place() {
        assert_eq!(departments().len(), 13 * 5 + 196 + 2);
        assert_eq!(names().len(), departments().len());
    }

    #[test]
    fn no_two_departments_bear_one_name() {
        for lang in kernel::lang::Lang::ALL {
            let mut all: Vec<_> = names().values().map(|name| name.get(lang).to_owned()).collect();
            all.sort();
            all.dedup();
            assert_eq!(all.len(), departments().len());
        }
    }

    #[test]
    fn departments_are_called_what_their_places_call_them() {
        let names = names();
        for (kind, division, zh, en) in [
            ("health", "330106", "西湖区卫生健康局", "Xihu District Health Bureau"),
            ("subdistrict_office", "330106007", "西湖区古荡街道办事处", "Gudang Subdistrict Office, Xihu District"),
            ("subdistrict_office", "330106109", "西湖区三墩镇人民政府", "Sandun Town Government, Xihu District"),
            ("subdistrict_office", "330182202", "建德市钦堂乡人民政府", "Qintang Township Government, Jiande City"),
            (
                "subdistrict_office",
                "330109503",
                "萧山区红山农场管理委员会",
                "Hongshan Farm Administrative Committee, Xiaoshan District",
            ),
        ] {
            assert_eq!(names[&(kind.to_owned(), division.to_owned())], Bilingual::new(zh, en));
        }
    }

    #[test]
    fn every_clerk_of_the_cast_finds_their_desk() {
        let names = names();
        for person in cast::PEOPLE {
            if let Part::Clerk(desk) = &person.part {
                assert!(names.contains_key(&(desk.kind.to_owned(), desk.division.to_owned())), "{}", person.zh);
            }
        }
    }
}
