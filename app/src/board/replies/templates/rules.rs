//! What a template holds. Pure.

use crate::rules::{LONGEST_BODY, one_line, said};
use kernel::error::Problem;
use kernel::lang::Bilingual;

pub const LONGEST_NAME: usize = 40;

/// Its name and its text. Errors: what is missing or too long, each at its field.
pub fn template(name: &str, zh: &str, en: &str) -> Result<(String, Bilingual), Vec<Problem>> {
    let read = |text: &str| text.replace("\r\n", "\n").trim().to_owned();
    let (name, text) = (one_line(name), Bilingual::new(read(zh), read(en)));
    let problems: Vec<Problem> = [
        said("name", &name, LONGEST_NAME, Some("board-template-name-missing")),
        said("zh", &text.zh, LONGEST_BODY, Some("board-answer-missing-zh")),
        said("en", &text.en, LONGEST_BODY, Some("board-answer-missing-en")),
    ]
    .into_iter()
    .flatten()
    .collect();
    if problems.is_empty() { Ok((name, text)) } else { Err(problems) }
}
