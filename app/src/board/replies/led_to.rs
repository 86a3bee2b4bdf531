use cases::Reference;
use std::fmt;
use url::Url;

/// What a post led to: the chain from what a resident said to what the city did.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum LedTo {
    /// A case, by its public number.
    Case(Reference),
    /// A programme by its code, and the edition in which it was heard.
    Programme { code: String, edition: Option<i32> },
    /// A public notice, by its address.
    Notice(Url),
}

impl LedTo {
    /// Reads what a clerk types, or what was kept of it: a case's number, a programme's code, an address that begins with
    /// `https://`.
    pub fn parse(typed: &str) -> Option<LedTo> {
        let typed = typed.trim();
        if typed.starts_with("https://") {
            return Url::parse(typed).ok().filter(Url::has_host).map(LedTo::Notice);
        }
        if let Ok(reference) = Reference::parse(typed) {
            return Some(LedTo::Case(reference));
        }
        let (code, edition) = match typed.split_once('@') {
            Some((code, edition)) => (code, Some(edition.parse().ok()?)),
            None => (typed, None),
        };
        let is_code =
            !code.is_empty() && code.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
        is_code.then(|| LedTo::Programme { code: code.to_owned(), edition })
    }
}

/// As it is kept, and typed.
impl fmt::Display for LedTo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            LedTo::Case(reference) => reference.fmt(f),
            LedTo::Programme { code, edition: None } => f.write_str(code),
            LedTo::Programme { code, edition: Some(edition) } => write!(f, "{code}@{edition}"),
            LedTo::Notice(url) => url.fmt(f),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_is_read_again() {
        for typed in ["2020-330106-000123", "reopening-filing", "reopening-filing@2", "https://city.example/notice/7"] {
            assert_eq!(LedTo::parse(typed).unwrap().to_string(), typed);
        }
        for nothing in ["", "http://city.example", "javascript:alert(1)", "https://", "Two words", "code@x"] {
            assert_eq!(LedTo::parse(nothing), None, "{nothing}");
        }
    }
}
