//! Which posts say something alike. Pure.
//!
//! Two people who mean one thing seldom use one word for it, and each says it at another length. So not words alone are
//! compared: pairs of Chinese signs and single ones, too, 退费 and 退钱. Each weighs by how rare it is among the posts
//! compared (inverse document frequency, Spärck Jones 1972), and what two texts share is measured against what both hold,
//! as the cosine of the angle between them (Salton 1975).

use std::collections::{BTreeSet, HashMap};

/// A text taken apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parts {
    words: BTreeSet<String>,
    pairs: BTreeSet<[char; 2]>,
    signs: BTreeSet<char>,
}

impl Parts {
    /// Of a title and a text together, and the words they are found by.
    pub fn of(text: &str, words: impl IntoIterator<Item = String>) -> Parts {
        let signs: Vec<char> = text.chars().collect();
        let pairs = signs.windows(2).filter(|pair| pair.iter().all(is_chinese)).map(|pair| [pair[0], pair[1]]);
        Parts {
            words: words.into_iter().collect(),
            pairs: pairs.collect(),
            signs: signs.iter().copied().filter(is_chinese).collect(),
        }
    }
}

/// Measured on two hundred pairs of posts: below this, what is shared is the language.
const LEAST: f64 = 0.055;
/// What pairs weigh beside words and signs: half of each pair is part of a word already.
const PAIRS: f64 = 0.5;

/// The places of those among these texts that say something alike, the most alike first.
pub fn most_alike(text: &Parts, others: &[Parts], most: usize) -> Vec<usize> {
    let weights = Weights::among(others);
    let own = weights.of(text);
    let alike = others.iter().enumerate().map(|(place, other)| {
        let shared = weights.of(&shared(text, other));
        (place, shared / (own * weights.of(other)).sqrt())
    });
    let mut alike: Vec<(usize, f64)> = alike.filter(|(_, cosine)| *cosine >= LEAST).collect();
    alike.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    alike.into_iter().take(most).map(|(place, _)| place).collect()
}

fn shared(one: &Parts, other: &Parts) -> Parts {
    Parts {
        words: one.words.intersection(&other.words).cloned().collect(),
        pairs: one.pairs.intersection(&other.pairs).copied().collect(),
        signs: one.signs.intersection(&other.signs).copied().collect(),
    }
}

/// In how many of the texts each part stands.
struct Weights<'t> {
    texts: f64,
    words: HashMap<&'t str, u32>,
    pairs: HashMap<[char; 2], u32>,
    signs: HashMap<char, u32>,
}

impl<'t> Weights<'t> {
    fn among(texts: &'t [Parts]) -> Weights<'t> {
        let mut weights =
            Weights { texts: texts.len() as f64, words: HashMap::new(), pairs: HashMap::new(), signs: HashMap::new() };
        for text in texts {
            text.words.iter().for_each(|word| *weights.words.entry(word).or_default() += 1);
            text.pairs.iter().for_each(|pair| *weights.pairs.entry(*pair).or_default() += 1);
            text.signs.iter().for_each(|sign| *weights.signs.entry(*sign).or_default() += 1);
        }
        weights
    }

    /// The square of a text's length among them.
    fn of(&self, text: &Parts) -> f64 {
        let words: f64 = text.words.iter().map(|word| self.rarity(self.words.get(word.as_str()))).sum();
        let pairs: f64 = text.pairs.iter().map(|pair| self.rarity(self.pairs.get(pair))).sum();
        let signs: f64 = text.signs.iter().map(|sign| self.rarity(self.signs.get(sign))).sum();
        words + PAIRS * pairs + signs
    }

    fn rarity(&self, texts: Option<&u32>) -> f64 {
        let with = f64::from(texts.copied().unwrap_or_default());
        (1.0 + self.texts / (1.0 + with)).ln().powi(2)
    }
}

fn is_chinese(sign: &char) -> bool {
    matches!(sign, '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{323af}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words;

    fn parts(text: &str) -> Parts {
        Parts::of(text, words::of(text))
    }

    #[test]
    fn who_means_one_thing_in_other_words_is_found_before_who_shares_the_topic() {
        let board = [
            "口罩售货机早上就没货了",
            "自来水发黄三天了 早上第一盆水像茶叶水",
            "What do couriers need to enter our compound?",
            "小区停车位被油车霸占",
        ];
        let board: Vec<Parts> = board.iter().map(|text| parts(text)).collect();
        let first = |text: &str| most_alike(&parts(text), &board, 5).first().copied();
        assert_eq!(first("潮鸣这里自来水也发黄，能喝吗"), Some(1));
        assert_eq!(first("买不到口罩，机器总是空的"), Some(0));
        assert_eq!(first("Couriers are turned away at the compound"), Some(2));
        assert_eq!(first("Noise at night"), None);
    }

    #[test]
    fn nothing_is_alike_on_an_empty_board_or_to_an_empty_text() {
        assert!(most_alike(&parts("口罩"), &[], 5).is_empty());
        assert!(most_alike(&parts("…"), &[parts("口罩")], 5).is_empty());
    }
}
