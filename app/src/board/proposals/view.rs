use super::store::{Past, Votes};
use super::{Choice, Phase, Proposal};
use crate::Number;
use chrono_tz::Tz;
use kernel::lang::Lang;
use leptos::prelude::*;
use ui::dates::{day_without_weekday, moment_element};
use ui::drawn::{Draw, Drawn};
use ui::form::{self, Field, FormState, button, form, radios};
use ui::tag::{Tone, tag};
use ui::text::{t, t_with};

/// The phase that it is in, in a word.
pub fn name(phase: Phase, lang: Lang) -> (Tone, String) {
    let tone = match phase {
        Phase::Collecting | Phase::Review | Phase::Decision => Tone::Amber,
        Phase::Vote | Phase::CarryingOut => Tone::Blue,
        Phase::CarriedOut => Tone::Green,
        Phase::Declined | Phase::Lapsed => Tone::Grey,
    };
    (tone, t(lang, &format!("board-phase-{}", phase.code())))
}

/// Where it is, in a sentence.
fn in_short(proposal: &Proposal, supports: i32, lang: Lang) -> String {
    let until = proposal.until.map(|until| day_without_weekday(lang, until)).unwrap_or_default();
    let told = [
        ("supports", supports.into()),
        ("threshold", proposal.threshold.into()),
        ("until", until.into()),
        ("votes", (proposal.votes.for_it + proposal.votes.against + proposal.votes.abstain).into()),
    ];
    t_with(lang, &format!("board-phase-{}-told", proposal.phase.code()), &told)
}

/// The phases, the one it is in last, with what came of each; and the vote, for whoever may give one.
pub fn proposal(
    number: Number,
    proposal: &Proposal,
    supports: i32,
    past: &[Past],
    given: Option<Choice>,
    zone: Tz,
    state: &FormState,
) -> Drawn {
    let lang = state.lang;
    let past: Vec<_> = past.iter().map(|past| one(past, zone, lang)).collect();
    let (tone, name) = name(proposal.phase, lang);
    let vote = (proposal.phase == Phase::Vote).then(|| vote(number, given, state));
    view! {
        <section class="measure" id="proposal">
            <h2 class="govuk-heading-m">{t(lang, "board-proposal")}</h2>
            <ol class="govuk-list replies">
                {past}
                <li class="reply reply--closes">
                    <p class="post__about">{tag(tone, name)}</p>
                    <p class="govuk-body reply__text">{in_short(proposal, supports, lang)}</p>
                </li>
            </ol>
            {vote}
        </section>
    }
    .drawn()
}

fn one(past: &Past, zone: Tz, lang: Lang) -> Drawn {
    let supports = past.supports.map(|count| t_with(lang, "board-phase-supports", &[("count", count.into())]));
    let votes = past.votes.map(|votes| counted(votes, lang));
    view! {
        <li class="reply">
            <p class="post__about">
                <strong>{t(lang, &format!("board-phase-{}", past.phase.code()))}</strong>
                <span>{moment_element(lang, past.ended_at, zone)}</span>
            </p>
            <p class="govuk-body reply__text">{supports} {votes}</p>
        </li>
    }
    .drawn()
}

fn counted(votes: Votes, lang: Lang) -> String {
    let told = [("for", votes.for_it.into()), ("against", votes.against.into()), ("abstain", votes.abstain.into())];
    t_with(lang, "board-votes", &told)
}

/// How many voted is told while the vote goes on; how, when it is over.
fn vote(number: Number, given: Option<Choice>, state: &FormState) -> Drawn {
    let lang = state.lang;
    let state = match given {
        Some(choice) if !state.is_refused() => state.clone().with("choice", choice.code()),
        _ => state.clone(),
    };
    let choices =
        Choice::ALL.map(|choice| form::Choice::new(choice.code(), t(lang, &format!("board-vote-{}", choice.code()))));
    let told = given.map(|choice| {
        let choice = t(lang, &format!("board-vote-{}", choice.code()));
        view! { <p class="govuk-body">{t_with(lang, "board-you-voted", &[("choice", choice.into())])}</p> }
    });
    let field = Field::new("choice", t(lang, "board-vote")).hint(t(lang, "board-vote-hint"));
    let fields = view! { {radios(&state, field, choices.to_vec())} {button(t(lang, "board-vote-press"))} };
    // Who is none reads how to become one.
    let verified = given.is_none().then(|| {
        view! { <p class="govuk-body"><a class="govuk-link" href=residents::PAGE>{t(lang, "board-be-verified")}</a></p> }
    });
    view! { {told} {form(format!("{}/vote", number.path()), fields)} {verified} }.drawn()
}
