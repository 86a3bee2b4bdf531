use kernel::error::Problem;
use std::str::FromStr;

/// An e-mail address that mail can be sent to, as its owner writes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Email(String);

impl Email {
    pub fn parse(typed: &str) -> Result<Email, Problem> {
        let typed = typed.trim();
        if typed.is_empty() {
            return Err(Problem::at("email", "identity-email-missing"));
        }
        let sendable = typed.len() <= 254 && typed.is_ascii() && lettre::Address::from_str(typed).is_ok();
        match sendable && typed.rsplit('@').next().is_some_and(|host| host.contains('.')) {
            true => Ok(Email(typed.to_owned())),
            false => Err(Problem::at("email", "identity-email-wrong")),
        }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lins_address_is_one_with_or_without_spaces_around_it() {
        assert_eq!(Email::parse(" lin.yue@example.com ").unwrap().as_str(), "lin.yue@example.com");
    }

    #[test]
    fn what_no_mail_reaches_is_no_address() {
        for wrong in ["lin", "lin@", "@example.com", "lin@example", "lin yue@example.com", "a@b.c\r\nBcc: x@y.z"] {
            assert_eq!(Email::parse(wrong).unwrap_err().key, "identity-email-wrong", "{wrong}");
        }
        assert_eq!(Email::parse("  ").unwrap_err().key, "identity-email-missing");
    }
}
