//! A condition is a CEL expression over the answers: `staff_count >= 50 && kind in ['market']`.

mod mentions;

use super::Answers;
use cel::{Context, Program, Value};
use city::divisions::{DivisionCode, Level};
use serde_json::Value as Json;
use std::collections::{BTreeSet, HashMap};
use std::fmt;

pub use mentions::Mentions;

/// The one variable that is no field: the division of the premises, as `place.city`, `place.district`, `place.code`.
pub const PLACE: &str = "place";

pub struct Condition {
    source: String,
    program: Program,
    mentions: Mentions,
}

impl Condition {
    pub fn parse(source: &str) -> Result<Condition, String> {
        let program = Program::compile(source).map_err(|errors| {
            errors
                .errors
                .iter()
                .map(|error| format!("column {}: {}", error.pos.1, error.msg))
                .collect::<Vec<_>>()
                .join("; ")
        })?;
        let mentions = Mentions::of(program.expression());
        Ok(Condition { source: source.to_owned(), program, mentions })
    }

    pub fn source(&self) -> &str {
        &self.source
    }

    /// The fields, thresholds and words that the expression names.
    pub fn mentions(&self) -> &Mentions {
        &self.mentions
    }

    pub fn fields(&self) -> impl Iterator<Item = &str> {
        self.mentions.variables.iter().map(String::as_str).filter(|name| *name != PLACE)
    }

    pub fn holds(&self, answers: &Answers, place: Option<&DivisionCode>) -> Result<bool, String> {
        match self.evaluate(answers, place)? {
            Value::Bool(holds) => Ok(holds),
            other => Err(format!("it yields {}, not true or false", other.type_of())),
        }
    }

    pub fn whole_number(&self, answers: &Answers) -> Result<i64, String> {
        match self.evaluate(answers, None)? {
            Value::Int(number) => Ok(number),
            Value::UInt(number) => i64::try_from(number).map_err(|_| "the number is too large".to_owned()),
            other => Err(format!("it yields {}, not a whole number", other.type_of())),
        }
    }

    /// A field without an answer is null. Only the fields that the expression names are handed over: a roster of
    /// thousands is not copied for a condition on the number of staff.
    fn evaluate(&self, answers: &Answers, place: Option<&DivisionCode>) -> Result<Value, String> {
        let mut context = Context::default();
        for field in self.fields() {
            context.add_variable_from_value(field, answers.get(field).map_or(Value::Null, as_cel));
        }
        if let Some(place) = place {
            context.add_variable_from_value(PLACE, place_as_cel(place));
        }
        self.program.execute(&context).map_err(|error| error.to_string())
    }

    /// Names that are neither a field nor the place.
    pub fn strangers(&self, fields: &BTreeSet<&str>) -> Vec<&str> {
        self.fields().filter(|name| !fields.contains(name)).collect()
    }
}

fn as_cel(value: &Json) -> Value {
    match value {
        Json::Null => Value::Null,
        Json::Bool(value) => Value::Bool(*value),
        // Always signed: in CEL an unsigned and a signed number don't add up.
        Json::Number(number) => {
            number.as_i64().map_or_else(|| Value::Float(number.as_f64().unwrap_or(f64::NAN)), Value::Int)
        }
        Json::String(text) => Value::from(text.as_str()),
        Json::Array(items) => Value::from(items.iter().map(as_cel).collect::<Vec<_>>()),
        Json::Object(entries) => {
            Value::from(entries.iter().map(|(key, value)| (key.clone(), as_cel(value))).collect::<HashMap<_, _>>())
        }
    }
}

fn place_as_cel(place: &DivisionCode) -> Value {
    let at = |level| Value::from(place.at(level).as_ref().map_or("", DivisionCode::as_str));
    Value::from(HashMap::from([
        ("city", at(Level::City)),
        ("district", at(Level::District)),
        ("code", Value::from(place.as_str())),
    ]))
}

impl fmt::Debug for Condition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Condition({:?})", self.source)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn condition(source: &str) -> Condition {
        Condition::parse(source).expect(source)
    }

    #[test]
    fn staff_and_place_decide_a_condition() {
        let answers = Answers::from_iter([("staff_count", 50)]);
        let place = DivisionCode::parse("330106").expect("Xihu district");
        assert_eq!(condition("staff_count >= 50").holds(&answers, None), Ok(true));
        assert_eq!(condition("place.district == '330106'").holds(&answers, Some(&place)), Ok(true));
        assert_eq!(condition("place.code.startsWith('330110')").holds(&answers, Some(&place)), Ok(false));
    }

    #[test]
    fn a_number_is_no_condition() {
        let answers = Answers::from_iter([("staff_count", 50)]);
        assert!(condition("staff_count + 1").holds(&answers, None).is_err());
    }

    #[test]
    fn what_a_loop_names_is_no_field() {
        let mentions = condition("staff.exists(s, s.health == 'fever') || size(others) > 3").mentions;
        assert_eq!(mentions.variables, BTreeSet::from(["staff".into(), "others".into()]));
        assert_eq!(mentions.words, BTreeSet::from(["fever".into()]));
        assert!(mentions.numbers.contains(&3));
    }

    #[test]
    fn a_sum_past_64_bits_is_an_error_and_no_small_number() {
        let answers = Answers::from_iter([("rent", i64::MAX)]);
        assert!(condition("rent * 2").whole_number(&answers).is_err());
    }
}
