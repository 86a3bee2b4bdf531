use super::{Search, Subject};
use board::Kind;
use city::divisions::{DivisionCode, division};
use kernel::lang::{Bilingual, Lang};
use ui::text::t;

/// What a subject is called, in both languages. `named` is what the tables call it: the post's title, or the name of the
/// department or the category, the latter of a search too.
pub fn name(subject: &Subject, named: Option<Bilingual>) -> Bilingual {
    match subject {
        Subject::Division(code) => place(code),
        Subject::Search(search) => {
            Bilingual::new(sought(search, named.as_ref(), Lang::Zh), sought(search, named.as_ref(), Lang::En))
        }
        Subject::Post(number) => named.unwrap_or_else(|| same(number.reference())),
        Subject::Category(_) | Subject::Department(_) => named.unwrap_or_default(),
    }
}

fn same(text: String) -> Bilingual {
    Bilingual::new(text.clone(), text)
}

fn place(code: &DivisionCode) -> Bilingual {
    match division(code) {
        Some(place) => Bilingual::new(place.full_name(Lang::Zh), place.full_name(Lang::En)),
        None => same(code.to_string()),
    }
}

fn sought(search: &Search, category: Option<&Bilingual>, lang: Lang) -> String {
    let quoted = |words: &String| format!("“{words}”");
    let parts = [
        Some(&search.words).filter(|words| !words.is_empty()).map(quoted),
        search.kind.map(|kind| t(lang, Kind::key(kind))),
        category.map(|category| category.get(lang).to_owned()),
        search.place.as_ref().map(|code| place(code).get(lang).to_owned()),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    if parts.is_empty() { t(lang, "following-everything") } else { parts.join(" · ") }
}
