//! A part of a page in HTML, where its type would else be part of its caller's. Unlike an `AnyView` it carries nothing
//! but its text: no copy of each attribute, and no code for the many things a view can do in a browser and never does
//! here. What it holds was escaped when it was drawn.

use leptos::prelude::*;
use leptos::tachys::html::InertElement;
use leptos::tachys::view::Position;

pub type Drawn = InertElement;

pub trait Draw: IntoView + Sized {
    fn drawn(self) -> Drawn {
        let mut html = String::new();
        self.draw_into(&mut html);
        InertElement::new(html)
    }

    /// After what is written already.
    fn draw_into(self, html: &mut String) {
        self.into_view().to_html_with_buf(html, &mut Position::FirstChild, true, false, Vec::new());
    }
}

impl<View: IntoView> Draw for View {}
