//! Chinese keyboards write Latin letters, digits and marks as wide as a Chinese sign.

/// The full-width forms stand in Unicode in ASCII's own order: `Ａ` is `A`, the wide space a space.
pub fn narrow(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        '\u{3000}' => ' ',
        c => c,
    }
}

/// A number as people type and paste it, without spaces and invisible marks, its full-width characters made narrow:
/// `９１３３ 01` is `913301`.
pub fn number(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{feff}'))
        .map(narrow)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn what_an_input_method_adds_is_taken_away() {
        assert_eq!(number(" ６２００　０００ 1\u{200b}"), "62000001");
        assert_eq!(number("杭州（西湖）"), "杭州(西湖)");
    }
}
