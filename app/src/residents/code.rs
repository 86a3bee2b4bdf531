use super::NumberHash;
use kernel::audit::SecretKey;
use kernel::symbols::{is_hyphen, symbol_of, value_of};
use kernel::width;

const LENGTH: usize = 10;

/// What a desk hands out for one number: fifty random bits, `7K3M9-QXT0A`. It is shown once; what is kept is a hash that
/// holds for that number alone. `Debug` would write it into a log, so there is none.
#[derive(Clone, PartialEq, Eq)]
pub struct Code(String);

pub struct CodeHash([u8; 32]);

impl Code {
    pub fn from_random(bytes: [u8; LENGTH]) -> Code {
        Code(bytes.into_iter().map(symbol_of).collect())
    }

    /// Reads a code as people type it: either case, with or without hyphens and spaces, O for 0, I or L for 1. `None` when
    /// no desk hands out such a thing.
    pub fn parse(typed: &str) -> Option<Code> {
        let typed = width::number(typed);
        let symbols = typed.chars().filter(|c| !is_hyphen(*c)).map(|symbol| value_of(symbol).map(symbol_of));
        let code = symbols.collect::<Option<String>>()?;
        (code.len() == LENGTH).then_some(Code(code))
    }

    pub fn hash(&self, key: &SecretKey, number: &NumberHash) -> CodeHash {
        CodeHash(key.hash("residence code", &[number.bytes(), self.0.as_bytes()].concat()))
    }

    /// In two groups, as it is written down.
    pub fn told(&self) -> String {
        let (first, second) = self.0.split_at(LENGTH / 2);
        format!("{first}-{second}")
    }
}

impl CodeHash {
    pub fn bytes(&self) -> &[u8] {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::IdentityNumber;
    use chrono::NaiveDate;
    use proptest::prelude::*;

    #[test]
    fn a_code_is_read_as_people_type_it() {
        let code = Code::from_random([0, 1, 10, 17, 20, 31, 7, 8, 9, 0]);
        assert_eq!(code.told(), "01AHM-Z7890");
        for typed in ["01ahmz7890", " o1AH mz78 9O", "OLAHM–Z789o", "０１ＡＨＭ－Ｚ７８９０"] {
            assert!(Code::parse(typed) == Some(code.clone()), "{typed}");
        }
        for none in ["", "01AHM", "01AHM-Z78900", "U1AHM-Z7890", "一二三四五六七八九十"] {
            assert!(Code::parse(none).is_none(), "{none}");
        }
    }

    #[test]
    fn a_code_holds_for_one_number_alone() {
        let key = SecretKey::new([7; 32]);
        let today = NaiveDate::from_ymd_opt(2020, 2, 10).unwrap();
        let [one, other] = ["11010519491231002X", "440524188001010014"]
            .map(|number| IdentityNumber::parse(number, today).unwrap().hash(&key));
        let code = Code::from_random([3; LENGTH]);
        assert_ne!(code.hash(&key, &one).bytes(), code.hash(&key, &other).bytes());
    }

    proptest! {
        #[test]
        fn every_code_is_read_back_from_what_is_told(random: [u8; LENGTH]) {
            let code = Code::from_random(random);
            prop_assert!(Code::parse(&code.told()) == Some(code));
        }

        #[test]
        fn no_text_makes_it_panic(text in "\\PC*") {
            let _ = Code::parse(&text);
        }
    }
}
