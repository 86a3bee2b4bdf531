//! Where an address leads that is only posted to, when somebody opens it: to the page that its form stands on. Whoever
//! was refused there is still at that address, and switches the language, loads it again or keeps it.

use super::{Route, programs};
use axum::http::{Method, Uri};
use axum::response::Redirect;

/// Of the paths of people: what programs send has no form.
pub fn is_only_posted_to(route: &Route, table: &[Route]) -> bool {
    let is_read = |other: &Route| other.method == Method::GET && other.path == route.path;
    route.method == Method::POST && !programs::is_theirs(route.path) && !table.iter().any(is_read)
}

/// Leads to the page above an address, whose path has so many segments.
pub fn to_page_above(uri: &Uri, segments: usize) -> Redirect {
    Redirect::to(&beginning(uri.path(), segments))
}

/// How many segments the longest path of a page has that this one begins with; home's has none.
pub fn depth_of_page_above(path: &str, pages: &[&str]) -> usize {
    let begins = |page: &&&str| path.strip_prefix(**page).is_some_and(|rest| rest.starts_with('/'));
    pages.iter().filter(begins).map(|page| page.matches('/').count()).max().unwrap_or_default()
}

/// The first segments of an address.
fn beginning(address: &str, segments: usize) -> String {
    let kept: String = address.split('/').skip(1).take(segments).map(|segment| format!("/{segment}")).collect();
    if kept.is_empty() { "/".to_owned() } else { kept }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_page_above_is_led_to_and_home_when_there_is_none() {
        let pages = ["/", "/board", "/board/{number}", "/board/{number}/pictures"];
        let leads = |path: &str, address: &str| beginning(address, depth_of_page_above(path, &pages));
        assert_eq!(leads("/board/{number}/vote", "/board/7/vote"), "/board/7");
        assert_eq!(leads("/board/{number}/pictures/{id}/removal", "/board/7/pictures/1/removal"), "/board/7/pictures");
        assert_eq!(leads("/boards", "/boards"), "/");
        assert_eq!(leads("/sign-out", "/sign-out"), "/");
    }
}
