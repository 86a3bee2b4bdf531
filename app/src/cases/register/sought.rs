use kernel::width::narrow;

/// A firm's name, or a part of one, as the register looks for it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Sought {
    /// In small and narrow letters, without spaces.
    pub text: String,
    /// Every letter, and every two neighbours, once.
    pub pairs: Vec<String>,
}

impl Sought {
    pub fn of(name: &str) -> Sought {
        let letters: Vec<char> = name.chars().map(narrow).filter(|c| !c.is_whitespace()).collect();
        let text = letters.iter().collect::<String>().to_lowercase();
        let letters: Vec<char> = text.chars().collect();
        let singles = letters.iter().map(|letter| letter.to_string());
        let neighbours = letters.windows(2).map(|two| two.iter().collect());
        let mut pairs: Vec<String> = singles.chain(neighbours).collect();
        pairs.sort();
        pairs.dedup();
        Sought { text, pairs }
    }

    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// The fewest pairs that a name with these words must have: a single letter is in a pair already.
    pub fn needed(&self) -> Vec<String> {
        let letters = self.text.chars().count();
        self.pairs.iter().filter(|pair| letters == 1 || pair.chars().count() == 2).cloned().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use cast::LIN_FOODS;
    use proptest::prelude::*;

    #[test]
    fn a_name_is_looked_for_however_it_is_typed() {
        assert_eq!(Sought::of("Ｙｕｅｗｅｉ　（杭州）").text, "yuewei(杭州)");
        assert_eq!(Sought::of("悦味").needed(), ["悦味"]);
        assert_eq!(Sought::of("味").needed(), ["味"]);
        assert!(Sought::of(" 　").is_empty());
    }

    proptest! {
        #[test]
        fn whatever_part_of_a_name_is_typed_the_name_has_all_its_pairs(from in 0..11usize, length in 1..11usize) {
            let part: String = LIN_FOODS.zh.chars().skip(from).take(length).collect();
            prop_assume!(!part.is_empty());
            let name = Sought::of(LIN_FOODS.zh);
            let part = Sought::of(&part);
            prop_assert!(part.needed().iter().all(|pair| name.pairs.contains(pair)));
            prop_assert!(name.text.contains(&part.text));
        }
    }
}
