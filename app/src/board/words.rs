//! The words by which posts are found. Chinese is cut by its dictionary, English to the stems of its words.

use jieba_rs::Jieba;
use kernel::width::narrow;
use rust_stemmers::{Algorithm, Stemmer};
use std::collections::BTreeSet;
use std::sync::LazyLock;

static DICTIONARY: LazyLock<Jieba> = LazyLock::new(Jieba::new);
static ENGLISH: LazyLock<Stemmer> = LazyLock::new(|| Stemmer::create(Algorithm::English));

/// Words that say nothing of what a text is about. Few on purpose: whatever somebody may look for is not among them.
const EMPTY: &[&str] = &[
    "a", "an", "and", "are", "as", "at", "be", "but", "by", "for", "from", "i", "in", "is", "it", "me", "my", "of",
    "on", "or", "our", "so", "that", "the", "their", "them", "then", "there", "they", "this", "to", "was", "we",
    "were", "what", "when", "where", "which", "who", "will", "with", "you", "your", "的", "了", "在", "是", "和", "与",
    "也", "都", "就", "有", "吗", "呢", "啊", "吧", "我", "我们", "你", "您", "他", "她", "它", "这", "那", "很", "被",
    "把", "请",
];

/// All words that a text can be found by: long words also by the shorter ones within, 停车场 by 停车.
pub fn of(text: &str) -> Vec<String> {
    let text = narrowed(text);
    let within = DICTIONARY.cut_all(&text).into_iter().map(|token| token.word).filter(|word| word.chars().count() > 1);
    let cut = DICTIONARY.cut_for_search(&text, true).into_iter().map(|token| token.word);
    let words: BTreeSet<String> = cut.chain(within).filter_map(word).collect();
    words.into_iter().collect()
}

/// The words that somebody looks for; of Chinese the longest that the dictionary knows. At most [`MOST`].
pub fn asked(text: &str) -> Vec<String> {
    let text = narrowed(text);
    let words: BTreeSet<String> =
        DICTIONARY.cut(&text, true).into_iter().filter_map(|token| word(token.word)).collect();
    let several = words.iter().any(|word| word.chars().count() > 1);
    // A single sign says little beside words: 的, 在.
    words.into_iter().filter(|word| !several || word.chars().count() > 1).take(MOST).collect()
}

const MOST: usize = 12;

/// None of what is no word, a space or a comma, and of empty words. PostgreSQL keeps no word longer than 2 KB.
fn word(token: &str) -> Option<String> {
    let token = token.trim();
    if !token.chars().any(char::is_alphanumeric) || token.len() > 200 || EMPTY.contains(&token) {
        return None;
    }
    Some(if token.is_ascii() { ENGLISH.stem(token).into_owned() } else { token.to_owned() })
}

/// In small letters, the wide ones of Chinese keyboards as narrow as others.
fn narrowed(text: &str) -> String {
    text.chars().map(narrow).collect::<String>().to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_inside_a_longer_word_is_found() {
        for (text, sought) in [
            ("小区停车场太小", "停车"),
            ("停车费又涨了", "停车"),
            ("一次性医用口罩买不到", "口罩"),
            ("口罩机什么时候补货", "口罩"),
            ("企业复工复产需要什么", "复工"),
            ("复工证明在哪里办", "复工"),
        ] {
            let words = of(text);
            assert!(asked(sought).iter().all(|word| words.contains(word)), "{sought} in {text}: {words:?}");
        }
    }

    #[test]
    fn english_is_found_in_any_form() {
        let words = of("Guards turned couriers away");
        assert!(asked("guard turning courier").iter().all(|word| words.contains(word)), "{words:?}");
    }

    #[test]
    fn what_is_no_word_is_not_looked_for() {
        assert!(asked(" ，。!? ").is_empty());
        assert_eq!(asked("在口罩的"), ["口罩"]);
        assert_eq!(of("Where is the mask?"), ["mask"]);
        for word in ["open", "work", "home", "order", "number", "时候", "结果", "怎么办"] {
            assert!(!asked(word).is_empty(), "{word}");
        }
    }
}
