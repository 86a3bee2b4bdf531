use kernel::lang::Lang;

/// What a control asks and how. Controls read of it what concerns them.
#[derive(Debug, Clone, Default)]
pub struct Field {
    pub(super) name: String,
    pub(super) label: String,
    pub(super) hint: Option<String>,
    pub(super) is_heading: bool,
    pub(super) kind: Option<&'static str>,
    pub(super) autocomplete: Option<&'static str>,
    pub(super) width: Option<u8>,
    pub(super) rows: Option<u8>,
    pub(super) suffix: Option<String>,
    pub(super) accept: Option<String>,
    pub(super) inline: bool,
    pub(super) none: String,
    pub(super) lang: Option<Lang>,
}

impl Field {
    /// `name` is the field's name in the posted form and its id in the page.
    pub fn new(name: impl Into<String>, label: impl Into<String>) -> Field {
        Field { name: name.into(), label: label.into(), ..Field::default() }
    }

    /// Why it is asked, or what an answer looks like.
    pub fn hint(self, hint: impl Into<String>) -> Field {
        Field { hint: Some(hint.into()), ..self }
    }

    /// The label is the page's heading: for pages that ask one thing.
    pub fn as_heading(self) -> Field {
        Field { is_heading: true, ..self }
    }

    /// The input's type, such as `email` or `tel`.
    pub fn kind(self, kind: &'static str) -> Field {
        Field { kind: Some(kind), ..self }
    }

    pub fn autocomplete(self, purpose: &'static str) -> Field {
        Field { autocomplete: Some(purpose), ..self }
    }

    /// About this many characters wide: 2, 3, 4, 5, 10, 20 or 30.
    pub fn width(self, characters: u8) -> Field {
        Field { width: Some(characters), ..self }
    }

    pub fn rows(self, rows: u8) -> Field {
        Field { rows: Some(rows), ..self }
    }

    /// What stands behind the input, such as 元 or days.
    pub fn suffix(self, unit: impl Into<String>) -> Field {
        Field { suffix: Some(unit.into()), ..self }
    }

    /// Which files a picker offers, as `accept=` has it.
    pub fn accept(self, types: impl Into<String>) -> Field {
        Field { accept: Some(types.into()), ..self }
    }

    /// The answer is in this language, whatever the page's is.
    pub fn in_language(self, lang: Lang) -> Field {
        Field { lang: Some(lang), ..self }
    }

    /// Two short choices beside each other.
    pub fn inline(self) -> Field {
        Field { inline: true, ..self }
    }

    /// What the empty choice of a select means, such as the whole city.
    pub fn none(self, meaning: impl Into<String>) -> Field {
        Field { none: meaning.into(), ..self }
    }
}
