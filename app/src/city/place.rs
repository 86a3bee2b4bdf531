//! Places as pages show them, and as forms offer them.

use super::divisions::{self, Division, DivisionCode};
use kernel::lang::Lang;
use leptos::either::{Either, EitherOf3};
use leptos::prelude::*;
use ui::form::Choice;

/// 杭州市西湖区古荡街道; on an English page from the smallest, the Chinese marked as Chinese for whoever reads it aloud.
pub fn full_name(lang: Lang, code: &DivisionCode) -> impl IntoView + use<> {
    match (divisions::division(code), lang) {
        (None, _) => EitherOf3::A(code.to_string()),
        (Some(place), Lang::Zh) => EitherOf3::B(place.full_zh()),
        (Some(place), Lang::En) => {
            let parts = place.path().into_iter().rev().enumerate();
            let parts = parts.map(|(i, part)| view! { {(i > 0).then_some(", ")} {in_english(part)} });
            EitherOf3::C(parts.collect::<Vec<_>>())
        }
    }
}

/// The place alone, without what it lies in.
pub fn name(lang: Lang, code: &DivisionCode) -> impl IntoView + use<> {
    match (divisions::division(code), lang) {
        (None, _) => EitherOf3::A(code.to_string()),
        (Some(place), Lang::Zh) => EitherOf3::B(place.zh),
        (Some(place), Lang::En) => EitherOf3::C(in_english(place)),
    }
}

/// The place alone, as plain text.
pub fn plain_name(lang: Lang, code: &DivisionCode) -> String {
    divisions::division(code).map_or_else(|| code.to_string(), |place| place.name(lang))
}

fn in_english(place: &'static Division) -> impl IntoView {
    match place.english {
        Some(english) => Either::Left(english),
        None => Either::Right(view! { <span lang="zh-CN">{place.zh}</span> {format!(" ({})", place.pinyin)} }),
    }
}

/// Every place that has departments, under its district: for [`ui::form::select_grouped`].
pub fn choices(lang: Lang) -> Vec<(String, Vec<Choice>)> {
    let city = divisions::city();
    let choice = |place: &Division| Choice::new(place.code.as_str(), place.name(lang));
    let districts = divisions::districts().map(|district| {
        let within = divisions::subdistricts_of(&district.code).map(choice);
        (district.name(lang), [choice(district)].into_iter().chain(within).collect())
    });
    [(city.name(lang), vec![choice(city)])].into_iter().chain(districts).collect()
}

/// Every subdistrict under its district: for [`ui::form::select_grouped`].
pub fn subdistricts(lang: Lang) -> Vec<(String, Vec<Choice>)> {
    let choice = |place: &Division| Choice::new(place.code.as_str(), place.name(lang));
    let districts = divisions::districts();
    districts.map(|one| (one.name(lang), divisions::subdistricts_of(&one.code).map(choice).collect())).collect()
}

/// The city's districts: for a filter.
pub fn districts(lang: Lang) -> Vec<Choice> {
    divisions::districts().map(|district| Choice::new(district.code.as_str(), district.name(lang))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn gudang(lang: Lang) -> String {
        let code = DivisionCode::parse("330106007").unwrap();
        Owner::new().with(|| full_name(lang, &code).to_html()).replace("<!>", "")
    }

    #[test]
    fn gudang_keeps_its_chinese_name_in_english_and_says_that_it_is_chinese() {
        assert_eq!(gudang(Lang::Zh), "杭州市西湖区古荡街道");
        assert_eq!(
            gudang(Lang::En),
            "<span lang=\"zh-CN\">古荡街道</span> (Gudang Subdistrict), Xihu District, Hangzhou"
        );
    }

    #[test]
    fn a_district_stands_first_among_its_own() {
        let choices = choices(Lang::En);
        assert_eq!(choices.len(), 1 + 13);
        assert!(choices.iter().all(|(_, places)| !places.is_empty()));
    }
}
