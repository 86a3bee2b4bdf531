use super::html;
use chrono::NaiveDate;
use identity::Recipient;
use kernel::lang::{Bilingual, Lang};
use kernel::portal::Site;
use ui::dates;
use ui::text::{FluentValue, t, t_with};

/// What is told, before it is known to whom and in which language. Its words are the Fluent texts `<template>-subject`
/// and `<template>-body`, whose paragraphs are divided by empty lines; both may use the variables and `name`.
#[derive(Debug, Clone)]
pub struct Letter {
    template: &'static str,
    variables: Vec<(&'static str, Variable)>,
    link: Option<Link>,
    items: Vec<Item>,
    unsubscribe: Option<String>,
    erase_once_sent: bool,
}

/// One of several things told in a letter.
#[derive(Debug, Clone)]
struct Item {
    /// Of words in which `title` is a variable.
    key: &'static str,
    title: String,
    path: String,
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
    /// The address at which its reader wants no more of these.
    pub unsubscribe: Option<String>,
    pub erase_once_sent: bool,
}

/// What stands in a letter, in its reader's language.
pub(super) struct Content<'c> {
    pub lang: Lang,
    pub subject: &'c str,
    pub paragraphs: &'c [&'c str],
    /// Words and the address that they lead to; so the link and the wish for no more of these.
    pub items: &'c [(String, String)],
    pub link: Option<&'c (String, String)>,
    pub signature: &'c str,
    pub unsubscribe: Option<&'c (String, String)>,
}

impl Letter {
    pub fn new(template: &'static str) -> Letter {
        Letter {
            template,
            variables: Vec::new(),
            link: None,
            items: Vec::new(),
            unsubscribe: None,
            erase_once_sent: false,
        }
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

    /// The same, where whoever holds the path confirms an address or sets a password: when the letter has left, its words
    /// are erased.
    pub fn with_secret_link(self, path: impl Into<String>, text: &'static str) -> Letter {
        Letter { erase_once_sent: true, ..self.with_link(path, text) }
    }

    /// One of several things, each a path of the portal; `key` is that of its words, in which `title` is a variable.
    pub fn with_item(mut self, key: &'static str, title: impl Into<String>, path: impl Into<String>) -> Letter {
        self.items.push(Item { key, title: title.into(), path: path.into() });
        self
    }

    /// A letter that its reader asked for: this path, which needs no session, takes their wish for no more of these, by a
    /// page for people and by a POST for mail programmes (RFC 8058).
    pub fn with_unsubscribe(self, path: impl Into<String>) -> Letter {
        Letter { unsubscribe: Some(path.into()), ..self }
    }

    pub(super) fn write(&self, to: &Recipient, site: &Site) -> Written {
        let lang = to.lang;
        let variables = self.variables_in(lang, &to.name);
        let subject = t_with(lang, &format!("{}-subject", self.template), &variables);
        let body = t_with(lang, &format!("{}-body", self.template), &variables);
        let paragraphs: Vec<&str> = body.split("\n\n").map(str::trim).filter(|text| !text.is_empty()).collect();
        let link = self.link.as_ref().map(|link| (t(lang, link.text), site.link(&link.path)));
        let items = self.items.iter();
        let items: Vec<_> = items
            .map(|item| (t_with(lang, item.key, &[("title", item.title.clone().into())]), site.link(&item.path)))
            .collect();
        let unsubscribe = self.unsubscribe.as_ref().map(|path| (t(lang, "notifications-unsubscribe"), site.link(path)));
        let content = Content {
            lang,
            subject: &subject,
            paragraphs: &paragraphs,
            items: &items,
            link: link.as_ref(),
            signature: &t(lang, "notifications-signature"),
            unsubscribe: unsubscribe.as_ref(),
        };
        let (text, html) = (plain(&content), html::page(&content));
        let unsubscribe = unsubscribe.map(|(_, address)| address);
        Written { kind: self.template, subject, text, html, unsubscribe, erase_once_sent: self.erase_once_sent }
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

fn plain(content: &Content) -> String {
    let leading = |(words, address): &(String, String)| format!("{words}\n{address}");
    let mut parts: Vec<String> = content.paragraphs.iter().map(|&text| text.to_owned()).collect();
    parts.extend(content.items.iter().map(leading));
    parts.extend(content.link.map(leading));
    let unsubscribe = content.unsubscribe.map(|(words, address)| format!("{words} {address}\n")).unwrap_or_default();
    parts.push(format!("-- \n{}\n{unsubscribe}", content.signature));
    parts.join("\n\n")
}
