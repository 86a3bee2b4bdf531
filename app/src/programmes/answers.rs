use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;

/// What the applicant has answered, by field code. Texts, phones, dates (`2020-02-20`) and chosen codes are strings,
/// several choices an array of them, integers whole numbers, money whole fen, yes or no a boolean, rows an array of
/// objects by column code. What was not answered is absent; a blank cell of a row is null.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Answers(BTreeMap<String, Value>);

impl Answers {
    pub fn get(&self, field: &str) -> Option<&Value> {
        self.0.get(field)
    }

    pub fn text(&self, field: &str) -> Option<&str> {
        self.get(field)?.as_str()
    }

    pub fn integer(&self, field: &str) -> Option<i64> {
        self.get(field)?.as_i64()
    }

    /// The rows of a field; none when there are none.
    pub fn rows(&self, field: &str) -> &[Value] {
        self.get(field).and_then(Value::as_array).map_or(&[], Vec::as_slice)
    }

    pub fn set(&mut self, field: impl Into<String>, value: impl Into<Value>) {
        self.0.insert(field.into(), value.into());
    }

    pub fn remove(&mut self, field: &str) {
        self.0.remove(field);
    }

    pub fn iter(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.0.iter().map(|(field, value)| (field.as_str(), value))
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<K: Into<String>, V: Into<Value>> FromIterator<(K, V)> for Answers {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(pairs: I) -> Self {
        Answers(pairs.into_iter().map(|(field, value)| (field.into(), value.into())).collect())
    }
}
