use super::rules::Typed;
use crate::PostId;
use kernel::error::{Error, Result};
use kernel::form::Fields;
use kernel::lang::Lang;
use kernel::once::OnceKey;
use serde::Serialize;
use std::collections::BTreeSet;
use ui::form::FormState;

/// A reply as a clerk types it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReplyForm {
    pub key: OnceKey,
    pub status: String,
    pub zh: String,
    pub en: String,
    pub led_to: String,
    /// Other posts that it answers as well.
    pub also: BTreeSet<PostId>,
}

/// So many at once.
const MOST: usize = 20;

impl ReplyForm {
    /// Errors: [`Error::BadRequest`] for what no form of ours holds.
    pub fn read(mut fields: Fields) -> Result<ReplyForm> {
        let key = fields.take_key()?;
        let mut text = |name: &str| fields.take(name).unwrap_or_default();
        let (status, zh, en, led_to) = (text("status"), text("zh"), text("en"), text("led_to"));
        let also = fields.0.remove("also").unwrap_or_default();
        let also: Option<BTreeSet<PostId>> = also.iter().map(|id| id.parse().ok().map(PostId)).collect();
        match also.filter(|also| also.len() <= MOST && fields.0.is_empty()) {
            Some(also) => Ok(ReplyForm { key, status, zh, en, led_to, also }),
            None => Err(Error::BadRequest("no form of ours".into())),
        }
    }

    pub fn typed(&self) -> Typed<'_> {
        Typed { status: &self.status, zh: &self.zh, en: &self.en, led_to: &self.led_to }
    }

    pub fn state(&self, lang: Lang) -> FormState {
        let one = [("status", &self.status), ("zh", &self.zh), ("en", &self.en), ("led_to", &self.led_to)];
        let mut fields = Fields::of(&one.map(|(name, value)| (name, value.as_str())));
        fields.0.insert("also".into(), self.also.iter().map(PostId::to_string).collect());
        FormState::saved(lang, fields)
    }

    /// All posts that it answers, in the order in which everybody locks several.
    pub fn posts(&self, first: PostId) -> BTreeSet<PostId> {
        self.also.iter().copied().chain([first]).collect()
    }
}
