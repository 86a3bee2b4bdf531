//! What looks like a person's own number in a text that everybody will read: an identity number, a telephone, a bank
//! card. It is pointed out before a post goes out, and masked unless its writer keeps it. Pure.
//!
//! Found as people type it: in full-width digits, in groups parted by spaces, hyphens, dots or brackets. What everybody
//! may call, such as 12345, 110 or a 400 number, is nobody's own; nor is a price, a date or the number of a case.

mod judge;
#[cfg(test)]
mod tests;

use super::Text;
use judge::judge;
use kernel::width::narrow;
use std::ops::Range;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonalNumber {
    pub what: What,
    /// As it stands in the text.
    pub written: String,
    /// Its digits alone, by which its writer keeps it.
    pub digits: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    Identity,
    Phone,
    BankCard,
}

impl What {
    /// Its name as a Fluent key.
    pub fn key(self) -> &'static str {
        match self {
            What::Identity => "board-number-identity",
            What::Phone => "board-number-phone",
            What::BankCard => "board-number-bank-card",
        }
    }
}

impl Text {
    /// Each of its personal numbers once, in the order in which they stand.
    pub fn personal_numbers(&self) -> Vec<PersonalNumber> {
        let lines = [Some(&self.title), Some(&self.body), self.address.as_ref(), self.called.as_ref()];
        let mut numbers: Vec<PersonalNumber> = Vec::new();
        for number in lines.into_iter().flatten().flat_map(|line| within(line)) {
            if !numbers.iter().any(|known| known.digits == number.digits) {
                numbers.push(number);
            }
        }
        numbers
    }

    /// As it goes out: without the personal numbers, except those whose digits are kept.
    pub fn masked(self, kept: &[String]) -> Text {
        let mask = |line: String| masked(&line, kept);
        Text {
            title: mask(self.title),
            body: mask(self.body),
            address: self.address.map(mask),
            called: self.called.map(mask),
            ..self
        }
    }
}

fn within(text: &str) -> Vec<PersonalNumber> {
    let number =
        |found: Found| PersonalNumber { what: found.what, written: text[found.range].to_owned(), digits: found.digits };
    found(text).into_iter().map(number).collect()
}

/// The first three digits stay, so that its writer sees which number it was. A bullet means nothing in Markdown.
pub fn masked(text: &str, kept: &[String]) -> String {
    let mut masked = String::with_capacity(text.len());
    let mut rest = 0;
    for found in found(text).into_iter().filter(|found| !kept.contains(&found.digits)) {
        masked.push_str(&text[rest..found.range.start]);
        let mut digits = 0;
        for c in text[found.range.clone()].chars() {
            let is_figure = narrow(c).is_ascii_alphanumeric();
            digits += usize::from(is_figure);
            masked.push(if is_figure && digits > SHOWN { '•' } else { c });
        }
        rest = found.range.end;
    }
    masked.push_str(&text[rest..]);
    masked
}

const SHOWN: usize = 3;

struct Found {
    what: What,
    /// In bytes of the text.
    range: Range<usize>,
    digits: String,
}

/// Digits that stand together; an identity number may end with an X.
struct Group {
    range: Range<usize>,
    digits: String,
}

/// The longest that is a number is taken first; a number begins and ends where a group does.
fn found(text: &str) -> Vec<Found> {
    let groups = groups(text);
    let mut found = Vec::new();
    let mut first = 0;
    while first < groups.len() {
        let candidates = (first..groups.len().min(first + MOST_GROUPS)).rev();
        let number = candidates.filter(|last| is_one_run(text, &groups[first..=*last])).find_map(|last| {
            let parts: Vec<&str> = groups[first..=last].iter().map(|group| group.digits.as_str()).collect();
            let range = groups[first].range.start..groups[last].range.end;
            let what = judge(&parts, &text[..range.start], &text[range.end..])?;
            Some((last, Found { what, range, digits: parts.concat() }))
        });
        match number {
            Some((last, number)) => {
                found.push(number);
                first = last + 1;
            }
            None => first += 1,
        }
    }
    found
}

/// A number typed digit by digit.
const MOST_GROUPS: usize = 19;

fn groups(text: &str) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        let figure = match narrow(c) {
            digit @ '0'..='9' => digit,
            'X' | 'x' => 'X',
            _ => continue,
        };
        let last = groups.last_mut().filter(|group| group.range.end == at && !group.digits.ends_with('X'));
        match (last, figure) {
            // A letter after it makes it a word's.
            (Some(_), 'X') if next(&text[end..]).is_some_and(|c| c.is_ascii_alphanumeric()) => {}
            (Some(group), figure) => {
                group.range.end = end;
                group.digits.push(figure);
            }
            (None, 'X') => {}
            (None, digit) => groups.push(Group { range: at..end, digits: digit.into() }),
        }
    }
    groups
}

/// Nothing but what parts a number stands between them.
fn is_one_run(text: &str, groups: &[Group]) -> bool {
    groups.windows(2).all(|two| {
        let between = &text[two[0].range.end..two[1].range.start];
        (1..=3).contains(&between.chars().count()) && between.chars().map(narrow).all(parts)
    })
}

fn parts(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\u{a0}' | '\u{2002}'..='\u{200a}' | '\u{202f}' | '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '.' | '·' | '(' | ')')
}

/// The sign that follows, as narrow as others.
fn next(text: &str) -> Option<char> {
    text.chars().next().map(narrow)
}

fn previous(text: &str) -> Option<char> {
    text.chars().next_back().map(narrow)
}
