//! XML read back by its own rules, to be compared with the JSON of the same address.

use quick_xml::Reader;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::Event;
use serde_json::{Map, Value};

const LISTS: [&str; 7] = ["services", "service_requests", "attributes", "values", "endpoints", "formats", "errors"];

/// What the document's root holds.
pub fn read(text: &str) -> Value {
    let mut reader = Reader::from_str(text);
    loop {
        match reader.read_event().unwrap() {
            Event::Start(root) => return element(&mut reader, root.name().as_ref()),
            Event::Eof => panic!("no document: {text}"),
            _ => {}
        }
    }
}

fn element(reader: &mut Reader<&[u8]>, own: &str) -> Value {
    let (mut text, mut fields) = (String::new(), Vec::new());
    loop {
        match reader.read_event().unwrap() {
            Event::Start(child) => {
                let child = child.name().as_ref().to_owned();
                let value = element(reader, &child);
                fields.push((child, value));
            }
            Event::Empty(child) => fields.push((child.name().as_ref().to_owned(), Value::from(""))),
            Event::Text(part) => text.push_str(&part),
            Event::GeneralRef(part) => match part.resolve_char_ref().unwrap() {
                Some(char) => text.push(char),
                None => text.push_str(resolve_predefined_entity(&part).unwrap()),
            },
            Event::End(_) => break,
            other => panic!("{other:?}"),
        }
    }
    if LISTS.contains(&own) {
        assert!(fields.iter().all(|(name, _)| name == &fields[0].0), "{own}: {fields:?}");
        return fields.into_iter().map(|(_, item)| item).collect();
    }
    match fields.is_empty() {
        true => text.into(),
        false => Value::Object(Map::from_iter(fields)),
    }
}

/// JSON as far as XML can say it: nothing is empty, and all else is text.
pub fn texts(json: Value) -> Value {
    match json {
        Value::Null => "".into(),
        Value::Array(items) => items.into_iter().map(texts).collect(),
        Value::Object(fields) => fields.into_iter().map(|(name, value)| (name, texts(value))).collect(),
        Value::String(text) => text.into(),
        other => other.to_string().into(),
    }
}
