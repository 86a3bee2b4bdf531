use crate::Subject;
use crate::feed::{self, Entry, Feed};
use crate::naming;
use axum::extract::Query;
use axum::response::Response;
use board::replies::Reply;
use board::{self, Number, Post, Question, markup};
use futures::future::BoxFuture;
use kernel::deed::Deed;
use kernel::error::{Error, Result};
use kernel::lang::Lang;
use kernel::portal::Site;
use kernel::visit::Visit;
use ui::drawn::Draw;
use ui::text::{t, t_with};

const ENTRIES: i64 = 30;

/// `GET /board.atom`: the newest posts of what the board's page is asked for.
#[kernel::handler]
pub async fn of_list(visit: Visit, Query(question): Query<Question>) -> Result<Response> {
    let lang = visit.lang;
    let mut read = visit.read(Deed::ReadPublic).await?;
    let categories = board::categories(&mut read).await?;
    let meant = question.meant(&mut read, &categories).await?;
    let posts = board::newest_of(&mut read, meant.asked(&categories), ENTRIES).await?;
    drop(read);
    let subject = Subject::shown_by(&meant);
    let known = categories.into_iter().find(|category| Some(&category.code) == meant.category.as_ref());
    let named = known.map(|category| category.name).or_else(|| meant.department.as_ref().map(|one| one.name.clone()));
    let name = naming::name(&subject, named);
    let site = visit.portal.site();
    let feed = Feed {
        id: feed::tag(site.host(), &meant.feed()),
        title: t_with(lang, "following-feed-title", &[("name", name.get(lang).to_owned().into())]),
        lang,
        author: site.city.get(lang).to_owned(),
        address: site.link(&meant.feed()),
        page: site.link(&subject.path()),
        entries: posts.iter().map(|post| entry(post, site, lang)).collect(),
    };
    feed::answer(&visit, &feed)
}

/// `GET /board/{number}.atom`: a post, and what was answered.
pub fn of_post(visit: Visit, number: Number) -> BoxFuture<'static, Result<Response>> {
    Box::pin(async move {
        let lang = visit.lang;
        let mut read = visit.read(Deed::ReadPublic).await?;
        let post = board::post(&mut read, number).await?.ok_or(Error::NotFound)?;
        let replies = board::replies_to(&mut read, post.id).await?;
        drop(read);
        let site = visit.portal.site();
        let path = number.path();
        let page = site.link(&path);
        // The newest first.
        let mut entries: Vec<Entry> = replies.iter().rev().map(|reply| said(reply, &page, lang)).collect();
        entries.push(Entry { updated: post.posted_at, ..entry(&post, site, lang) });
        let feed = Feed {
            id: feed::tag(site.host(), &format!("{path}.atom")),
            title: post.text.title.clone(),
            lang,
            author: site.city.get(lang).to_owned(),
            address: site.link(&format!("{path}.atom")),
            page,
            entries,
        };
        feed::answer(&visit, &feed)
    })
}

/// An answer makes a post new again.
fn entry(post: &Post, site: &Site, lang: Lang) -> Entry {
    Entry {
        id: format!("urn:uuid:{}", post.id),
        title: post.text.title.clone(),
        lang: post.text.lang,
        author: post.text.called.clone().unwrap_or_else(|| t(lang, "board-a-resident")),
        page: site.link(&post.number.path()),
        published: post.posted_at,
        updated: post.answer.as_ref().map_or(post.posted_at, |answer| answer.at.max(post.posted_at)),
        html: html(&post.text.body),
    }
}

/// What a department said, with how the post stands since.
fn said(reply: &Reply, page: &str, lang: Lang) -> Entry {
    let department = reply.department.get(lang).to_owned();
    Entry {
        id: format!("urn:uuid:{}", reply.id),
        title: format!("{department}: {}", t(lang, reply.said.status.key())),
        lang,
        author: department,
        page: page.to_owned(),
        published: reply.at,
        updated: reply.at,
        html: html(reply.said.text.get(lang)),
    }
}

fn html(text: &str) -> String {
    let mut html = String::new();
    markup::drawn(text).draw_into(&mut html);
    html
}
