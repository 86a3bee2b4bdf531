use crate::moderation::store::acts::Told;
use crate::moderation::store::reports::Report;
use crate::moderation::view::{done, outcome};
use chrono_tz::Tz;
use kernel::lang::Lang;
use leptos::prelude::*;
use ui::dates::moment_element;
use ui::drawn::{Draw, Drawn};
use ui::text::t;

/// What readers say of it.
pub fn reports(reports: &[Report], zone: Tz, lang: Lang) -> Option<Drawn> {
    let each = reports.iter().map(|report| {
        view! {
            <li class="reply">
                <p class="post__about">
                    <strong>{t(lang, report.reason.key())}</strong>
                    <span>{moment_element(lang, report.at, zone)}</span>
                </p>
                <p class="govuk-body reply__text">{report.words.clone()}</p>
            </li>
        }
    });
    let each: Vec<_> = each.collect();
    let heading = t(lang, "board-reports");
    (!each.is_empty()).then(|| {
        view! { <h2 class="govuk-heading-m">{heading}</h2> <ol class="govuk-list replies">{each}</ol> }.drawn()
    })
}

/// What moderators did about it.
pub fn history(acts: &[Told], zone: Tz, lang: Lang) -> Option<Drawn> {
    let each = acts.iter().map(|told| {
        let masked = told.masked.clone().map(|part| view! { " · " <q>{part}</q> });
        let outcome = outcome(told.appealed, told.upheld, lang).map(|told| view! { <span>{told}</span> });
        view! {
            <li class="reply">
                <p class="post__about">
                    <strong>{done(told.act, told.days, told.comment.is_some(), lang)}</strong>
                    <span>{moment_element(lang, told.at, zone)}</span>
                    {outcome}
                </p>
                <p class="govuk-body reply__text">{t(lang, told.reason.key())} " · " {told.why.clone()} {masked}</p>
            </li>
        }
    });
    let each: Vec<_> = each.collect();
    let heading = t(lang, "board-acts");
    (!each.is_empty()).then(|| {
        view! { <h2 class="govuk-heading-m">{heading}</h2> <ol class="govuk-list replies">{each}</ol> }.drawn()
    })
}
