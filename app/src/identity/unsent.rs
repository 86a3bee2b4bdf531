//! What was sent after the session had ended waits a day for the same person to sign in, in the same browser.
//!
//! It is shown to them and never sent by itself. The session names it by an id that nobody can guess; who signs in
//! there in their place discards it. Passwords, residents' identity numbers and files never wait.

use axum::http::Uri;
use chrono::{DateTime, TimeDelta, Utc};
use kernel::error::{Error, Result};
use kernel::id;
use kernel::ids;
use kernel::session::Session;
use url::form_urlencoded;

id!(UnsentId);

impl UnsentId {
    /// One that cannot be guessed from its neighbours: the browser that holds it may send the form.
    pub fn unguessable() -> UnsentId {
        UnsentId(ids::unguessable())
    }
}

pub const KEPT: TimeDelta = TimeDelta::days(1);

/// A form's fields as they were typed, in their order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Typed(pub Vec<(String, String)>);

pub struct UnsentForm {
    pub id: UnsentId,
    /// Where it was sent to.
    pub path: String,
    /// The page it stood on.
    pub page: Option<String>,
    pub typed: Typed,
    pub at: DateTime<Utc>,
}

impl UnsentForm {
    pub fn until(&self) -> DateTime<Utc> {
        self.at + KEPT
    }

    /// Where it is sent again, marked as what waited: once it is answered, it waits no longer.
    pub fn action(&self) -> String {
        let joint = if self.path.contains('?') { '&' } else { '?' };
        format!("{}{joint}{MARK}={}", self.path, self.id)
    }
}

const MARK: &str = "unsent";

/// The form that was sent again with this request, if it says so.
pub fn sent_again(uri: &Uri) -> Option<UnsentId> {
    let query = uri.query()?;
    let (_, id) = form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == MARK)?;
    id.parse().ok().map(UnsentId)
}

impl Typed {
    pub fn decode(body: &[u8]) -> Typed {
        Typed(form_urlencoded::parse(body).into_owned().collect())
    }

    pub fn encode(&self) -> String {
        form_urlencoded::Serializer::new(String::new()).extend_pairs(&self.0).finish()
    }

    /// What is kept nowhere as it is typed: passwords, and the numbers of residents' identity cards.
    pub fn holds_a_secret(&self) -> bool {
        self.0.iter().any(|(name, _)| name.contains("password") || name == "identity_number")
    }

    /// The answers by which a person knows their form again: neither keys nor empty ones, and of an account's or an
    /// identity card's number the last four digits.
    pub fn answers(&self) -> Vec<String> {
        let typed = self.0.iter().filter(|(name, _)| !["key", "version"].contains(&name.as_str()));
        let typed = typed.map(|(_, value)| value.trim()).filter(|value| !value.is_empty());
        typed.filter(|value| value.parse::<uuid::Uuid>().is_err()).map(masked).collect()
    }
}

/// Longer numbers than a telephone's are shown by their end.
const LONGEST_SHOWN: usize = 12;

fn masked(value: &str) -> String {
    let digits: Vec<char> = value.chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
    let is_number = digits.iter().all(|c| c.is_ascii_digit() || matches!(c, 'X' | 'x' | '+'));
    match digits.len() > LONGEST_SHOWN && is_number {
        true => format!("•••• {}", digits[digits.len() - 4..].iter().collect::<String>()),
        false => value.to_owned(),
    }
}

const UNSENT: &str = "unsent";

#[doc(hidden)]
pub async fn remember(session: &Session, id: UnsentId) -> Result<()> {
    session.insert(UNSENT, id).await.map_err(Error::internal)
}

#[doc(hidden)]
pub async fn remembered(session: &Session) -> Result<Option<UnsentId>> {
    session.get(UNSENT).await.map_err(Error::internal)
}

#[doc(hidden)]
pub async fn forget(session: &Session) -> Result<()> {
    session.remove_value(UNSENT).await.map(|_| ()).map_err(Error::internal)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lin_knows_her_form_again_and_who_looks_over_her_shoulder_reads_no_account() {
        let body = "key=0192f0c1-0000-7000-8000-000000000000&name=%E6%80%BB%E5%BA%97&note=+&version=3\
                    &contact_phone=13800000000&account=6200+0000+0000+0000+013&id=33010619900101001X";
        let answers = Typed::decode(body.as_bytes()).answers();
        assert_eq!(answers, ["总店", "13800000000", "•••• 0013", "•••• 001X"]);
    }

    #[test]
    fn what_was_typed_is_sent_again_to_the_letter() {
        let typed = Typed::decode("a=1&a=2&line=one%0D%0Atwo&empty=&%E5%A7%93=%00%26".as_bytes());
        assert_eq!(Typed::decode(typed.encode().as_bytes()), typed);
        assert_eq!(typed.0[2].1, "one\r\ntwo");
    }

    #[test]
    fn a_form_with_a_secret_in_any_field_is_known() {
        assert!(Typed::decode(b"current=a&password=b").holds_a_secret());
        assert!(Typed::decode(b"new_password=b").holds_a_secret());
        assert!(Typed::decode(b"identity_number=1&code=2").holds_a_secret());
        assert!(!Typed::decode(b"name=password").holds_a_secret());
    }

    #[test]
    fn a_form_sent_again_says_which_it_was() {
        let form = UnsentForm {
            id: UnsentId::unguessable(),
            path: "/enterprises?lang=en".into(),
            page: None,
            typed: Typed(Vec::new()),
            at: DateTime::UNIX_EPOCH,
        };
        assert_eq!(sent_again(&form.action().parse().unwrap()), Some(form.id));
        assert_eq!(sent_again(&"/enterprises?unsent=me".parse().unwrap()), None);
    }
}
