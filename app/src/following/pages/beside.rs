//! What stands beside a post and above a list: how one follows it, and for whoever does, how they do. A form for everybody:
//! who is not signed in is asked to when they send it.

use crate::board::{self, Meant, Post};
use crate::city::divisions::Level;
use crate::city::place;
use crate::following::{FollowId, Subject, Way, store};
use crate::kernel::error::Result;
use crate::kernel::lang::Lang;
use crate::kernel::view::View;
use crate::ui::details::details;
use crate::ui::drawn::{Draw, Drawn};
use crate::ui::form::{Choice, Field, FormState, button, form, hidden, radios};
use crate::ui::text::{t, t_with};
use futures::future::BoxFuture;
use leptos::prelude::*;

/// The post, and what it belongs to.
pub fn post<'a>(view: &'a mut View, post: &'a Post, lang: Lang) -> BoxFuture<'a, Result<Drawn>> {
    Box::pin(async move {
        let offered = offered(view, post, lang).await?;
        let subjects: Vec<Subject> = offered.iter().map(|(subject, _)| subject.clone()).collect();
        let own = own(view, &subjects).await?;
        let state = FormState::new(lang).with("subject", &subjects[0]).with("way", Way::AtOnce.code());
        let choices = offered.iter().map(|(subject, name)| Choice::new(subject.to_string(), name)).collect();
        let what = radios(&state, Field::new("subject", t(lang, "following-what")), choices);
        let told = own.into_iter().filter_map(|(subject, id, way)| {
            let (_, name) = offered.iter().find(|(offered, _)| *offered == subject)?;
            let told = [("name", name.clone().into()), ("way", t(lang, way.key()).into())];
            Some(followed(t_with(lang, "following-you-follow", &told), id, lang))
        });
        let told: Vec<Drawn> = told.collect();
        Ok(drawn("following-follow", told, what, feed_of(post.number.path() + ".atom", lang), &state))
    })
}

/// What the page shows.
pub fn list<'a>(view: &'a mut View, meant: &'a Meant, lang: Lang) -> BoxFuture<'a, Result<Drawn>> {
    Box::pin(async move {
        let subject = Subject::shown_by(meant);
        let own = own(view, std::slice::from_ref(&subject)).await?;
        let state = FormState::new(lang).with("way", Way::Daily.code());
        let told = own.into_iter().map(|(_, id, way)| {
            let told = [("way", t(lang, way.key()).into())];
            followed(t_with(lang, "following-you-follow-this", &told), id, lang)
        });
        let told: Vec<Drawn> = told.collect();
        let what = hidden("subject", &subject);
        Ok(drawn("following-follow-list", told, what, feed_of(meant.feed(), lang), &state))
    })
}

async fn own(view: &mut View, subjects: &[Subject]) -> Result<Vec<(Subject, FollowId, Way)>> {
    match view.actor().person_id() {
        Some(person) => store::own_ways(view, person, subjects).await,
        None => Ok(Vec::new()),
    }
}

/// From the narrowest to the widest, each as it is called here.
async fn offered(view: &mut View, post: &Post, lang: Lang) -> Result<Vec<(Subject, String)>> {
    let new_in = |name: &str| t_with(lang, "following-new-in", &[("name", name.to_owned().into())]);
    let mut offered = vec![
        (Subject::Post(post.number), t(lang, "following-this-post")),
        (Subject::Category(post.text.category.clone()), new_in(post.category_name.get(lang))),
    ];
    for level in [Level::Subdistrict, Level::District] {
        offered.extend(
            post.text
                .place
                .at(level)
                .map(|code| (Subject::Division(code.clone()), new_in(&place::plain_name(lang, &code)))),
        );
    }
    for (id, name) in store::departments_of(view, post.id).await? {
        offered.push((Subject::Department(id), new_in(name.get(lang))));
    }
    Ok(offered)
}

/// With the page on which it is changed or stopped.
fn followed(told: String, id: FollowId, lang: Lang) -> Drawn {
    let page = format!("/account/following/{id}");
    view! { <li>{told} " " <a class="govuk-link" href=page>{t(lang, "following-change")}</a></li> }.drawn()
}

fn feed_of(path: String, lang: Lang) -> Drawn {
    view! { <p class="govuk-body"><a class="govuk-link" href=path type=board::FEED>{t(lang, "following-feed")}</a></p> }
        .drawn()
}

fn drawn(summary: &str, told: Vec<Drawn>, what: Drawn, feed: Drawn, state: &FormState) -> Drawn {
    let lang = state.lang;
    let ways = Way::ALL.map(|way| Choice::new(way.code(), t(lang, way.key()))).into();
    let fields = view! {
        {what} {radios(state, Field::new("way", t(lang, "following-way")), ways)} {button(t(lang, "following-button"))}
    };
    let own = (!told.is_empty()).then(|| view! { <ul class="govuk-list follows__own">{told}</ul> });
    let content = view! { {form("/account/following", fields)} {feed} };
    view! { <section class="follows">{own} {details(t(lang, summary), content)}</section> }.drawn()
}
