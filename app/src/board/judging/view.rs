use super::{Judge, rules};
use crate::Post;
use crate::rules::LONGEST_REASON;
use kernel::error::Problem;
use kernel::lang::Lang;
use kernel::once::OnceKey;
use leptos::prelude::*;
use ui::details::unfolded_when;
use ui::drawn::{Draw, Drawn};
use ui::form::{Choice, Field, FormState, button, form, hidden, once_key, radios, secondary_button, textarea};
use ui::text::{t, t_with};

/// A judgement that was refused, with what was typed.
#[derive(Debug, Clone, Default)]
pub struct Refused {
    pub why: String,
    /// Of a rating alone.
    pub stars: Option<String>,
    pub problems: Vec<Problem>,
}

impl Refused {
    pub fn state(self, lang: Lang) -> FormState {
        let state = FormState::new(lang).with_problems(self.problems);
        match self.stars {
            Some(stars) => state.with("stars", stars).with("stars_why", self.why),
            None => state.with("why", self.why),
        }
    }
}

impl From<Vec<Problem>> for Refused {
    fn from(problems: Vec<Problem>) -> Refused {
        Refused { problems, ..Refused::default() }
    }
}

/// Whether it is really done: what others say, and what this person can say.
pub fn judging(post: &Post, judge: Option<&Judge>, lang: Lang) -> Drawn {
    let counted = post.said_done.yes + post.said_done.no;
    let told = (counted > 0).then(|| {
        let told = [("yes", post.said_done.yes.into()), ("no", post.said_done.no.into())];
        view! { <p class="govuk-body">{t_with(lang, "board-said-done", &told)}</p> }
    });
    let own = judge.filter(|judge| rules::may_say_done(judge).is_ok()).map(|judge| {
        let press = |done: bool, key: &str| {
            let path = format!("{}/verdict", post.number.path());
            form(path, view! { {hidden("done", done)} {secondary_button(t(lang, key))} })
        };
        let said = judge.said.map(|done| {
            let key = if done { "board-you-said-done" } else { "board-you-said-not-done" };
            view! { <p class="govuk-body">{t(lang, key)}</p> }
        });
        let yes = (judge.said != Some(true)).then(|| press(true, "board-say-done"));
        let no = (judge.said != Some(false)).then(|| press(false, "board-say-not-done"));
        view! { {said} <div class="buttons">{yes} {no}</div> }
    });
    let title = (told.is_some() || own.is_some())
        .then(|| view! { <h3 class="govuk-heading-s">{t(lang, "board-really-done")}</h3> });
    view! { {title} {told} {own} }.drawn()
}

/// Its author rates the answer, or says that it is none.
pub fn reopening(post: &Post, judge: &Judge, rated: bool, state: &FormState) -> Drawn {
    let lang = state.lang;
    let wrong = |field: &str| state.problems().iter().any(|problem| problem.field.as_deref() == Some(field));
    let is_rating = wrong("stars") || wrong("stars_why");
    let rating = (!rated && rules::rating(judge, false, "5", "").is_ok() && post.answer.is_some()).then(|| {
        let stars = (1..=5).rev().map(|n| Choice::new(n.to_string(), t(lang, &format!("board-stars-{n}"))));
        let hint = t_with(lang, "board-stars-why-hint", &[("most", LONGEST_REASON.into())]);
        let why = Field::new("stars_why", t(lang, "board-stars-why")).hint(hint).rows(3);
        let fields = view! {
            {once_key(OnceKey::new())}
            {radios(state, Field::new("stars", t(lang, "board-stars")), stars.collect())}
            {textarea(state, why)}
            {button(t(lang, "board-rate-press"))}
        };
        let content = form(format!("{}/rating", post.number.path()), fields);
        unfolded_when(is_rating, t(lang, "board-rate"), content)
    });
    let reopening = rules::reopen(judge, "why").is_ok().then(|| {
        let hint = t_with(lang, "board-reopen-hint", &[("most", LONGEST_REASON.into())]);
        let why = Field::new("why", t(lang, "board-reopen-why")).hint(hint).rows(3);
        let fields = view! {
            {once_key(OnceKey::new())}
            {textarea(state, why)}
            {button(t(lang, "board-reopen-press"))}
        };
        let content = form(format!("{}/reopening", post.number.path()), fields);
        unfolded_when(wrong("why"), t(lang, "board-reopen"), content)
    });
    view! { {rating} {reopening} }.drawn()
}
