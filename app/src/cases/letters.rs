//! What the people behind a case are told by mail: that it arrived, that a desk asks, how it was decided.

use super::departments::departments;
use super::{Filing, Stage};
use desks::{self, Outcome};
use kernel::actor::PersonId;
use kernel::error::Result;
use kernel::lang::{Bilingual, Lang};
use kernel::tx::Tx;
use notifications::{self, Letter};
use programmes::Programme;
use ui::text::t;

/// It was submitted, for the first time or again. Corrected answers may leave nothing that is not approved already.
pub async fn tell_submission(tx: &mut Tx, filing: &Filing) -> Result<()> {
    match filing.case.stage {
        Stage::Decided(outcome) => tell_decision(tx, filing, outcome, &[], "").await,
        _ => tell_receipt(tx, filing).await,
    }
}

/// Its number, who has it, and by when.
async fn tell_receipt(tx: &mut Tx, filing: &Filing) -> Result<()> {
    let steps = &filing.case.steps;
    let names = departments(tx, steps).await?;
    let asked = names.list(steps.iter().filter(|step| step.stage.is_asked()).map(|step| step.desk));
    let template = match filing.case.submissions {
        1 => "cases-letter-receipt",
        _ => "cases-letter-answered",
    };
    let promised = filing.promised.map_or_else(|| tx.today(), |due| due.on);
    let letter = Letter::new(template).with_each("departments", &asked).with_day("promised", promised);
    tell(tx, filing, letter).await
}

/// A desk asks for a correction of these sections, in its words.
pub async fn tell_correction(tx: &mut Tx, filing: &Filing, message: &str, sections: &[String]) -> Result<()> {
    let steps = &filing.case.steps;
    let names = departments(tx, steps).await?;
    let asking = steps.iter().filter(|step| matches!(step.stage, desks::Stage::Asking { .. })).map(|step| step.desk);
    let letter = Letter::new("cases-letter-correction")
        .with_each("departments", &names.list(asking))
        .with("message", message)
        .with_each("sections", &section_titles(&filing.edition.programme, sections));
    tell(tx, filing, letter).await
}

/// The case is decided. Of a refusal also why, from the programme's list and in the desk's words.
pub async fn tell_decision(
    tx: &mut Tx,
    filing: &Filing,
    outcome: Outcome,
    reasons: &[String],
    note: &str,
) -> Result<()> {
    let letter = match outcome {
        Outcome::Approved => Letter::new("cases-letter-approved"),
        Outcome::Refused => {
            let listed = filing.edition.programme.reasons.iter().filter(|reason| reasons.contains(&reason.code));
            let reasons = joined(listed.map(|reason| &reason.label));
            Letter::new("cases-letter-refused").with_each("reasons", &reasons).with("note", note)
        }
    };
    tell(tx, filing, letter).await
}

/// The titles of what a correction names, in both languages.
pub fn section_titles(programme: &Programme, named: &[String]) -> Bilingual {
    let sections = programme.sections.iter().filter(|section| named.contains(&section.code));
    let evidence = programme.evidence.iter().filter(|file| named.contains(&super::evidence_key(&file.code)));
    joined(sections.map(|section| &section.title).chain(evidence.map(|evidence| &evidence.label)))
}

fn joined<'t>(texts: impl Iterator<Item = &'t Bilingual>) -> Bilingual {
    let texts: Vec<&Bilingual> = texts.collect();
    let [zh, en] = Lang::ALL.map(|lang| {
        let texts: Vec<&str> = texts.iter().map(|text| text.get(lang)).collect();
        texts.join(&t(lang, "cases-list-separator"))
    });
    Bilingual { zh, en }
}

async fn tell(tx: &mut Tx, filing: &Filing, letter: Letter) -> Result<()> {
    let letter = letter
        .with_each("programme", &filing.edition.programme.title)
        .with("number", filing.reference.as_str())
        .with("firm", &filing.applicant.firm)
        .with_link(filing.path(), "cases-letter-open");
    for person in readers(tx, filing).await? {
        notifications::tell(tx, person, &letter).await?;
    }
    Ok(())
}

/// Who started it, as long as they act for the firm, and everybody whom a desk confirmed.
async fn readers(tx: &mut Tx, filing: &Filing) -> Result<Vec<PersonId>> {
    let enterprise = filing.applicant.enterprise;
    let mut readers = enterprises::agents(tx, enterprise).await?;
    let starter = filing.started_by;
    if !readers.contains(&starter) && enterprises::acts_for(tx, enterprise, starter).await? {
        readers.push(starter);
    }
    Ok(readers)
}
