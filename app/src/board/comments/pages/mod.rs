pub mod edit;
pub mod editions;
pub mod kept;
pub mod list;
pub mod new;
pub mod withdrawal;

use crate::board::{Number, Post};
use crate::kernel::lang::Lang;
use crate::ui::back_link::back_link;
use crate::ui::drawn::Drawn;
use crate::ui::text::t;
use leptos::prelude::*;

fn back(number: Number, lang: Lang) -> Drawn {
    back_link(number.path(), t(lang, "board-comment-back"))
}

/// What it is all about, above the page's heading.
fn about(post: &Post, lang: Lang) -> impl IntoView + use<> {
    let tongue = (post.text.lang != lang).then(|| post.text.lang.tag());
    view! { <p class="govuk-caption-l" lang=tongue>{post.text.title.clone()}</p> }
}
