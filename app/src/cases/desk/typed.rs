//! What a clerk typed to decide a case or to ask for a correction, read by the programme it is under.

use crate::evidence_key;
use desks::Outcome;
use kernel::error::{Error, Problem, Result};
use kernel::form::Fields;
use programmes::Programme;
use std::collections::BTreeSet;

/// As long as the database takes.
pub const LONGEST_NOTE: usize = 2000;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    pub outcome: Outcome,
    pub reasons: Vec<String>,
    pub note: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// Sections by their code, evidence as `evidence.CODE`.
    pub sections: BTreeSet<String>,
    pub message: String,
}

/// An approval may have a note; a refusal has reasons from the list and says in words what they mean here.
pub fn verdict(programme: &Programme, mut fields: Fields) -> Result<Verdict> {
    let decision = fields.take("decision").unwrap_or_default();
    let mut problems = Vec::new();
    let verdict = match decision.as_str() {
        "approve" => {
            let note = text("note", fields.take("note"), &mut problems);
            Verdict { outcome: Outcome::Approved, reasons: Vec::new(), note }
        }
        "refuse" => {
            let chosen = fields.0.remove("reasons").unwrap_or_default();
            let listed = programme.reasons.iter().map(|reason| reason.code.clone());
            let reasons: Vec<String> = listed.filter(|code| chosen.contains(code)).collect();
            if reasons.is_empty() {
                problems.push(Problem::at("reasons", "cases-desk-reasons-missing"));
            }
            let note = text("words", fields.take("words"), &mut problems);
            if note.is_empty() {
                problems.push(Problem::at("words", "cases-desk-words-missing"));
            }
            Verdict { outcome: Outcome::Refused, reasons, note }
        }
        _ => return Err(Error::BadRequest("no decision of ours".into())),
    };
    whole(fields, problems, verdict)
}

pub fn question(programme: &Programme, mut fields: Fields) -> Result<Question> {
    let mut problems = Vec::new();
    let chosen = fields.0.remove("sections").unwrap_or_default();
    let known = programme.sections.iter().map(|section| section.code.clone());
    let known = known.chain(programme.evidence.iter().map(|evidence| evidence_key(&evidence.code)));
    let sections: BTreeSet<String> = known.filter(|code| chosen.contains(code)).collect();
    if sections.is_empty() {
        problems.push(Problem::at("sections", "cases-refusal-nothing-to-correct"));
    }
    let message = text("message", fields.take("message"), &mut problems);
    if message.is_empty() {
        problems.push(Problem::at("message", "cases-desk-message-missing"));
    }
    whole(fields, problems, Question { sections, message })
}

fn text(field: &'static str, typed: Option<String>, problems: &mut Vec<Problem>) -> String {
    let text = typed.unwrap_or_default().replace("\r\n", "\n").trim().to_owned();
    if text.chars().count() > LONGEST_NOTE {
        problems.push(Problem::at(field, "cases-desk-too-long").with("most", LONGEST_NOTE));
    }
    text
}

fn whole<T>(rest: Fields, problems: Vec<Problem>, read: T) -> Result<T> {
    match (rest.0.is_empty(), problems.is_empty()) {
        (false, _) => Err(Error::BadRequest("no form of ours".into())),
        (true, false) => Err(Error::Refused(problems)),
        (true, true) => Ok(read),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filing() -> Programme {
        Programme::parse(include_str!("../../../data/programmes/reopening-filing.toml")).expect("without a fault")
    }

    fn problems<T: std::fmt::Debug>(read: Result<T>) -> Vec<String> {
        match read {
            Err(Error::Refused(problems)) => problems.into_iter().filter_map(|problem| problem.field).collect(),
            other => panic!("not refused: {other:?}"),
        }
    }

    #[test]
    fn an_approval_needs_no_words() {
        let read = verdict(&filing(), Fields::of(&[("decision", "approve"), ("note", " ")])).unwrap();
        assert_eq!(read, Verdict { outcome: Outcome::Approved, reasons: vec![], note: String::new() });
    }

    #[test]
    fn a_refusal_needs_a_reason_of_the_list_and_words() {
        let refused = verdict(&filing(), Fields::of(&[("decision", "refuse"), ("reasons", "mood"), ("words", "")]));
        assert_eq!(problems(refused), ["reasons", "words"]);
        let read = verdict(
            &filing(),
            Fields::of(&[("decision", "refuse"), ("reasons", "premises_unfit"), ("words", "no exit")]),
        );
        assert_eq!(read.unwrap().reasons, ["premises_unfit"]);
    }

    #[test]
    fn a_correction_names_sections_that_there_are_and_says_what_is_wrong() {
        assert_eq!(problems(question(&filing(), Fields::of(&[("sections", "secrets")]))), ["sections", "message"]);
        let chosen = [("sections", "staff"), ("sections", "evidence.prevention_plan"), ("message", "两人健康状况不明")];
        let asked = question(&filing(), Fields::of(&chosen)).unwrap();
        assert_eq!(asked.sections, BTreeSet::from(["evidence.prevention_plan".into(), "staff".into()]));
    }

    #[test]
    fn a_field_of_no_form_is_no_decision() {
        let read = verdict(&filing(), Fields::of(&[("decision", "approve"), ("note", ""), ("outcome", "refused")]));
        assert!(matches!(read, Err(Error::BadRequest(_))));
    }
}
