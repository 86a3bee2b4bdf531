//! A line of the figures as it is shown: what it is of by name, and the posts that it counts.

use crate::figures::{Figure, Span, Subject, store};
use crate::{Category, store as board};
use city::divisions::{DivisionCode, division};
use kernel::error::Result;
use kernel::lang::Lang;
use kernel::view::View;
use ui::address::address;

pub struct Line {
    pub name: String,
    /// It lies below the one before.
    pub is_within: bool,
    pub figure: Figure,
    /// How the board's address asks for its posts.
    asks: &'static str,
}

impl Line {
    pub fn posts(&self) -> String {
        address("/board", &[(self.asks, &self.figure.code)])
    }

    pub fn overdue_posts(&self) -> String {
        address("/board", &[(self.asks, &self.figure.code), ("order", "overdue")])
    }
}

/// Whatever was sent posts, those with most first; of categories, those of a section below it.
pub async fn lines(view: &mut View, span: Span, subject: Subject, lang: Lang) -> Result<Vec<Line>> {
    let figures = store::figures(view, span, subject).await?;
    match subject {
        Subject::City => Ok(figures.into_iter().map(|figure| line(figure, String::new(), "")).collect()),
        Subject::Department => Ok(figures.into_iter().filter_map(|figure| of_department(figure, lang)).collect()),
        Subject::District => Ok(figures.into_iter().map(|figure| of_district(figure, lang)).collect()),
        Subject::Section | Subject::Category => {
            let below = store::figures(view, span, Subject::Category).await?;
            let categories = board::categories(view).await?;
            Ok(figures.into_iter().flat_map(|section| of_section(section, &below, &categories, lang)).collect())
        }
    }
}

fn line(figure: Figure, name: String, asks: &'static str) -> Line {
    Line { name, is_within: false, figure, asks }
}

fn of_department(figure: Figure, lang: Lang) -> Option<Line> {
    let name = figure.name.as_ref()?.get(lang).to_owned();
    Some(line(figure, name, "department"))
}

fn of_district(figure: Figure, lang: Lang) -> Line {
    let place = DivisionCode::parse(&figure.code).ok();
    let name = place.as_ref().and_then(division).map(|place| place.name(lang));
    line(figure.clone(), name.unwrap_or(figure.code), "district")
}

fn of_section(section: Figure, below: &[Figure], categories: &[Category], lang: Lang) -> Vec<Line> {
    let named = |figure: &Figure| categories.iter().find(|category| category.code == figure.code);
    let of = |figure: Figure| {
        let category = named(&figure);
        let name = category.map_or_else(|| figure.code.clone(), |category| category.name.get(lang).to_owned());
        let is_within = category.is_some_and(|category| category.parent.is_some());
        Line { is_within, ..line(figure, name, "category") }
    };
    let is_below = |figure: &&Figure| named(figure).and_then(|one| one.parent.as_ref()) == Some(&section.code);
    let within: Vec<Line> = below.iter().filter(is_below).cloned().map(of).collect();
    std::iter::once(of(section)).chain(within).collect()
}
