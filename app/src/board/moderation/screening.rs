//! Which posts wait for a look before everybody reads them. Pure.

use kernel::portal::HouseRules;
use kernel::width::narrow;
use pulldown_cmark::{Event, Parser, Tag};
use url::Url;

/// Why a post waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Screened {
    /// It holds a listed word.
    Words,
    /// A newcomer's, with a link to a host that isn't known.
    Links,
}

/// `text` is all that would be read, `host` the portal's own.
pub fn screen(text: &str, is_newcomer: bool, rules: &HouseRules, host: &str) -> Option<Screened> {
    let plain = plain(text);
    if rules.words.iter().any(|word| holds(&plain, word)) {
        return Some(Screened::Words);
    }
    let known = |linked: &Option<String>| {
        let within = |known: &str, linked: &str| linked == known || linked.ends_with(&format!(".{known}"));
        let mut hosts = rules.link_hosts.iter().map(String::as_str).chain([host]);
        linked.as_ref().is_some_and(|linked| hosts.any(|known| within(known, linked)))
    };
    (is_newcomer && links(text).iter().any(|linked| !known(linked))).then_some(Screened::Links)
}

/// In small letters, the wide ones of Chinese keyboards as narrow as others.
fn plain(text: &str) -> String {
    text.chars().map(narrow).collect::<String>().to_lowercase()
}

/// A word of Latin letters stands as a word, or half the dictionary would wait; a Chinese one wherever it stands, whatever
/// is put between its signs.
fn holds(text: &str, word: &str) -> bool {
    let word = plain(word);
    if !word.is_ascii() {
        let squeezed = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
        let word = squeezed(&word);
        return !word.is_empty() && squeezed(text).contains(&word);
    }
    let words = |text: &str| {
        let words = text.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
        words.map(str::to_owned).collect::<Vec<_>>()
    };
    let sought = words(&word);
    !sought.is_empty() && words(text).windows(sought.len()).any(|here| here == sought)
}

/// The hosts of all that leads somewhere, or looks as if it did; `None` where a link names no host.
fn links(text: &str) -> Vec<Option<String>> {
    let marked = Parser::new(text).filter_map(|event| match event {
        Event::Start(Tag::Link { dest_url, .. }) => host_of(&dest_url),
        _ => None,
    });
    let plain = plain(text);
    let bare = plain.split(|c: char| !(c.is_ascii_graphic()) || "<>()[]\"'`,;*_|".contains(c));
    let bare = bare.filter_map(|word| match word.contains("://") {
        true => host_of(&word[word.find("http").unwrap_or_default()..]),
        false => looks_like_a_host(word).then(|| host_of(&format!("https://{word}"))).flatten(),
    });
    marked.chain(bare).collect()
}

/// None where the address stays within the portal.
fn host_of(address: &str) -> Option<Option<String>> {
    let whole = if address.starts_with("//") { format!("https:{address}") } else { address.to_owned() };
    match Url::parse(&whole) {
        Ok(url) => Some(url.host_str().map(str::to_owned)),
        Err(url::ParseError::RelativeUrlWithoutBase) => None,
        Err(_) => Some(None),
    }
}

/// As advertisers write it who know that links are looked at.
fn looks_like_a_host(word: &str) -> bool {
    const ENDS: &[&str] = &[
        "com", "cn", "net", "org", "info", "top", "xyz", "vip", "cc", "io", "app", "shop", "site", "online", "club",
        "link", "me", "tv", "co",
    ];
    let host = word.split(['/', '?', '#', ':']).next().unwrap_or_default().trim_end_matches('.');
    let parts: Vec<&str> = host.split('.').collect();
    let ends = parts.last().is_some_and(|end| ENDS.contains(end));
    parts.len() > 1 && ends && parts.iter().all(|part| !part.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rules() -> HouseRules {
        let words = ["代开发票", "casino", "Make money fast"].map(str::to_owned).to_vec();
        HouseRules { words, link_hosts: vec!["hangzhou.example".into()], ..HouseRules::default() }
    }

    fn screened(text: &str) -> Option<Screened> {
        screen(text, true, &rules(), "portal.example")
    }

    #[test]
    fn listed_words_are_found_however_they_are_dressed_up() {
        for text in ["代开发票加微信", "代 开.发-票", "Ｃａｓｉｎｏ tonight", "make  MONEY, fast!"] {
            assert_eq!(screen(text, false, &rules(), ""), Some(Screened::Words), "{text}");
        }
        for text in ["the casinos", "开发票", "money", ""] {
            assert_eq!(screen(text, false, &rules(), ""), None, "{text}");
        }
    }

    #[test]
    fn a_newcomers_link_waits_and_nobody_elses() {
        for text in [
            "[here](https://evil.example/x)",
            "<https://evil.example>",
            "见https://evil.example/x。",
            "HTTPS://EVIL.EXAMPLE",
            "ｈｔｔｐｓ：／／evil.example",
            "[x](//evil.example)",
            "[x](https://hangzhou.example@evil.example)",
            "[x](https://hangzhou.example.evil.example)",
            "[x](mailto:a@evil.example)",
            "加我 www.evil.com",
            "evil.cn/abc",
            "[x]\n\n[x]: https://evil.example",
        ] {
            assert_eq!(screened(text), Some(Screened::Links), "{text}");
            assert_eq!(screen(text, false, &rules(), ""), None, "{text}");
        }
    }

    #[test]
    fn known_hosts_and_the_portal_itself_need_no_look() {
        for text in [
            "https://hangzhou.example/notice/7",
            "[x](https://www.hangzhou.example)",
            "[the other post](/board/7), https://portal.example/board/7",
            "3.5 yuan, 10.30 at the gate, 古荡",
        ] {
            assert_eq!(screened(text), None, "{text}");
        }
    }
}
