//! What a department may say, and who says it. Pure.

use super::{LedTo, Said};
use crate::Status;
use crate::rules::{LONGEST_BODY, said};
use kernel::actor::PersonId;
use kernel::error::Problem;
use kernel::lang::Bilingual;

/// A reply as it was typed.
#[derive(Debug, Clone, Copy)]
pub struct Typed<'t> {
    pub status: &'t str,
    pub zh: &'t str,
    pub en: &'t str,
    pub led_to: &'t str,
}

/// A department speaks both languages. Errors: what is missing or too long, each at its field.
pub fn reply(typed: &Typed) -> Result<Said, Vec<Problem>> {
    let read = |text: &str| text.replace("\r\n", "\n").trim().to_owned();
    let text = Bilingual::new(read(typed.zh), read(typed.en));
    let status = Status::OFFERED.into_iter().find(|status| status.code() == typed.status);
    let led_to = (!typed.led_to.trim().is_empty()).then(|| LedTo::parse(typed.led_to));
    // An address grows when it is read: each Chinese sign in it by nine.
    let led_to = led_to.map(|led_to| led_to.filter(|led_to| led_to.to_string().len() <= LONGEST_ADDRESS));
    let problems: Vec<Problem> = [
        status.is_none().then(|| Problem::at("status", "board-status-missing")),
        said("zh", &text.zh, LONGEST_BODY, Some("board-answer-missing-zh")),
        said("en", &text.en, LONGEST_BODY, Some("board-answer-missing-en")),
        (led_to == Some(None)).then(|| Problem::at("led_to", "board-led-to-unknown")),
    ]
    .into_iter()
    .flatten()
    .collect();
    match status {
        Some(status) if problems.is_empty() => Ok(Said { status, text, led_to: led_to.flatten() }),
        _ => Err(problems),
    }
}

/// Nobody answers for the city what they asked of it.
pub fn may_answer(author: PersonId, clerk: PersonId) -> Result<(), Problem> {
    if author == clerk { Err(Problem::new("board-own-post")) } else { Ok(()) }
}

const LONGEST_ADDRESS: usize = 500;

/// What is handed round for ever is answered by nobody.
pub fn may_pass_on(times: i64) -> Result<(), Problem> {
    if times < MOST_PASSED { Ok(()) } else { Err(Problem::at("desk", "board-passed-enough").with("most", MOST_PASSED)) }
}

const MOST_PASSED: i64 = 3;

#[cfg(test)]
mod tests {
    use super::*;

    const SUNS: Typed = Typed { status: "answered", zh: "可以进入。", en: "They may enter.", led_to: "" };

    fn told(typed: &Typed) -> Vec<&'static str> {
        reply(typed).unwrap_err().iter().map(|problem| problem.key).collect()
    }

    #[test]
    fn sun_answers_in_both_languages_with_a_status() {
        let said = reply(&SUNS).unwrap();
        assert_eq!((said.status, said.led_to), (Status::Answered, None));
        assert_eq!(
            told(&Typed { status: "waiting", zh: " ", led_to: "a b", ..SUNS }),
            ["board-status-missing", "board-answer-missing-zh", "board-led-to-unknown"]
        );
        assert_eq!(told(&Typed { status: "duplicate", ..SUNS }), ["board-status-missing"], "merging says so");
    }
}
