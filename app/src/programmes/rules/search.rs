use crate::Programme;
use kernel::lang::Bilingual;

/// How well a programme answers a search; 0 when it doesn't. Each word must be found somewhere; the title weighs most.
/// Chinese has no spaces: of a longer run, as 租房补助, it is enough that half of its pairs of characters are found.
pub fn relevance(programme: &Programme, words: &str) -> u32 {
    let both = |text: &Bilingual| format!("{}\n{}", text.zh, text.en).to_lowercase();
    let places = [
        (8, both(&programme.title)),
        (4, programme.keywords.join("\n").to_lowercase()),
        (2, both(&programme.summary)),
        (1, both(&programme.who_may_apply)),
    ];
    let mut total = 1;
    for word in words.to_lowercase().split(|c: char| c.is_whitespace() || matches!(c, ',' | '，' | '、')) {
        if word.is_empty() {
            continue;
        }
        let best: u32 = places.iter().map(|(weight, text)| weight * found_in(text, word)).sum();
        if best == 0 {
            return 0;
        }
        total += best;
    }
    total
}

/// 2 when the word stands there, 1 when half of its pairs do.
fn found_in(text: &str, word: &str) -> u32 {
    if text.contains(word) {
        return 2;
    }
    let characters: Vec<char> = word.chars().collect();
    if characters.len() < 3 || characters.iter().any(char::is_ascii) {
        return 0;
    }
    let pairs: Vec<String> = characters.windows(2).map(|pair| pair.iter().collect()).collect();
    let found = pairs.iter().filter(|pair| text.contains(pair.as_str())).count();
    u32::from(found * 2 >= pairs.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn subsidy() -> Programme {
        Programme::parse(include_str!("../../../data/programmes/staff-housing-subsidy.toml")).expect("without a fault")
    }

    fn reopening() -> Programme {
        Programme::parse(include_str!("../../../data/programmes/reopening-filing.toml")).expect("without a fault")
    }

    #[test]
    fn two_characters_or_a_word_in_english_find_the_programme() {
        for words in ["补贴", "租房", "rent", "Housing subsidy", "员工 补助", "租房补助"] {
            assert!(relevance(&subsidy(), words) > 0, "{words}");
        }
        for words in ["复工", "开工", "REOPEN", "企业复工备案"] {
            assert!(relevance(&reopening(), words) > relevance(&subsidy(), words), "{words}");
        }
    }

    #[test]
    fn every_word_must_be_found() {
        assert_eq!(relevance(&subsidy(), "租房 口罩"), 0);
        assert_eq!(relevance(&subsidy(), "driving licence"), 0);
    }
}
