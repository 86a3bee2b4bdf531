use super::fault::Faults;
use crate::Condition;
use chrono::NaiveDate;
use kernel::lang::Bilingual;
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::ops::RangeInclusive;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A table of the document while it is read. Each reader takes a key, notes what is wrong with it and goes on with a
/// stand-in, which nobody sees: a document with a fault yields no programme.
pub(super) struct Table<'d> {
    entries: &'d DeTable<'d>,
    place: String,
    pub faults: &'d Faults<'d>,
    read: RefCell<BTreeSet<&'static str>>,
}

impl<'d> Table<'d> {
    pub fn new(entries: &'d DeTable<'d>, place: impl Into<String>, faults: &'d Faults<'d>) -> Self {
        Table { entries, place: place.into(), faults, read: RefCell::default() }
    }

    pub fn place(&self, key: &str) -> String {
        if self.place.is_empty() { key.to_owned() } else { format!("{}.{key}", self.place) }
    }

    pub fn fault(&self, key: &str, message: impl Into<String>) {
        self.faults.at(self.place(key), message);
    }

    /// Ends the reading of a table: what nobody asked for is a fault, since a mistyped key would silently do nothing.
    pub fn finish(self) {
        let read = self.read.borrow();
        for (key, _) in self.entries.iter().filter(|(key, _)| !read.contains(key.get_ref().as_ref())) {
            let place = self.place(key.get_ref());
            self.faults.remember(&place, &key.span());
            let known = read.iter().copied().collect::<Vec<_>>().join(", ");
            self.faults.at(place, format!("this key means nothing here; remove it, or use one of: {known}"));
        }
    }

    pub fn has(&self, key: &'static str) -> bool {
        self.value(key).is_some()
    }

    fn value(&self, key: &'static str) -> Option<&'d DeValue<'d>> {
        self.read.borrow_mut().insert(key);
        let value: &'d Spanned<DeValue<'d>> = self.entries.get(key)?;
        self.faults.remember(&self.place(key), &value.span());
        Some(value.get_ref())
    }

    /// A value of the wrong type is a fault, and none.
    fn typed<T>(&self, key: &'static str, wanted: &str, read: impl FnOnce(&'d DeValue<'d>) -> Option<T>) -> Option<T> {
        let value = self.value(key)?;
        let typed = read(value);
        if typed.is_none() {
            self.fault(key, format!("write {wanted} here, not {}", value.type_str()));
        }
        typed
    }

    fn required<T>(&self, key: &'static str, wanted: &str, value: Option<T>) -> Option<T> {
        if value.is_none() && !self.has(key) {
            self.fault(key, format!("is missing; give {wanted}"));
        }
        value
    }

    pub fn text_if_any(&self, key: &'static str) -> Option<String> {
        let text = self.typed(key, "a text in quotes", |value| value.as_str().map(|text| text.trim().to_owned()))?;
        if text.is_empty() {
            self.fault(key, "is empty; write the text or remove the key");
        }
        Some(text)
    }

    pub fn text(&self, key: &'static str) -> String {
        self.required(key, "a text in quotes", self.text_if_any(key)).unwrap_or_default()
    }

    /// A name that code, URLs and conditions use.
    pub fn code(&self, key: &'static str, also: &[char]) -> String {
        let code = self.text(key);
        let well_formed = code.starts_with(|c: char| c.is_ascii_lowercase())
            && code.len() <= 40
            && code.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || also.contains(&c));
        if !code.is_empty() && !well_formed {
            let marks = also.iter().map(|c| format!("\"{c}\"")).collect::<Vec<_>>().join(" and ");
            self.fault(
                key,
                format!("`{code}` is no code; use up to 40 small letters, digits and {marks}, a letter first"),
            );
        }
        code
    }

    pub fn flag(&self, key: &'static str, otherwise: bool) -> bool {
        self.typed(key, "true or false", DeValue::as_bool).unwrap_or(otherwise)
    }

    pub fn integer_if_any(&self, key: &'static str) -> Option<i64> {
        self.typed(key, "a whole number", |value| {
            let digits = value.as_integer()?;
            i64::from_str_radix(digits.as_str(), digits.radix()).ok()
        })
    }

    pub fn integer(&self, key: &'static str) -> i64 {
        self.required(key, "a whole number", self.integer_if_any(key)).unwrap_or_default()
    }

    pub fn count_if_any(&self, key: &'static str, range: RangeInclusive<u32>) -> Option<u32> {
        let number = self.integer_if_any(key)?;
        let count = u32::try_from(number).ok().filter(|count| range.contains(count));
        if count.is_none() {
            self.fault(key, format!("{number} is out of range; use {} to {}", range.start(), range.end()));
        }
        count
    }

    pub fn count(&self, key: &'static str, range: RangeInclusive<u32>) -> u32 {
        let wanted = format!("a number from {} to {}", range.start(), range.end());
        self.required(key, &wanted, self.count_if_any(key, range)).unwrap_or_default()
    }

    pub fn date_if_any(&self, key: &'static str) -> Option<NaiveDate> {
        self.typed(key, "a date like 2020-02-10, without quotes", |value| {
            let moment = value.as_datetime().filter(|moment| moment.time.is_none())?;
            let date = moment.date?;
            NaiveDate::from_ymd_opt(date.year.into(), date.month.into(), date.day.into())
        })
    }

    pub fn date(&self, key: &'static str) -> NaiveDate {
        self.required(key, "a date like 2020-02-10, without quotes", self.date_if_any(key)).unwrap_or_default()
    }

    pub fn both_if_any(&self, key: &'static str) -> Option<Bilingual> {
        let both = self.table(key)?;
        let texts = Bilingual::new(both.text("zh"), both.text("en"));
        both.finish();
        Some(texts)
    }

    /// A text in both languages.
    pub fn both(&self, key: &'static str) -> Bilingual {
        self.required(key, "{ zh = \"…\", en = \"…\" }", self.both_if_any(key)).unwrap_or_default()
    }

    pub fn condition_if_any(&self, key: &'static str) -> Option<Condition> {
        let source = self.text_if_any(key).filter(|source| !source.is_empty())?;
        let condition = Condition::parse(&source);
        if let Err(error) = &condition {
            self.fault(key, format!("is no CEL expression ({error}); write it like `staff_count >= 50`"));
        }
        condition.ok()
    }

    pub fn texts(&self, key: &'static str) -> Vec<String> {
        let items = self.typed(key, "a list of texts", DeValue::as_array);
        let mut texts = Vec::new();
        for (i, item) in items.into_iter().flatten().enumerate() {
            match item.get_ref().as_str() {
                Some(text) => texts.push(text.to_owned()),
                None => self.fault(&format!("{key}[{i}]"), "write a text in quotes here"),
            }
        }
        texts
    }

    pub fn table(&self, key: &'static str) -> Option<Table<'d>> {
        let entries = self.typed(key, "a table", DeValue::as_table)?;
        Some(Table::new(entries, self.place(key), self.faults))
    }

    /// The tables of a list, `[[key]]`.
    pub fn tables(&self, key: &'static str) -> Vec<Table<'d>> {
        let items = self.typed(key, "a list of tables", DeValue::as_array);
        let mut tables = Vec::new();
        for (i, item) in items.into_iter().flatten().enumerate() {
            let place = format!("{}[{i}]", self.place(key));
            self.faults.remember(&place, &item.span());
            match item.get_ref().as_table() {
                Some(entries) => tables.push(Table::new(entries, place, self.faults)),
                None => self.faults.at(place, "write a table here: { … }"),
            }
        }
        tables
    }

    /// As `tables`, with at least one.
    pub fn some_tables(&self, key: &'static str) -> Vec<Table<'d>> {
        let tables = self.tables(key);
        if tables.is_empty() {
            self.fault(key, format!("give at least one [[{key}]]"));
        }
        tables
    }
}
