use leptos::prelude::*;

use super::group::{described_by, labelled};
use super::{Field, FormState};
use crate::drawn::{Draw, Drawn};
use crate::text::t;
use kernel::lang::Lang;

/// One line of text.
pub fn text_input(form: &FormState, field: Field) -> Drawn {
    let kind = field.kind.unwrap_or("text");
    let value = form.value(&field.name);
    labelled(form, &field, with_suffix(&field, input(form, &field, kind, None, value)))
}

/// A number, typed: without the spinner of `type=number`, which a scroll wheel turns.
pub fn number(form: &FormState, field: Field) -> Drawn {
    let mode = if field.kind == Some("decimal") { "decimal" } else { "numeric" };
    let value = form.value(&field.name);
    let field = Field { width: field.width.or(Some(10)), ..field };
    labelled(form, &field, with_suffix(&field, input(form, &field, "text", Some(mode), value)))
}

/// A password: never sent back, and shown on demand where JavaScript runs.
pub fn password(form: &FormState, field: Field) -> Drawn {
    let input = input(form, &field, "password", None, String::new());
    let control = view! {
        <div
            class="govuk-input__wrapper govuk-password-input__wrapper"
            data-password
            data-show=t(form.lang, "ui-show")
            data-hide=t(form.lang, "ui-hide")
            data-show-label=t(form.lang, "ui-show-password")
            data-hide-label=t(form.lang, "ui-hide-password")
        >
            {input}
        </div>
    };
    labelled(form, &Field { width: None, ..field }, control.drawn())
}

/// Several lines of text.
pub fn textarea(form: &FormState, field: Field) -> Drawn {
    let class =
        if form.problem(&field.name).is_some() { "govuk-textarea govuk-textarea--error" } else { "govuk-textarea" };
    let control = view! {
        <textarea
            class=class
            id=field.name.clone()
            name=field.name.clone()
            rows=field.rows.unwrap_or(5)
            lang=field.lang.map(Lang::tag)
            aria-describedby=described_by(form, &field)
        >
            {escaped(form.value(&field.name))}
        </textarea>
    };
    labelled(form, &field, control.drawn())
}

/// Inside of a `textarea` Leptos writes a text as it is: whatever closed the element would stand outside of it.
fn escaped(text: String) -> Drawn {
    if text.is_empty() { Drawn::new(text) } else { text.drawn() }
}

fn input(form: &FormState, field: &Field, kind: &'static str, mode: Option<&'static str>, value: String) -> Drawn {
    let mut class = String::from("govuk-input");
    if form.problem(&field.name).is_some() {
        class.push_str(" govuk-input--error");
    }
    if let Some(width) = field.width {
        class.push_str(&format!(" govuk-input--width-{width}"));
    }
    // A browser's spelling marks under an address or a password only disturb.
    let spellcheck = (kind != "text").then_some("false");
    view! {
        <input
            class=class
            id=field.name.clone()
            name=field.name.clone()
            type=kind
            inputmode=mode
            value=value
            autocomplete=field.autocomplete
            spellcheck=spellcheck
            aria-describedby=described_by(form, field)
        />
    }
    .drawn()
}

fn with_suffix(field: &Field, input: Drawn) -> Drawn {
    let Some(unit) = field.suffix.clone() else { return input };
    view! {
        <div class="govuk-input__wrapper">
            {input}
            <div class="govuk-input__suffix" aria-hidden="true">{unit}</div>
        </div>
    }
    .drawn()
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::lang::Lang;

    fn drawn(text: &str) -> scraper::Html {
        let form = FormState::new(Lang::En).with("text", text);
        scraper::Html::parse_fragment(&textarea(&form, Field::new("text", "Text")).to_html())
    }

    #[test]
    fn what_is_typed_stays_in_its_field_and_is_given_back_to_the_letter() {
        for typed in ["", "</textarea><script>alert(1)</script>", "&lt;b&gt; & <i>", "two\n\nparagraphs"] {
            let html = drawn(typed);
            let field = html.select(&scraper::Selector::parse("textarea").unwrap()).next().unwrap();
            assert_eq!(field.text().collect::<String>(), typed);
            assert!(html.select(&scraper::Selector::parse("script, i, b").unwrap()).next().is_none(), "{typed}");
        }
    }
}
