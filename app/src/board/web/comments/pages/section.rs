use super::new::comment_form;
use super::thread::{Around, thread};
use crate::Post;
use crate::comments::{Talk, page_from, path};
use chrono_tz::Tz;
use kernel::actor::Actor;
use kernel::deed::Deed;
use kernel::lang::Lang;
use kernel::once::OnceKey;
use leptos::prelude::*;
use ui::drawn::{Draw, Drawn};
use ui::form::FormState;
use ui::pager::onward;
use ui::text::{t, t_with};

/// What is said about a post, and where to say something. Who is not signed in is shown nothing of their own: that page
/// is the same for everybody.
pub fn section(post: &Post, talk: &Talk, actor: &Actor, zone: Tz, lang: Lang) -> Drawn {
    let Talk { comments, from, next, mentions } = talk;
    let moderates = Deed::ModerateBoard.allowed_to(actor);
    let around = Around { post: post.number, mentions, moderates, zone, lang };
    let threads: Vec<_> =
        comments.chunk_by(|one, other| one.thread == other.thread).map(|within| thread(within, &around)).collect();
    let title = match post.comments {
        0 => t(lang, "board-comments"),
        count => t_with(lang, "board-comments-count", &[("count", count.into())]),
    };
    let said = match threads.is_empty() {
        true => view! { <p class="govuk-body">{t(lang, "board-comments-none")}</p> }.drawn(),
        false => view! { <ol class="govuk-list comments__threads">{threads}</ol> }.drawn(),
    };
    let beginning = from.as_ref().map(|_| format!("{}#comments", post.number.path()));
    let next = next.map(|next| format!("{}#comments", page_from(post.number, next)));
    view! {
        <section class="comments" id="comments" aria-labelledby="comments-title">
            <h2 class="govuk-heading-m" id="comments-title">{title}</h2>
            {said}
            {onward(lang, beginning, next)}
            {say(post, actor, lang)}
        </section>
    }
    .drawn()
}

fn say(post: &Post, actor: &Actor, lang: Lang) -> Drawn {
    if post.locked {
        return ().drawn();
    }
    if Deed::WriteComment.allowed_to(actor) {
        return comment_form(post.number, None, OnceKey::new(), &FormState::new(lang));
    }
    let page = format!("{}/new", path(post.number));
    view! { <p class="govuk-body"><a class="govuk-link" href=page>{t(lang, "board-comment-write")}</a></p> }.drawn()
}
