//! XML as the standard draws it: each field an element, a list an element that holds its items, nothing an empty element.
//! It is made of what serde tells of a document, so that it cannot say anything else than the JSON.

use kernel::error::{Error, Result};
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};
use serde::Serialize;
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use std::fmt;
use std::io;
use ui::xml::legal;

pub fn written(root: &str, document: &impl Serialize) -> Result<String> {
    let told = serde_json::to_string(document).map_err(Error::internal)?;
    let node = serde_json::from_str(&told).map_err(Error::internal)?;
    let mut writer = Writer::new(Vec::new());
    let begun = writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)));
    begun.and_then(|()| write(&mut writer, root, &node)).map_err(Error::internal)?;
    String::from_utf8(writer.into_inner()).map_err(Error::internal)
}

fn write(writer: &mut Writer<Vec<u8>>, name: &str, node: &Node) -> io::Result<()> {
    let element = writer.create_element(name);
    match node {
        Node::Nothing => element.write_empty(),
        Node::Text(text) => element.write_text_content(BytesText::new(&legal(text))),
        Node::List(items) => element
            .write_inner_content(|writer| items.iter().try_for_each(|item| write(writer, name_of_item(name), item))),
        Node::Record(fields) => {
            element.write_inner_content(|writer| fields.iter().try_for_each(|(name, field)| write(writer, name, field)))
        }
    }
    .map(drop)
}

/// What the standard calls one of a list.
fn name_of_item(list: &str) -> &str {
    match list {
        "service_requests" => "request",
        plural => plural.strip_suffix('s').unwrap_or(plural),
    }
}

/// What a document says, in its order.
#[derive(Debug, PartialEq)]
enum Node {
    Nothing,
    Text(String),
    List(Vec<Node>),
    Record(Vec<(String, Node)>),
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Node, D::Error> {
        deserializer.deserialize_any(Reader)
    }
}

struct Reader;

impl<'de> Visitor<'de> for Reader {
    type Value = Node;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a document")
    }

    fn visit_unit<E>(self) -> Result<Node, E> {
        Ok(Node::Nothing)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Node, E> {
        Ok(Node::Text(value.to_string()))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Node, E> {
        Ok(Node::Text(value.to_string()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Node, E> {
        Ok(Node::Text(value.to_string()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Node, E> {
        Ok(Node::Text(value.to_string()))
    }

    fn visit_str<E>(self, value: &str) -> Result<Node, E> {
        Ok(Node::Text(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Node, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Node::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Node, A::Error> {
        let mut record = Vec::new();
        while let Some(field) = fields.next_entry()? {
            record.push(field);
        }
        Ok(Node::Record(record))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Attribute, Failure, Service, ServiceDefinition, Value};

    #[test]
    fn a_list_holds_its_items_and_nothing_is_an_empty_element() {
        let food = Service {
            service_code: "dining".into(),
            service_name: "Dining & delivery".into(),
            description: String::new(),
            metadata: true,
            kind: "realtime",
            keywords: String::new(),
            group: "<shops>".into(),
        };
        let xml = "<services><service><service_code>dining</service_code><service_name>Dining &amp; delivery\
                   </service_name><description></description><metadata>true</metadata><type>realtime</type>\
                   <keywords></keywords><group>&lt;shops&gt;</group></service></services>";
        assert_eq!(written("services", &[food]).unwrap(), format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>{xml}"));
        let nothing: [Service; 0] = [];
        assert!(written("services", &nothing).unwrap().ends_with("<services></services>"));
        assert_eq!(name_of_item("service_requests"), "request");
    }

    #[test]
    fn lists_lie_within_each_other() {
        let value = Value { key: "report".into(), name: "Report".into() };
        let kind = Attribute {
            variable: true,
            code: "kind",
            datatype: "singlevaluelist",
            required: true,
            datatype_description: String::new(),
            order: 1,
            description: "Kind".into(),
            values: vec![value],
        };
        let definition = ServiceDefinition { service_code: "dining".into(), attributes: vec![kind] };
        let xml = written("service_definition", &definition).unwrap();
        let values = "<values><value><key>report</key><name>Report</name></value></values></attribute></attributes>";
        assert!(xml.contains("<attributes><attribute><variable>true</variable>") && xml.contains(values), "{xml}");
    }

    #[test]
    fn what_xml_cannot_say_does_not_spoil_the_rest() {
        let description = "bell\u{7} and \u{ffff} ]]> 口罩 😷".to_owned();
        let xml = written("errors", &[Failure { code: 400, description }]).unwrap();
        assert!(xml.contains("<description>bell\u{fffd} and \u{fffd} ]]&gt; 口罩 😷</description>"), "{xml}");
    }
}
