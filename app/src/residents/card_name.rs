use kernel::width;

/// The most characters that a card has room for, and then some.
const LONGEST: usize = 60;

/// A name as it stands on an identity card. It is asked about, and kept nowhere; nothing prints it.
#[derive(Clone, PartialEq, Eq)]
pub struct CardName(String);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NameRefusal {
    Empty,
    Unlike,
}

impl NameRefusal {
    /// The text that says so, under `locales/*/residents.ftl`.
    pub fn key(self) -> &'static str {
        match self {
            NameRefusal::Empty => "residents-name-empty",
            NameRefusal::Unlike => "residents-name-unlike",
        }
    }
}

impl CardName {
    /// Reads a name as people type it. Cards set short Chinese names apart (`王　芳`), which is no part of them; keyboards
    /// have many dots for the one between the parts of a name (`阿依古丽·买买提`).
    pub fn parse(typed: &str) -> Result<CardName, NameRefusal> {
        let typed: String = typed.chars().map(width::narrow).map(dot).collect();
        let joint = if typed.chars().any(is_han) { "" } else { " " };
        let name = typed.split_whitespace().collect::<Vec<_>>().join(joint);
        match name.chars().count() {
            0 => Err(NameRefusal::Empty),
            1..=LONGEST if !name.chars().any(|c| c.is_control() || c.is_ascii_digit()) => Ok(CardName(name)),
            _ => Err(NameRefusal::Unlike),
        }
    }

    /// As the registry is asked.
    pub(crate) fn asked(&self) -> &str {
        &self.0
    }
}

fn dot(c: char) -> char {
    if "•‧∙⋅・･".contains(c) { '·' } else { c }
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_read_as_people_type_it() {
        for (typed, name) in [
            ("王芳", "王芳"),
            (" 王　芳 ", "王芳"),
            ("阿依古丽・买买提", "阿依古丽·买买提"),
            ("𠮷田", "𠮷田"),
            ("ＡＮＮＡ  Maria Ｏ'Neill", "ANNA Maria O'Neill"),
        ] {
            assert!(CardName::parse(typed).is_ok_and(|read| read.asked() == name), "{typed}");
        }
    }

    #[test]
    fn what_is_no_name_is_not_asked_about() {
        for (typed, refusal) in [
            ("", NameRefusal::Empty),
            ("　 ", NameRefusal::Empty),
            ("330106199001010008", NameRefusal::Unlike),
            ("王\0芳", NameRefusal::Unlike),
            (&"王".repeat(61), NameRefusal::Unlike),
        ] {
            assert_eq!(CardName::parse(typed).err(), Some(refusal), "{typed}");
        }
    }
}
