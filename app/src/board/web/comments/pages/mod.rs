pub mod edit;
pub mod editions;
pub mod kept;
pub mod list;
pub mod new;
pub mod section;
pub mod thread;
pub mod withdrawal;

use crate::{Number, Post};
use kernel::lang::Lang;
use leptos::prelude::*;
use ui::back_link::back_link;
use ui::drawn::Drawn;
use ui::text::t;

fn back(number: Number, lang: Lang) -> Drawn {
    back_link(number.path(), t(lang, "board-comment-back"))
}

/// What it is all about, above the page's heading.
fn about(post: &Post, lang: Lang) -> impl IntoView + use<> {
    let tongue = (post.text.lang != lang).then(|| post.text.lang.tag());
    view! { <p class="govuk-caption-l" lang=tongue>{post.text.title.clone()}</p> }
}
