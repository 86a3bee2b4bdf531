//! XML as a reader takes it: one that finds a fault refuses the whole document.

use quick_xml::Reader;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::Event;

/// Panics with what is wrong, and where (XML 1.0, 2.1): no character that there isn't, one root, each element ended, each
/// attribute once, no entity that nobody has declared.
pub fn assert_well_formed(text: &str, at: &str) {
    let is_char = |c| matches!(c, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..);
    assert!(text.chars().all(is_char), "{at}: a character that XML has not: {text:?}");
    let (mut depth, mut roots) = (0, 0);
    let mut reader = Reader::from_str(text);
    loop {
        let event = reader.read_event().unwrap_or_else(|error| panic!("{at}: {error}: {text}"));
        match &event {
            Event::Start(tag) | Event::Empty(tag) => {
                for attribute in tag.attributes() {
                    let attribute = attribute.unwrap_or_else(|error| panic!("{at}: {error}: {text}"));
                    assert!(!attribute.value.contains('<'), "{at}: {attribute:?}");
                }
                roots += usize::from(depth == 0);
                depth += usize::from(matches!(event, Event::Start(_)));
            }
            Event::End(_) => depth -= 1,
            Event::Text(text) => assert!(depth > 0 || text.trim().is_empty(), "{at}: {text:?} outside of the root"),
            Event::GeneralRef(name) => {
                let char = name.resolve_char_ref().unwrap_or_else(|error| panic!("{at}: {error}: {text}"));
                let known = char.map_or(resolve_predefined_entity(name).is_some(), is_char);
                assert!(known && depth > 0, "{at}: {name:?}: {text}");
            }
            Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!((depth, roots), (0, 1), "{at}: {text}");
}

#[test]
fn what_is_not_well_formed_is_told() {
    let fails = |text: &'static str| std::panic::catch_unwind(|| assert_well_formed(text, "")).is_err();
    assert!(!fails("<?xml version=\"1.0\"?><a b=\"&lt;\">&#x53e3;&amp;<c/>]]&gt;</a>\n"));
    let wrong = [
        "",
        "<a>",
        "<a></b>",
        "<a/><b/>",
        "<a/>x",
        "<a>\u{7}</a>",
        "<a>&#7;</a>",
        "<a>&nbsp;</a>",
        "<a b='' b=''/>",
        "<a b='<'/>",
    ];
    for text in wrong {
        assert!(fails(text), "{text}");
    }
}
