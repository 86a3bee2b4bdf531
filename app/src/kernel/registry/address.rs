use axum::http::HeaderValue;
use std::str::FromStr;
use url::{Host, Position, Url};

/// Where a registry is asked: `https`, or `http` on this machine, where nobody listens between.
#[derive(Clone, PartialEq, Eq)]
pub struct Address(Url);

impl FromStr for Address {
    type Err = String;

    fn from_str(text: &str) -> Result<Address, String> {
        let url = Url::parse(text).map_err(|error| error.to_string())?;
        let looks = "it looks like https://registry.example/residents";
        if url.host().is_none() || !url.username().is_empty() || url.password().is_some() || url.fragment().is_some() {
            return Err(looks.into());
        }
        match url.scheme() {
            "https" => Ok(Address(url)),
            "http" if is_here(&url) => Ok(Address(url)),
            "http" => Err("people's numbers travel by https; http is for this machine alone".into()),
            _ => Err(looks.into()),
        }
    }
}

fn is_here(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    }
}

impl Address {
    pub fn is_secure(&self) -> bool {
        self.0.scheme() == "https"
    }

    /// As it is looked up: an IPv6 address without its brackets.
    pub fn host(&self) -> &str {
        self.0.host_str().unwrap_or_default().trim_matches(['[', ']'])
    }

    pub fn port(&self) -> u16 {
        self.0.port_or_known_default().unwrap_or_default()
    }

    /// With what asks further, if something does.
    pub fn path(&self) -> &str {
        &self.0[Position::BeforePath..Position::AfterQuery]
    }

    pub(super) fn authority(&self) -> &str {
        &self.0[Position::BeforeHost..Position::AfterPort]
    }
}

/// What a registry knows the portal by (RFC 6750). Nothing prints it.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(HeaderValue);

impl FromStr for Token {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Token, &'static str> {
        const LONGEST: usize = 4096;
        let wrong = "a token is made of letters, digits and -._~+/ alone, with = at its end";
        let is_token = |c: char| c.is_ascii_alphanumeric() || "-._~+/".contains(c);
        let body = text.trim_end_matches('=');
        if body.is_empty() || text.len() > LONGEST || !body.chars().all(is_token) {
            return Err(wrong);
        }
        let mut header = HeaderValue::try_from(format!("Bearer {text}")).map_err(|_| wrong)?;
        header.set_sensitive(true);
        Ok(Token(header))
    }
}

impl Token {
    /// As it stands in `Authorization`.
    pub fn header(&self) -> &HeaderValue {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refusal(text: &str) -> String {
        text.parse::<Address>().err().unwrap_or_default()
    }

    #[test]
    fn an_address_is_taken_apart() {
        let address = |text: &str| text.parse::<Address>().unwrap();
        let far = address("https://registry.example/v1/residents?city=3301");
        assert!(far.is_secure());
        assert_eq!((far.host(), far.port()), ("registry.example", 443));
        assert_eq!((far.path(), far.authority()), ("/v1/residents?city=3301", "registry.example"));
        let here = address("http://[::1]:8090");
        assert!(!here.is_secure());
        assert_eq!((here.host(), here.port()), ("::1", 8090));
        assert_eq!((here.path(), here.authority()), ("/", "[::1]:8090"));
    }

    #[test]
    fn a_number_travels_in_the_clear_on_this_machine_alone() {
        for here in ["http://localhost:1/", "http://127.0.0.1:1/", "http://127.1.2.3/"] {
            assert_eq!(refusal(here), "", "{here}");
        }
        for far in
            ["http://registry.example/", "http://10.0.0.1/", "http://localhost.example/", "http://[2001:db8::1]/"]
        {
            assert!(refusal(far).contains("https"), "{far}");
        }
        for none in
            ["registry.example", "ftp://registry.example/", "https://me:secret@registry.example/", "https:///x#y"]
        {
            assert!(!refusal(none).is_empty() && !refusal(none).contains("secret"), "{none}");
        }
    }

    #[test]
    fn a_token_is_one_word_that_nobody_reads_in_a_log() {
        for wrong in ["", "=", "two words", "令牌", "a\nb", "a=b"] {
            assert!(wrong.parse::<Token>().is_err(), "{wrong}");
        }
        let token: Token = "dGhlIHNwcmluZw==".parse().unwrap();
        assert_eq!(token.header(), "Bearer dGhlIHNwcmluZw==");
        assert_eq!(format!("{:?}", token.header()), "Sensitive");
    }
}
