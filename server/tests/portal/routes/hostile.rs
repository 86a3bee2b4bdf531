//! Every route with every text of those who mean harm: never a fault, never unescaped. What is kept of it is read again.

use super::examples::{Example, examples};
use super::kept::Kept;
use super::town::Town;
use crate::browser::{Browser, Sent};
use crate::xml::assert_well_formed;
use axum::http::{Method, StatusCode};
use sqlx::PgPool;
use std::collections::HashSet;

/// What people type who mean harm, or whose keyboards do.
fn hostile() -> Vec<(&'static str, String)> {
    vec![
        ("a script", "<script>hostile()</script>".into()),
        ("an attribute", "\"'><img src=x onerror=hostile()><svg/onload=hostile()>".into()),
        ("an end", "</textarea></title></option></select><script>hostile()</script>".into()),
        ("a link", "[x](javascript:hostile()) <a href=\"javascript:hostile()\">x</a>".into()),
        ("a statement", "'; DROP TABLE posts; --".into()),
        ("a question", "' | !) & \\ :* <-> '".into()),
        ("controls", "bell\u{7} escape\u{1b}[31m delete\u{7f} \u{85}".into()),
        ("overrides", "\u{202e}evil\u{202c} \u{2066}isolated\u{2069}".into()),
        ("no width", "\u{200b}\u{200d}\u{feff}\u{2060}".into()),
        ("a long word", "长".repeat(3400)),
        ("marks", format!("z{}algo", "\u{335}\u{336}\u{337}\u{338}".repeat(50))),
        ("depth", format!("{}{}", ">".repeat(800), "[".repeat(800))),
        ("places", "../../../etc/passwd".into()),
        ("numbers", "99999999999999999999999999".into()),
        ("less than nothing", "-1".into()),
        ("templates", "{{7*7}} ${7*7} { $name }".into()),
        ("planes", "\u{10ffff}\u{e0041}𠀀👨\u{200d}👩\u{200d}👧".into()),
        ("nothing", String::new()),
    ]
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn no_text_makes_a_fault_or_stands_unescaped_on_every_other_route(pool: PgPool) {
    assert_no_text_harms(pool, 0).await;
}

#[sqlx::test(migrations = "../migrations")]
#[ignore = "needs a database"]
async fn no_text_makes_a_fault_or_stands_unescaped_on_the_routes_between(pool: PgPool) {
    assert_no_text_harms(pool, 1).await;
}

/// Every second route from this one on: two towns are gone through at once.
async fn assert_no_text_harms(pool: PgPool, first: usize) {
    let town = Town::settled(pool).await;
    let kept = Kept::of(&town.city.pool).await;
    for example in examples(&town.known).into_iter().skip(first).step_by(2) {
        let sent = example.sent(&town).await;
        let mut tab = able(&town, &example, &sent, &kept).await;
        // A form without a field says the same whatever is typed into it.
        let mut said = HashSet::new();
        for (name, text) in hostile() {
            for (told, sent) in spoilt(&example, &sent, &text) {
                if !said.insert(sent.clone()) {
                    continue;
                }
                let mut tab = tab.clone();
                tab.visit(&sent).await;
                let at = format!("{} {} with {name} as {told}", example.method, example.pattern);
                assert_harmless(&tab, &at);
                if tab.status == StatusCode::SEE_OTHER {
                    let next = tab.headers["location"].to_str().unwrap().to_owned();
                    tab.open(&next).await;
                    assert_harmless(&tab, &format!("{next} after {at}"));
                    kept.put_back().await;
                }
            }
        }
        tab.visit(&sent).await;
        assert!(tab.status.as_u16() < 500, "{} {} afterwards", example.method, example.pattern);
        kept.put_back().await;
    }
}

/// The member of the town who gets furthest with it.
async fn able(town: &Town, example: &Example, sent: &Sent, kept: &Kept) -> Browser {
    if let Some(member) = example.member() {
        return town.tab(member);
    }
    for name in ["Lin", "Zhou", "Sun", "Zheng", "Ma", "Gao", "visitor"] {
        let mut tab = town.tab(name);
        tab.visit(sent).await;
        let good = matches!(tab.status, StatusCode::OK | StatusCode::SEE_OTHER);
        kept.put_back().await;
        if good {
            return town.tab(name);
        }
    }
    town.tab("visitor")
}

/// An address that leads to sign-in carries this one, encoded once more.
const LONGEST_ADDRESS: usize = 20_000;

/// The request with this text for what stands in the path, in the question, in each field alone with its key, and for all.
fn spoilt(example: &Example, sent: &Sent, text: &str) -> Vec<(&'static str, Sent)> {
    let encoded: String = url::form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>().replace('+', "%20");
    let mut all = Vec::new();
    for path in example.with_each_value(&encoded) {
        all.push(("part of the path", sent.clone().to(&path)));
    }
    if example.method == Method::GET {
        let path = sent.path.split('?').next().unwrap_or_default();
        let asked = [
            "words",
            "kind",
            "category",
            "district",
            "order",
            "before",
            "after",
            "number",
            "near",
            "programme",
            "subdistrict",
            "department",
            "from",
            "to",
            "about",
            "template",
            "days",
            "by",
            "status",
            "service_code",
            "service_request_id",
            "start_date",
            "end_date",
            "page",
            "page_size",
            "lang",
        ];
        let asked: Vec<String> = asked.iter().map(|name| format!("{name}={encoded}")).collect();
        // As many at once as an address holds.
        for asked in asked.chunks((LONGEST_ADDRESS / (encoded.len() + 30)).max(1)) {
            all.push(("what is asked", sent.clone().to(&format!("{path}?{}", asked.join("&")))));
        }
    } else {
        all.extend(
            sent.with_fields(|name, value| if name == "key" { value } else { text.to_owned() })
                .map(|sent| ("every field", sent)),
        );
        all.extend(sent.with_fields(|_, _| text.to_owned()).map(|sent| ("every field and its key", sent)));
    }
    all
}

fn assert_harmless(tab: &Browser, at: &str) {
    assert!(tab.status.as_u16() < 500, "{at}: {} {}", tab.status, tab.text());
    let kind = tab.headers.get("content-type").and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    if kind.contains("xml") {
        assert_well_formed(&String::from_utf8_lossy(&tab.body), at);
    }
    if !kind.starts_with("text/html") {
        return;
    }
    let html = tab.html();
    for element in html.tree.values().filter_map(|node| node.as_element()) {
        for (name, value) in element.attrs() {
            assert!(!name.starts_with("on"), "{at}: {element:?}");
            assert!(!value.trim_start().to_lowercase().starts_with("javascript:"), "{at}: {element:?}");
        }
    }
    let scripts = scraper::Selector::parse("script").unwrap();
    let script = html.select(&scripts).any(|script| script.text().any(|text| text.contains("hostile")));
    assert!(!script, "{at}: a script");
}
