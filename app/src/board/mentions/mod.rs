//! Posts and cases that a text speaks of by their numbers. A post's number leads to it, if there is one; a case's to what
//! the public register shows of its firm, if its certificate stands there: a case itself is nobody's but its agents'.

mod rules;

pub use rules::{Mention, is_any_in, spoken};

use super::{Number, store};
use cases::Reference;
use cases::register::{self, Shown};
use kernel::error::Result;
use kernel::view::View;
use std::collections::{BTreeMap, BTreeSet, HashSet};
use ui::address::address;

/// What the texts of a page speak of that everybody may read.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Mentions {
    posts: BTreeSet<Number>,
    /// Each with the code of its firm.
    cases: BTreeMap<Reference, String>,
}

/// Nobody speaks of more on a page who wants to be understood.
const MOST: usize = 200;

/// Looked up once for all texts of a page; not at all where none speaks of anything.
pub async fn of<'t>(view: &mut View, texts: impl IntoIterator<Item = &'t str>) -> Result<Mentions> {
    let (mut posts, mut cases) = (HashSet::new(), HashSet::new());
    let spoken = texts.into_iter().flat_map(spoken).map(|(_, mention)| mention);
    for mention in spoken.take(MOST) {
        match mention {
            Mention::Post(number) => drop(posts.insert(number)),
            Mention::Case(reference) => drop(cases.insert(reference)),
        }
    }
    let mut mentions = Mentions::default();
    if !posts.is_empty() {
        mentions.posts = store::known(view, &Vec::from_iter(posts)).await?.into_iter().collect();
    }
    if !cases.is_empty() {
        let shown = register::shown(view, &Vec::from_iter(cases)).await?;
        mentions.cases = shown.into_iter().map(|Shown { reference, credit_code }| (reference, credit_code)).collect();
    }
    Ok(mentions)
}

impl Mentions {
    pub fn is_empty(&self) -> bool {
        self.posts.is_empty() && self.cases.is_empty()
    }

    /// Where everybody can read it.
    pub fn path(&self, mention: &Mention) -> Option<String> {
        match mention {
            Mention::Post(number) => self.posts.contains(number).then(|| number.path()),
            Mention::Case(reference) => self.cases.get(reference).map(|code| address("/register", &[("firm", code)])),
        }
    }

    #[cfg(test)]
    pub fn to_posts(numbers: &[i64]) -> Mentions {
        Mentions { posts: numbers.iter().copied().map(Number).collect(), ..Mentions::default() }
    }
}
