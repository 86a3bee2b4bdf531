use leptos::prelude::*;

/// A state's colour. The word is always there too: colour alone tells nobody anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Done, granted, valid.
    Green,
    /// Under way.
    Blue,
    /// Waits for somebody, or is due soon.
    Amber,
    /// Refused, overdue, withdrawn from validity.
    Red,
    /// Not begun, or over without an outcome.
    Grey,
}

pub fn tag(tone: Tone, word: String) -> impl IntoView + use<> {
    let class = match tone {
        Tone::Green => "govuk-tag tag--green",
        Tone::Blue => "govuk-tag tag--blue",
        Tone::Amber => "govuk-tag tag--amber",
        Tone::Red => "govuk-tag tag--red",
        Tone::Grey => "govuk-tag tag--grey",
    };
    view! { <strong class=class>{word}</strong> }
}
