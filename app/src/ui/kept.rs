//! Parts of pages that depend on their key alone, drawn once and kept: each instance for itself, and never stale, for
//! under another key it is another part. What is public alone is kept.

use leptos::prelude::*;
use quick_cache::sync::Cache;
use std::hash::Hash;
use std::sync::Arc;

use super::drawn::{Draw, Drawn};

/// So many parts at most; the ones seldom asked for go.
pub struct Kept<Key>(Cache<Key, Arc<str>>);

impl<Key: Eq + Hash + Clone> Kept<Key> {
    pub fn most(parts: usize) -> Kept<Key> {
        Kept(Cache::new(parts))
    }

    /// [`Kept::html`] where it belongs on a page.
    pub fn part<View: IntoView>(&self, key: &Key, view: impl FnOnce() -> View) -> Drawn {
        Drawn::new(String::from(&*self.html(key, view)))
    }

    /// This part in HTML. `view` may show nothing but what `key` says, or what never changes for that key.
    pub fn html<View: IntoView>(&self, key: &Key, view: impl FnOnce() -> View) -> Arc<str> {
        if let Some(part) = self.0.get(key) {
            return part;
        }
        // Two who miss it at once draw it twice: cheaper than that either waits.
        let mut html = String::new();
        view().draw_into(&mut html);
        let part: Arc<str> = html.into();
        self.0.insert(key.clone(), Arc::clone(&part));
        part
    }
}
