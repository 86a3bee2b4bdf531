/// What a masked part is read as, however long it was: so many bars.
const BARS: usize = 3;

/// Each stretch that belongs to a part as bars. Parts may overlap: what belongs to either is masked. It never grows.
pub fn masked(text: &str, parts: &[String]) -> String {
    let mut hidden = vec![false; text.len()];
    for part in parts.iter().filter(|part| !part.is_empty()) {
        let begins = text.char_indices().map(|(at, _)| at).filter(|at| text[*at..].starts_with(part.as_str()));
        for at in begins {
            hidden[at..at + part.len()].fill(true);
        }
    }
    let (mut read, mut bars) = (String::with_capacity(text.len()), 0);
    for (at, c) in text.char_indices() {
        match hidden[at] {
            true if bars < BARS => read.push('█'),
            true => {}
            false => read.push(c),
        }
        bars = if hidden[at] { bars + 1 } else { 0 };
    }
    read
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_masked_part_is_bars_wherever_it_stands() {
        let parts = ["13800000000".to_owned(), "张三 13800000000".to_owned()];
        assert_eq!(masked("张三 13800000000，打13800000000", &parts), "███，打███");
        assert_eq!(masked("text", &[]), "text");
        assert_eq!(masked("abcd", &["abc".to_owned(), "bcd".to_owned()]), "███", "what overlaps leaves no rest");
        assert_eq!(masked("aaa b", &["aa".to_owned()]), "███ b");
        assert_eq!(masked("a-a", &["a".to_owned()]), "█-█", "a text never grows");
    }
}
