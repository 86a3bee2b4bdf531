//! What clerks see of queues, one file a page.

pub mod bulk;
pub mod clock;
pub mod queue;

use crate::kernel::lang::Lang;
use crate::ui::form::{button, form};
use crate::ui::text::t;
use leptos::prelude::AnyView;

/// Claims the most urgent open step and opens it.
pub fn next_button(lang: Lang) -> AnyView {
    form("/desk/next", button(t(lang, "desks-next")))
}
