use super::store::{self, Progress};
use super::{Attachment, Filing, Stage};
use chrono::{DateTime, NaiveDate, Utc};
use kernel::audit::Purpose;
use kernel::error::{Problem as FormProblem, Result};
use kernel::lang::Lang;
use kernel::view::View;
use programmes::rules::{FieldError, Problem, asked_evidence, asked_fields, check_whole};
use programmes::{Answers, Evidence, Field, Programme, Rows, Section};
use std::collections::{BTreeMap, BTreeSet};

/// All that the applicant has put into the submission they are working on, and what it still lacks.
#[derive(Debug)]
pub struct Dossier {
    pub filing: Filing,
    pub answers: Answers,
    pub attachments: Vec<Attachment>,
    pub lacking: Vec<FieldError>,
    /// The day by which dates are judged.
    pub filed_on: NaiveDate,
    progress: BTreeMap<String, Progress>,
}

/// What somebody who acts for the firm reads of their own case.
pub async fn dossier(view: &mut View, filing: Filing) -> Result<Dossier> {
    let submission = filing.next_submission();
    let sealed = store::answers(view, &filing, submission).await?;
    let answers = view.open(sealed, Purpose::Own, None).await?;
    let attachments = store::attachments(view, filing.case.id, submission).await?;
    let progress = store::progress(view, filing.case.id).await?;
    let filed_on = filing.filed_on(view);
    let attached: BTreeSet<String> = attachments.iter().map(|file| file.evidence.clone()).collect();
    let lacking = check_whole(&filing.edition.programme, &answers, &attached, filed_on);
    Ok(Dossier { filing, answers, attachments, lacking, filed_on, progress })
}

/// How corrections name a piece of evidence among the sections.
pub fn evidence_key(code: &str) -> String {
    format!("evidence.{code}")
}

impl Dossier {
    pub fn programme(&self) -> &Programme {
        &self.filing.edition.programme
    }

    /// The sections in which anything is asked, after these answers.
    pub fn sections(&self) -> impl Iterator<Item = &Section> {
        self.programme().sections.iter().filter(|section| !self.asked(section).is_empty())
    }

    pub fn asked(&self, section: &Section) -> Vec<&Field> {
        // The fields live as long as the programme, not as the borrowed section.
        let section = self.programme().section(&section.code);
        section.map(|section| asked_fields(section, &self.answers)).unwrap_or_default()
    }

    pub fn evidence(&self) -> Vec<&Evidence> {
        asked_evidence(self.programme(), &self.answers)
    }

    /// A list of the form, with the section that asks for it.
    pub fn list(&self, section: &str, field: &str) -> Option<(&Section, &Field, &Rows)> {
        let section = self.programme().section(section)?;
        let field = asked_fields(section, &self.answers).into_iter().find(|asked| asked.code == field)?;
        Some((section, field, field.rows()?))
    }

    pub fn files_of(&self, evidence: &str) -> impl Iterator<Item = &Attachment> {
        self.attachments.iter().filter(move |file| file.evidence == evidence)
    }

    /// The version of a section that a form is drawn with; 0 when it was never saved.
    pub fn version_of(&self, section: &str) -> i32 {
        self.progress.get(section).map_or(0, |progress| progress.version)
    }

    pub fn saved_at(&self, section: &str) -> Option<DateTime<Utc>> {
        self.progress.get(section).map(|progress| progress.saved_at)
    }

    /// Something was saved of it that has still to be mended.
    pub fn is_unfinished(&self, section: &str) -> bool {
        self.progress.get(section).is_some_and(|progress| !progress.complete)
    }

    /// Saved, and nothing is lacking in it.
    pub fn is_whole(&self, section: &Section) -> bool {
        self.progress.get(&section.code).is_some_and(|progress| progress.complete) && !self.lacks(section)
    }

    pub fn is_ready(&self) -> bool {
        self.lacking.is_empty() && !self.sections().any(|section| self.is_unfinished(&section.code))
    }

    /// May the applicant change this section now? What a desk asked to be corrected, and what lacks something after the
    /// corrections: an answer may call for another, in a section that nobody thought of.
    pub fn is_open(&self, section: &Section) -> bool {
        self.is_open_by(&section.code, self.lacks(section) || self.is_unfinished(&section.code))
    }

    /// The same of a piece of evidence.
    pub fn takes_files(&self, evidence: &Evidence) -> bool {
        let lacks = self.lacking.iter().any(|error| is_of_evidence(error) && error.field == evidence.code);
        self.is_open_by(&evidence_key(&evidence.code), lacks)
    }

    /// Why what is not open can't be changed.
    pub fn closed(&self) -> FormProblem {
        FormProblem::new(match self.filing.case.stage {
            Stage::Decided(_) | Stage::Withdrawn => "cases-refusal-already-over",
            Stage::Draft | Stage::UnderReview => "cases-section-closed",
        })
    }

    /// Everything that stands in the way of submitting, each told where it is mended.
    pub fn problems(&self, lang: Lang) -> Vec<FormProblem> {
        let lacking = self
            .lacking
            .iter()
            .map(|error| FormProblem::told(self.path_of(error), error.message(self.programme(), lang)));
        let unfinished = self.sections().filter(|section| self.is_unfinished(&section.code) && !self.lacks(section));
        let unfinished = unfinished.map(|section| {
            FormProblem::at(self.path_of_section(&section.code), "cases-section-unfinished")
                .with("section", section.title.get(lang))
        });
        lacking.chain(unfinished).collect()
    }

    pub fn path_of_section(&self, section: &str) -> String {
        format!("{}/sections/{section}", self.filing.path())
    }

    pub fn path_of_list(&self, section: &str, field: &str) -> String {
        format!("{}/list/{field}", self.path_of_section(section))
    }

    pub fn path_of_evidence(&self, evidence: &str) -> String {
        format!("{}/evidence/{evidence}", self.filing.path())
    }

    /// Where this is mended.
    pub fn path_of(&self, error: &FieldError) -> String {
        let field = &error.field;
        let section = self.programme().sections.iter().find(|section| holds(section, field));
        match section.filter(|_| !is_of_evidence(error)) {
            Some(section) => format!("{}#{field}", self.path_of_section(&section.code)),
            None => self.path_of_evidence(field),
        }
    }

    fn lacks(&self, section: &Section) -> bool {
        self.lacking.iter().any(|error| !is_of_evidence(error) && holds(section, &error.field))
    }

    fn is_open_by(&self, key: &str, lacks: bool) -> bool {
        let case = &self.filing.case;
        case.is_editable(key) || (case.stage == Stage::UnderReview && case.awaits_applicant() && lacks)
    }
}

fn holds(section: &Section, field: &str) -> bool {
    section.fields.iter().any(|other| other.code == field)
}

/// A field and a document may have the same code.
fn is_of_evidence(error: &FieldError) -> bool {
    error.problem == Problem::NotAttached
}
