//! An answer in words, as a page or a paper shows it.

use super::{Field, FieldKind, ValueKind};
use kernel::lang::Lang;
use kernel::money::Money;
use serde_json::Value;
use ui::dates::day_without_weekday;
use ui::text::{t, t_with};

impl Field {
    /// The answer to this field in words; of a list, how long it is.
    pub fn told(&self, value: &Value, lang: Lang) -> String {
        match &self.kind {
            FieldKind::One(kind) => kind.told(value, lang),
            FieldKind::Rows(_) => {
                let rows = value.as_array().map_or(0, Vec::len);
                t_with(lang, "programmes-rows-told", &[("rows", rows.into())])
            }
        }
    }
}

impl ValueKind {
    /// One answer, or one cell of a list, in words. What is not of this kind is shown as it is: an edition never
    /// changes, so it would be a defect that must be seen.
    pub fn told(&self, value: &Value, lang: Lang) -> String {
        let plain = || value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        let chosen = |code: &str| self.choice_label(code, lang).unwrap_or(code).to_owned();
        match (self, value) {
            (_, Value::Null) => String::new(),
            (ValueKind::Choice(_), Value::String(code)) => chosen(code),
            (ValueKind::Choices(_), Value::Array(codes)) => {
                let labels: Vec<_> = codes.iter().filter_map(Value::as_str).map(chosen).collect();
                labels.join(&t(lang, "programmes-list-separator"))
            }
            (ValueKind::Money { .. }, _) => value.as_i64().map_or_else(plain, |fen| Money::fen(fen).to_string()),
            (ValueKind::YesNo, Value::Bool(true)) => t(lang, "programmes-yes"),
            (ValueKind::YesNo, Value::Bool(false)) => t(lang, "programmes-no"),
            (ValueKind::Date { .. }, Value::String(day)) => {
                day.parse().map_or_else(|_| plain(), |day| day_without_weekday(lang, day))
            }
            _ => plain(),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::Programme;
    use kernel::lang::Lang;
    use serde_json::json;

    fn told(field: &str, value: serde_json::Value, lang: Lang) -> String {
        let programme = Programme::parse(include_str!("../../data/programmes/reopening-filing.toml")).unwrap();
        programme.field(field).unwrap().told(&value, lang)
    }

    #[test]
    fn an_answer_is_told_in_the_readers_language() {
        assert_eq!(told("business_kind", json!("food_service"), Lang::Zh), "餐饮服务");
        assert_eq!(told("business_kind", json!("food_service"), Lang::En), "Food service");
        assert_eq!(told("reopening_date", json!("2020-02-20"), Lang::Zh), "2020年2月20日");
        assert_eq!(told("reopening_date", json!("2020-02-20"), Lang::En), "20 February 2020");
        assert_eq!(told("staff_count", json!(320), Lang::En), "320");
        assert_eq!(told("roster", json!([{}, {}]), Lang::En), "2 rows");
    }
}
