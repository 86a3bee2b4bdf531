use std::borrow::Cow;

/// What XML 1.0 (2.2) can say of a text: it has no way to write some characters, escaped or not, and a reader would refuse
/// the whole document for one. In their place stands the sign of what was lost.
pub fn legal(text: &str) -> Cow<'_, str> {
    if text.chars().all(is_char) {
        return Cow::Borrowed(text);
    }
    text.chars().map(|c| if is_char(c) { c } else { char::REPLACEMENT_CHARACTER }).collect()
}

fn is_char(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | ' '..='\u{fffd}' | '\u{10000}'..)
}

#[cfg(test)]
mod tests {
    use super::legal;

    #[test]
    fn what_xml_cannot_say_is_seen_to_be_lost() {
        assert_eq!(legal("口罩\t😷\r\n\u{85}\u{fffd}\u{10ffff}"), "口罩\t😷\r\n\u{85}\u{fffd}\u{10ffff}");
        assert_eq!(
            legal("\0bell\u{7} \u{1b}[31m \u{fffe}\u{ffff}"),
            "\u{fffd}bell\u{fffd} \u{fffd}[31m \u{fffd}\u{fffd}"
        );
    }
}
