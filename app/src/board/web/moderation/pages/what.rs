use crate::comments::{self, Written};
use crate::moderation::rules::Original;
use crate::moderation::{Named, Target, store};
use crate::pictures::{self, Picture};
use crate::{Post, store as board};
use chrono_tz::Tz;
use kernel::error::{Error, Result};
use kernel::lang::Lang;
use kernel::view::View;
use leptos::prelude::*;
use ui::dates::moment;
use ui::drawn::{Draw, Drawn};
use ui::text::{t, t_with};

/// What a moderator has before them, as its author wrote it.
pub struct What {
    /// The post, or the one on which the comment stands.
    post: Post,
    written: Whole,
}

enum Whole {
    Post(Original, Vec<Picture>),
    Comment(Written),
}

pub async fn what(view: &mut View, named: Named, target: Target) -> Result<What> {
    let post = board::any_post(view, named.number).await?.ok_or(Error::NotFound)?;
    let written = match target.comment {
        Some(comment) => Whole::Comment(comments::written(view, comment).await?.ok_or(Error::NotFound)?),
        None => {
            let original = store::texts::original(view, target.post).await?.ok_or(Error::NotFound)?;
            Whole::Post(original, pictures::of_post(view, target.post).await?)
        }
    };
    Ok(What { post, written })
}

impl What {
    /// The heading of a page about it, and the language that it is in, where it isn't the reader's.
    pub fn title(&self, lang: Lang) -> (String, Option<&'static str>) {
        match &self.written {
            Whole::Post(original, _) => (original.title.clone(), self.tongue(self.post.text.lang, lang)),
            Whole::Comment(_) => {
                let title = self.post.text.title.clone();
                (t_with(lang, "board-comment-on", &[("title", title.into())]), None)
            }
        }
    }

    /// Where everybody reads it.
    pub fn public(&self, named: Named) -> String {
        match &self.written {
            Whole::Post(..) => named.public(None),
            Whole::Comment(written) => named.public(Some(written.thread)),
        }
    }

    pub fn drawn(&self, zone: Tz, lang: Lang) -> Drawn {
        match &self.written {
            Whole::Post(original, pictures) => {
                let own = [&original.called, &original.address].into_iter().flatten().cloned().collect::<Vec<_>>();
                let tongue = self.tongue(self.post.text.lang, lang);
                view! {
                    <p class="govuk-body reply__text" lang=tongue>{original.body.clone()}</p>
                    {pictures::view::shown(pictures, &self.post, lang)}
                    <p class="govuk-hint" lang=tongue>{own.join(" · ")}</p>
                }
                .drawn()
            }
            Whole::Comment(written) => self.comment(written, zone, lang),
        }
    }

    fn comment(&self, written: &Written, zone: Tz, lang: Lang) -> Drawn {
        let tongue = self.tongue(written.lang, lang);
        let body = match &written.body {
            Some(body) => view! { <p class="govuk-body reply__text" lang=tongue>{body.clone()}</p> }.drawn(),
            None => view! { <p class="govuk-hint">{t(lang, "board-comment-forgotten")}</p> }.drawn(),
        };
        let earlier = written.earlier.iter().map(|edition| {
            let tongue = self.tongue(edition.lang, lang);
            let since = t_with(lang, "board-comment-since", &[("at", moment(lang, edition.since, zone).into())]);
            view! {
                <h2 class="govuk-heading-s">{since}</h2>
                <p class="govuk-body reply__text" lang=tongue>{edition.body.clone()}</p>
            }
        });
        let earlier: Vec<_> = earlier.collect();
        view! { {body} <p class="govuk-hint" lang=tongue>{written.called.clone()}</p> {earlier} }.drawn()
    }

    fn tongue(&self, written: Lang, lang: Lang) -> Option<&'static str> {
        (written != lang).then(|| written.tag())
    }
}
