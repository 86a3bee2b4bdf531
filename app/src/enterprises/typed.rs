//! Numbers as people type and paste them.

use crate::kernel::width;

/// Without spaces and invisible marks, and with full-width characters made narrow: `９１３３ 01` is `913301`.
pub fn narrow(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{feff}'))
        .map(width::narrow)
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
