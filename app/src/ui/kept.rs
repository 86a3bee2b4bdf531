//! Parts of pages that depend on their key alone, drawn once and kept: each instance for itself, and never stale, for
//! under another key it is another part. Only what everybody may see is kept.

use leptos::prelude::*;
use quick_cache::Weighter;
use quick_cache::sync::Cache;
use std::convert::Infallible;
use std::hash::Hash;
use std::sync::Arc;

use super::drawn::{Draw, Drawn};

/// So many bytes at most; the parts seldom asked for go.
pub struct Kept<Key>(Cache<Key, Arc<str>, Bytes<Key>>);

impl<Key: Eq + Hash + Clone> Kept<Key> {
    /// `parts` is about how many there will be. Whatever a visitor can put into a key stands in the part too, so the key is
    /// no longer than the part.
    pub fn most(bytes: u64, parts: usize) -> Kept<Key> {
        Kept(Cache::with_weighter(parts, bytes, Bytes(None)))
    }

    /// The same for keys that may be longer than their parts: how long each is, in bytes.
    pub fn most_with_keys(bytes: u64, parts: usize, of_key: fn(&Key) -> usize) -> Kept<Key> {
        Kept(Cache::with_weighter(parts, bytes, Bytes(Some(of_key))))
    }

    /// [`Kept::html`] where it belongs on a page.
    pub fn part<View: IntoView>(&self, key: &Key, view: impl FnOnce() -> View) -> Drawn {
        Drawn::new(String::from(&*self.html(key, view)))
    }

    /// This part in HTML. `view` may show nothing but what `key` says, or what never changes for that key.
    pub fn html<View: IntoView>(&self, key: &Key, view: impl FnOnce() -> View) -> Arc<str> {
        let Ok(html) = self.try_html(key, || Ok::<_, Infallible>(view()));
        html
    }

    /// A part that may not come about. Errors: those of `view`, which are not kept.
    pub fn try_html<View: IntoView, E>(
        &self,
        key: &Key,
        view: impl FnOnce() -> Result<View, E>,
    ) -> Result<Arc<str>, E> {
        if let Some(part) = self.0.get(key) {
            return Ok(part);
        }
        // Two who miss it at once draw it twice: cheaper than that either waits.
        let mut html = String::new();
        view()?.draw_into(&mut html);
        let part: Arc<str> = html.into();
        self.0.insert(key.clone(), Arc::clone(&part));
        Ok(part)
    }
}

/// What an entry takes beside its bytes, about.
const ENTRY: usize = 100;

/// How long a key is; none where it is no longer than its part.
struct Bytes<Key>(Option<fn(&Key) -> usize>);

impl<Key> Clone for Bytes<Key> {
    fn clone(&self) -> Bytes<Key> {
        Bytes(self.0)
    }
}

impl<Key> Weighter<Key, Arc<str>> for Bytes<Key> {
    fn weight(&self, key: &Key, part: &Arc<str>) -> u64 {
        let of_key = self.0.map_or(part.len(), |of_key| of_key(key));
        // What weighs nothing would never go.
        (ENTRY + of_key + part.len()) as u64
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(kept: &Kept<String>, key: &str, text: &'static str) -> Arc<str> {
        kept.html(&key.to_owned(), || view! { <p>{text}</p> })
    }

    #[test]
    fn a_part_is_drawn_once_for_its_key() {
        let kept = Kept::most(1000, 10);
        assert_eq!(&*told(&kept, "lin", "first"), "<p>first</p>");
        assert_eq!(&*told(&kept, "lin", "second"), "<p>first</p>");
        assert_eq!(&*told(&kept, "chen", "second"), "<p>second</p>");
    }

    #[test]
    fn what_visitors_make_up_takes_no_more_than_its_bytes() {
        let kept = Kept::most(10_000, 10);
        for n in 0..1000 {
            told(&kept, &format!("{n:100}"), "a part of some length, such as a row of the register");
        }
        assert!(kept.0.weight() <= 10_000, "{}", kept.0.weight());
    }
}
