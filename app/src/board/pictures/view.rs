use crate::pictures::{Picture, Scale};
use crate::{Number, Post};
use kernel::lang::Lang;
use leptos::prelude::*;
use ui::drawn::{Draw, Drawn};
use ui::text::t_with;

/// The pictures of a post, small, each with a way to the large one.
pub fn shown(pictures: &[Picture], post: &Post, lang: Lang) -> Option<Drawn> {
    if pictures.is_empty() {
        return None;
    }
    let small = pictures.iter().enumerate().map(|(i, picture)| {
        let large = picture.id.path(post.number, Scale::Large);
        view! { <li><a href=large>{small(picture, post.number, (i + 1, pictures.len()), post.text.lang, lang)}</a></li> }
    });
    let small: Vec<_> = small.collect();
    Some(view! { <ul class="govuk-list pictures">{small}</ul> }.drawn())
}

/// In the words of its writer, or else as the one of so many.
pub fn small(picture: &Picture, number: Number, place: (usize, usize), written: Lang, lang: Lang) -> Drawn {
    let size = picture.size.within(Scale::Thumbnail.most());
    let (alt, tongue) = match &picture.description {
        Some(description) => (description.clone(), (written != lang).then(|| written.tag())),
        None => (t_with(lang, "board-picture-of", &[("place", place.0.into()), ("count", place.1.into())]), None),
    };
    view! {
        <img
            src=picture.id.path(number, Scale::Thumbnail)
            width=size.width
            height=size.height
            alt=alt
            lang=tongue
            loading="lazy"
        />
    }
    .drawn()
}
