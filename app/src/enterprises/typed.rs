//! Numbers as people type and paste them.

/// Without spaces and invisible marks, and with full-width characters made narrow: `９１３３ 01` is `913301`.
pub fn narrow(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{feff}'))
        .map(|c| match c {
            // The full-width forms stand in Unicode in ASCII's own order.
            '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
            c => c,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::narrow;

    #[test]
    fn what_an_input_method_adds_is_taken_away() {
        assert_eq!(narrow(" ６２００　０００ 1\u{200b}"), "62000001");
        assert_eq!(narrow("杭州（西湖）"), "杭州(西湖)");
    }
}
