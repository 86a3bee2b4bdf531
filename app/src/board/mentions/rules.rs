//! What in a text is the number of a post or of a case. Pure.

use crate::Number;
use cases::Reference;
use std::ops::Range;

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mention {
    /// `#123`, or `P-000123` as desks write it.
    Post(Number),
    /// `2026-330106-000123`
    Case(Reference),
}

/// All that a text speaks of, each with its place.
pub fn spoken(text: &str) -> Vec<(Range<usize>, Mention)> {
    let (bytes, mut found, mut at) = (text.as_bytes(), Vec::new(), 0);
    while at < bytes.len() {
        match mention(bytes, at) {
            Some((end, mention)) => {
                found.push((at..end, mention));
                at = end;
            }
            None => at += 1,
        }
    }
    found
}

pub fn is_any_in(text: &str) -> bool {
    (0..text.len()).any(|at| mention(text.as_bytes(), at).is_some())
}

/// A mention that begins here, and its end. It stands by itself: not within a word, a longer number or an address.
fn mention(bytes: &[u8], at: usize) -> Option<(usize, Mention)> {
    let is_within = |byte: &u8| byte.is_ascii_alphanumeric() || b"_#&/=?.-".contains(byte);
    // Most bytes begin nothing.
    if !matches!(bytes.get(at)?, b'#' | 0xef | b'P' | b'0'..=b'9') || at > 0 && is_within(&bytes[at - 1]) {
        return None;
    }
    let rest = &bytes[at..];
    let (length, mention) = if let Some(marked) = SIGNS.iter().find(|sign| rest.starts_with(sign)) {
        post(rest, marked.len(), 1)?
    } else if rest.starts_with(b"P-") {
        post(rest, 2, 6)?
    } else {
        case(rest)?
    };
    let end = at + length;
    let goes_on = match (bytes.get(end), bytes.get(end + 1)) {
        (Some(b'-'), Some(next)) => next.is_ascii_digit(),
        (Some(next), _) => next.is_ascii_alphanumeric() || *next == b'_',
        (None, _) => false,
    };
    (!goes_on).then_some((end, mention))
}

/// The wide one is what Chinese keyboards have.
const SIGNS: [&[u8]; 2] = [b"#", "＃".as_bytes()];

fn post(text: &[u8], from: usize, fewest: usize) -> Option<(usize, Mention)> {
    let digits = digits(&text[from..]);
    let number = (fewest..=15).contains(&digits.len()).then(|| digits.parse().ok())??;
    Some((from + digits.len(), Mention::Post(Number(number))))
}

fn case(text: &[u8]) -> Option<(usize, Mention)> {
    let (year, district) = (digits(text), digits(text.get(5..)?));
    let number = digits(text.get(12..)?);
    let divided = text[4] == b'-' && text[11] == b'-';
    let whole = divided && year.len() == 4 && district.len() == 6 && (6..=14).contains(&number.len());
    let reference = whole.then(|| Reference::parse(&format!("{year}-{district}-{number}")).ok())??;
    Some((12 + number.len(), Mention::Case(reference)))
}

/// Those at the beginning.
fn digits(text: &[u8]) -> &str {
    let end = text.iter().position(|byte| !byte.is_ascii_digit()).unwrap_or(text.len());
    std::str::from_utf8(&text[..end]).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn found(text: &str) -> Vec<&str> {
        spoken(text).into_iter().map(|(place, _)| &text[place]).collect()
    }

    #[test]
    fn numbers_of_posts_and_cases_are_seen() {
        assert_eq!(found("#12 and see #7, (#8)."), ["#12", "#7", "#8"]);
        assert_eq!(found("见#12号、＃13和P-000123"), ["#12", "＃13", "P-000123"]);
        assert_eq!(found("办件2026-330106-000123已办"), ["2026-330106-000123"]);
        assert_eq!(spoken("P-000123")[0].1, Mention::Post(Number(123)));
        assert_eq!(spoken("#9")[0].1, Mention::Post(Number(9)));
    }

    #[test]
    fn what_is_part_of_something_else_is_none() {
        for text in [
            "a#1",
            "##1",
            "#1a",
            "#",
            "# 1",
            "#1-2",
            "/#1",
            "&#35;",
            "x?#1",
            "#1234567890123456",
            "P-123",
            "SP-000123",
            "12026-330106-000123",
            "2026-330106-000123-1",
            "2026-330106-12345",
            "2026-33010-000123",
            "2026-330106",
            "2026",
            "v1.2026-330106-000123",
        ] {
            assert_eq!(found(text), [""; 0], "{text}");
            assert!(!is_any_in(text));
        }
    }

    proptest! {
        #[test]
        fn whatever_is_typed_is_read_without_a_fault(text in "[#＃P0-9汉a-]{0,40}") {
            for (place, _) in spoken(&text) {
                prop_assert!(text.get(place).is_some());
            }
            prop_assert_eq!(is_any_in(&text), !spoken(&text).is_empty());
        }
    }
}
