//! The registry of residents. It is asked by `POST` to its one address, with `Authorization: Bearer TOKEN`:
//!
//! ```json
//! {"identity_number": "330106199001010008", "name": "周铭"}
//! ```
//!
//! Do this number and this name belong together, and is the person registered in the city? It answers with 200 and
//!
//! ```json
//! {"resident": true}
//! ```
//!
//! Of what is not so, `false` tells nothing: neither whether there is such a number nor whose it is. Whatever else it
//! answers, or does not answer within three seconds, is no answer.

use kernel::error::{Error, Result};
use kernel::portal::Portal;
use kernel::registry::{Registry, Silent};
use serde::{Deserialize, Serialize};

/// Without `Debug`: it holds an identity number.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    pub identity_number: String,
    /// As it stands on the card.
    pub name: String,
}

#[derive(Serialize, Deserialize)]
pub struct Answer {
    pub resident: bool,
}

pub fn is_connected(portal: &Portal) -> bool {
    portal.registries().residents.is_some()
}

/// Errors: [`Error::NotFound`] where none is connected.
pub fn registry(portal: &Portal) -> Result<&Registry> {
    portal.registries().residents.as_ref().ok_or(Error::NotFound)
}

/// Whether they are one person, who is registered in the city. Errors: the registry said nothing that can be understood.
pub async fn knows(registry: &Registry, question: &Question) -> Result<bool, Silent> {
    let answer: Result<Answer, Silent> = registry.ask(question).await;
    if let Err(silent) = &answer {
        tracing::warn!(%silent, "the registry of residents");
    }
    Ok(answer?.resident)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn question_and_answer_are_as_agreed() {
        let question = Question { identity_number: "330106199001010008".into(), name: "周铭".into() };
        let agreed = r#"{"identity_number":"330106199001010008","name":"周铭"}"#;
        assert_eq!(serde_json::to_string(&question).unwrap(), agreed);
        let resident = |answer: &str| serde_json::from_str::<Answer>(answer).map(|answer| answer.resident).ok();
        assert_eq!(resident(r#"{"resident": true}"#), Some(true));
        assert_eq!(resident(r#"{"resident": false, "asked": 3}"#), Some(false), "a registry may say more");
        for none in ["{}", "true", r#"{"resident": "true"}"#, r#"{"resident": 1}"#, r#"{"resident": null}"#] {
            assert_eq!(resident(none), None, "{none}");
        }
    }
}
