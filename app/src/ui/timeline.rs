use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use leptos::prelude::*;

use super::dates::moment_element;
use super::drawn::{Draw, Drawn};
use kernel::lang::Lang;

/// Something that happened: when, what, and by whom.
pub struct Happening {
    pub at: DateTime<Utc>,
    pub what: String,
    /// Who did it, where the reader may know.
    pub who: Option<String>,
    /// Reasons, sections, files.
    pub more: Option<Drawn>,
}

/// Everything that happened, newest first. Of what happened in one moment, what the caller has later is the newer.
pub fn timeline(lang: Lang, zone: Tz, mut happenings: Vec<Happening>) -> Drawn {
    happenings.reverse();
    happenings.sort_by_key(|happening| std::cmp::Reverse(happening.at));
    let items: Vec<_> = happenings.into_iter().map(|happening| item(lang, zone, happening)).collect();
    view! { <ol class="timeline" reversed=true>{items}</ol> }.drawn()
}

fn item(lang: Lang, zone: Tz, happening: Happening) -> Drawn {
    let who = happening.who.map(|who| view! { <span class="timeline__who">{who}</span> });
    view! {
        <li class="timeline__item">
            <p class="timeline__what">{happening.what}</p>
            <p class="timeline__when">{moment_element(lang, happening.at, zone)} {who}</p>
            {happening.more}
        </li>
    }
    .drawn()
}
