use kernel::lang::Lang;
use leptos::prelude::*;
use ui::text::t;

/// What the portal promises, as a drawing: one filing, every desk at the same moment, one certificate.
pub fn way(lang: Lang) -> impl IntoView {
    let words: Vec<_> =
        ["home-way-file", "home-way-ask", "home-way-prove"].map(|key| view! { <li>{t(lang, key)}</li> }).into();
    let desks: Vec<_> = [30, 80, 130].map(desk).into();
    view! {
        <div class="way">
            <svg class="way__drawing" viewBox="0 0 360 160" width="360" height="160" aria-hidden="true" focusable="false">
                <path class="way__line" d="M80 80 H110 C140 80 125 30 155 30 H205 C235 30 220 80 250 80 H275"/>
                <path class="way__line" d="M80 80 H275"/>
                <path class="way__line" d="M80 80 H110 C140 80 125 130 155 130 H205 C235 130 220 80 250 80 H275"/>
                <path class="way__sheet" d="M38 52 H66 L80 66 V108 H38 Z M66 52 V66 H80"/>
                <path class="way__text" d="M47 77 H71 M47 87 H71 M47 97 H62"/>
                {desks}
                <path class="way__sheet" d="M275 44 H327 V116 H275 Z"/>
                <path class="way__text" d="M285 58 H317 M285 68 H317 M285 78 H303"/>
                <circle class="way__seal" cx="312" cy="98" r="11"/>
                <path class="way__tick" d="M307 98 L311 102 L318 94"/>
            </svg>
            <ol class="way__words">{words}</ol>
        </div>
    }
}

fn desk(y: u32) -> impl IntoView {
    view! {
        <circle class="way__desk" cx="180" cy=y r="15"/>
        <path class="way__check" d=format!("M173 {y} L178 {} L187 {}", y + 5, y - 5)/>
    }
}
