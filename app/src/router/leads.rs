//! Where an address leads that is only posted to, when somebody opens it: to the page that its form stands on. Whoever
//! was refused there is still at that address, and switches the language, loads it again or keeps it.

use super::{Route, programs};
use axum::http::{Method, Uri};
use axum::response::Redirect;
use std::collections::HashMap;

/// Of the paths of people: what programs send has no form.
pub fn is_only_posted_to(route: &Route, table: &[Route]) -> bool {
    let is_read = |other: &Route| other.method == Method::GET && other.path == route.path;
    route.method == Method::POST && !programs::is_theirs(route.path) && !table.iter().any(is_read)
}

/// The nearest of these pages above a path.
pub fn page_above<'p>(path: &str, pages: &[&'p str]) -> &'p str {
    let begins = |page: &&&str| path.strip_prefix(**page).is_some_and(|rest| rest.starts_with('/'));
    pages.iter().filter(begins).max_by_key(|page| page.len()).copied().unwrap_or("/")
}

/// Leads from an address of this path to that page: what the address has in the path's braces stands in the page's.
pub fn to_page(page: &str, path: &str, uri: &Uri) -> Redirect {
    Redirect::to(&filled(page, path, uri.path()))
}

fn filled(page: &str, path: &str, address: &str) -> String {
    let named: HashMap<&str, &str> = path.split('/').zip(address.split('/')).collect();
    let segments = page.split('/').map(|segment| match segment.starts_with('{') {
        true => named.get(segment).copied().unwrap_or_default(),
        false => segment,
    });
    segments.collect::<Vec<_>>().join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_page_above_is_led_to_and_home_when_there_is_none() {
        let pages = ["/", "/board", "/board/{number}", "/board/{number}/pictures"];
        let leads = |path: &str, address: &str| filled(page_above(path, &pages), path, address);
        assert_eq!(leads("/board/{number}/vote", "/board/7/vote"), "/board/7");
        assert_eq!(leads("/board/{number}/pictures/{id}/removal", "/board/7/pictures/1/removal"), "/board/7/pictures");
        assert_eq!(leads("/boards", "/boards"), "/");
        assert_eq!(leads("/sign-out", "/sign-out"), "/");
    }

    #[test]
    fn a_page_beside_it_has_the_same_in_its_braces() {
        let leads = |page: &str| filled(page, "/cases/{reference}/submission", "/cases/2026-330106-000123/submission");
        assert_eq!(leads("/cases/{reference}/check"), "/cases/2026-330106-000123/check");
    }
}
