//! What stands beside a post and above a list: how one follows it, and for whoever does, how they do. A form for everybody:
//! who is not signed in is asked to when they send it.

use crate::{FollowId, Subject, Way, store};
use board::{self, Meant, Post};
use city::divisions::Level;
use city::place;
use futures::future::BoxFuture;
use kernel::error::Result;
use kernel::lang::Lang;
use kernel::view::View;
use leptos::prelude::*;
use std::sync::LazyLock;
use ui::details::details;
use ui::drawn::{Draw, Drawn};
use ui::form::{Choice, Field, FormState, button, form, hidden, radios};
use ui::kept::Kept;
use ui::text::{t, t_with};

/// The post, and what it belongs to.
pub fn post<'a>(view: &'a mut View, post: &'a Post, lang: Lang) -> BoxFuture<'a, Result<Drawn>> {
    Box::pin(async move {
        let offered = offered(view, post, lang).await?;
        let subjects: Vec<Subject> = offered.iter().map(|(subject, _)| subject.clone()).collect();
        let own = own(view, &subjects).await?;
        let told = own.into_iter().filter_map(|(subject, id, way)| {
            let (_, name) = offered.iter().find(|(offered, _)| *offered == subject)?;
            let told = [("name", called(name.as_deref(), lang).into()), ("way", t(lang, way.key()).into())];
            Some(followed(t_with(lang, "following-you-follow", &told), id, lang))
        });
        let told = told.collect();
        Ok(drawn(told, Follow { offered, way: Way::AtOnce, feed: post.number.path() + ".atom" }, lang))
    })
}

/// What the page shows.
pub fn list<'a>(view: &'a mut View, meant: &'a Meant, lang: Lang) -> BoxFuture<'a, Result<Drawn>> {
    Box::pin(async move {
        let subject = Subject::shown_by(meant);
        let own = own(view, std::slice::from_ref(&subject)).await?;
        let told = own.into_iter().map(|(_, id, way)| {
            let told = [("way", t(lang, way.key()).into())];
            followed(t_with(lang, "following-you-follow-this", &told), id, lang)
        });
        let told = told.collect();
        let offered = vec![(subject, None)];
        Ok(drawn(told, Follow { offered, way: Way::Daily, feed: meant.feed() }, lang))
    })
}

/// What can be followed here: of several one is chosen, by what it is called; nameless is the post itself.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Follow {
    offered: Vec<(Subject, Option<String>)>,
    /// The way that most will want.
    way: Way,
    feed: String,
}

/// Of what is offered alone: the same for everybody.
static KEPT: LazyLock<Kept<(Follow, Lang)>> = LazyLock::new(|| Kept::most(16 * 1024 * 1024, 5_000));

async fn own(view: &mut View, subjects: &[Subject]) -> Result<Vec<(Subject, FollowId, Way)>> {
    match view.actor().person_id() {
        Some(person) => store::own_ways(view, person, subjects).await,
        None => Ok(Vec::new()),
    }
}

/// From the narrowest to the widest, each as it is called here.
async fn offered(view: &mut View, post: &Post, lang: Lang) -> Result<Vec<(Subject, Option<String>)>> {
    let mut offered = vec![
        (Subject::Post(post.number), None),
        (Subject::Category(post.text.category.clone()), Some(post.category_name.get(lang).to_owned())),
    ];
    for level in [Level::Subdistrict, Level::District] {
        offered.extend(
            post.text
                .place
                .at(level)
                .map(|code| (Subject::Division(code.clone()), Some(place::plain_name(lang, &code)))),
        );
    }
    for (id, name) in store::departments_of(view, post.id).await? {
        offered.push((Subject::Department(id), Some(name.get(lang).to_owned())));
    }
    Ok(offered)
}

fn called(name: Option<&str>, lang: Lang) -> String {
    match name {
        None => t(lang, "following-this-post"),
        Some(name) => t_with(lang, "following-new-in", &[("name", name.to_owned().into())]),
    }
}

/// With the page on which it is changed or stopped.
fn followed(told: String, id: FollowId, lang: Lang) -> Drawn {
    let page = format!("/account/following/{id}");
    view! { <li>{told} " " <a class="govuk-link" href=page>{t(lang, "following-change")}</a></li> }.drawn()
}

fn drawn(told: Vec<Drawn>, follow: Follow, lang: Lang) -> Drawn {
    let own = (!told.is_empty()).then(|| view! { <ul class="govuk-list follows__own">{told}</ul> });
    let key = (follow, lang);
    let way = KEPT.part(&key, || to_follow(&key.0, lang));
    view! { <section class="follows">{own} {way}</section> }.drawn()
}

fn to_follow(follow: &Follow, lang: Lang) -> Drawn {
    let Follow { offered, way, feed } = follow;
    let state = FormState::new(lang).with("subject", &offered[0].0).with("way", way.code());
    let (summary, what) = match offered.as_slice() {
        [(only, _)] => ("following-follow-list", hidden("subject", only)),
        several => {
            let choices =
                several.iter().map(|(subject, name)| Choice::new(subject.to_string(), called(name.as_deref(), lang)));
            let choices = choices.collect();
            ("following-follow", radios(&state, Field::new("subject", t(lang, "following-what")), choices))
        }
    };
    let ways = Way::ALL.map(|way| Choice::new(way.code(), t(lang, way.key()))).into();
    let fields = view! {
        {what} {radios(&state, Field::new("way", t(lang, "following-way")), ways)} {button(t(lang, "following-button"))}
    };
    let feed = view! {
        <p class="govuk-body"><a class="govuk-link" href=feed.clone() type=board::FEED>{t(lang, "following-feed")}</a></p>
    };
    let content = view! { {form("/account/following", fields)} {feed} };
    details(t(lang, summary), content)
}
