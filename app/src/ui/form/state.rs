use kernel::error::Problem;
use kernel::form::Fields;
use kernel::lang::Lang;

/// What stands in a form: the answers typed so far, and what is wrong with them.
#[derive(Debug, Clone)]
pub struct FormState {
    pub lang: Lang,
    values: Fields,
    problems: Vec<Problem>,
}

impl FormState {
    /// An empty form.
    pub fn new(lang: Lang) -> FormState {
        FormState { lang, values: Fields::default(), problems: Vec::new() }
    }

    /// A form with the answers saved before.
    pub fn saved(lang: Lang, values: Fields) -> FormState {
        FormState { lang, values, problems: Vec::new() }
    }

    /// The form as it was posted, with the reasons why it was refused.
    pub fn refused(lang: Lang, values: Fields, problems: Vec<Problem>) -> FormState {
        FormState { lang, values, problems }
    }

    /// Fills in one answer.
    pub fn with(mut self, name: &str, value: impl ToString) -> FormState {
        self.values.0.insert(name.to_owned(), vec![value.to_string()]);
        self
    }

    /// Says what is wrong, on a form whose answers were filled in one by one.
    pub fn with_problems(self, problems: impl Into<Vec<Problem>>) -> FormState {
        FormState { problems: problems.into(), ..self }
    }

    pub fn is_refused(&self) -> bool {
        !self.problems.is_empty()
    }

    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    pub(super) fn value(&self, name: &str) -> String {
        self.values(name).first().cloned().unwrap_or_default()
    }

    pub(super) fn values(&self, name: &str) -> &[String] {
        self.values.0.get(name).map_or(&[], Vec::as_slice)
    }

    pub(super) fn problem(&self, name: &str) -> Option<&Problem> {
        self.problems.iter().find(|problem| problem.field.as_deref() == Some(name))
    }
}
