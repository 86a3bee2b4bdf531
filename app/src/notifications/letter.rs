use super::html;
use crate::identity::Recipient;
use crate::kernel::lang::{Bilingual, Lang};
use crate::kernel::portal::Site;
use crate::ui::dates;
use crate::ui::text::{FluentValue, t, t_with};
use chrono::NaiveDate;

/// What is told, before it is known to whom and in which language. Its words are the Fluent texts `<template>-subject`
/// and `<template>-body`, whose paragraphs are divided by empty lines; both may use the variables and `name`.
#[derive(Debug, Clone)]
pub struct Letter {
    template: &'static str,
    variables: Vec<(&'static str, Variable)>,
    link: Option<Link>,
}

#[derive(Debug, Clone)]
enum Variable {
    Text(String),
    Number(i64),
    Each(Bilingual),
    Day(NaiveDate),
}

#[derive(Debug, Clone)]
struct Link {
    path: String,
    text: &'static str,
}

/// A letter in somebody's language.
pub(super) struct Written {
    pub kind: &'static str,
    pub subject: String,
    pub text: String,
    pub html: String,
}

impl Letter {
    pub fn new(template: &'static str) -> Letter {
        Letter { template, variables: Vec::new(), link: None }
    }

    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Letter {
        self.variables.push((name, Variable::Text(value.into())));
        self
    }

    pub fn with_number(mut self, name: &'static str, value: i64) -> Letter {
        self.variables.push((name, Variable::Number(value)));
        self
    }

    /// A text that a department wrote in both languages.
    pub fn with_each(mut self, name: &'static str, value: &Bilingual) -> Letter {
        self.variables.push((name, Variable::Each(value.clone())));
        self
    }

    pub fn with_day(mut self, name: &'static str, day: NaiveDate) -> Letter {
        self.variables.push((name, Variable::Day(day)));
        self
    }

    /// The one thing to do next: a path of the portal, and the key of the words on it.
    pub fn with_link(mut self, path: impl Into<String>, text: &'static str) -> Letter {
        self.link = Some(Link { path: path.into(), text });
        self
    }

    pub(super) fn write(&self, to: &Recipient, site: &Site) -> Written {
        let lang = to.lang;
        let variables = self.variables_in(lang, &to.name);
        let subject = t_with(lang, &format!("{}-subject", self.template), &variables);
        let body = t_with(lang, &format!("{}-body", self.template), &variables);
        let paragraphs: Vec<&str> = body.split("\n\n").map(str::trim).filter(|text| !text.is_empty()).collect();
        let link = self.link.as_ref().map(|link| (site.link(&link.path), t(lang, link.text)));
        let signature = t(lang, "notifications-signature");
        let text = plain(&paragraphs, link.as_ref(), &signature);
        let html = html::page(lang, &subject, &paragraphs, link, &signature);
        Written { kind: self.template, subject, text, html }
    }

    fn variables_in(&self, lang: Lang, name: &str) -> Vec<(&'static str, FluentValue<'static>)> {
        let given = self.variables.iter().map(|(name, variable)| {
            let value = match variable {
                Variable::Text(text) => text.clone().into(),
                Variable::Number(number) => (*number).into(),
                Variable::Each(text) => text.get(lang).to_owned().into(),
                Variable::Day(day) => dates::day(lang, *day).into(),
            };
            (*name, value)
        });
        given.chain([("name", name.to_owned().into())]).collect()
    }
}

fn plain(paragraphs: &[&str], link: Option<&(String, String)>, signature: &str) -> String {
    let mut parts: Vec<String> = paragraphs.iter().map(|&text| text.to_owned()).collect();
    parts.extend(link.map(|(address, words)| format!("{words}\n{address}")));
    parts.push(format!("-- \n{signature}\n"));
    parts.join("\n\n")
}
