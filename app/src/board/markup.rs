//! The small Markdown of posts: paragraphs, lists, emphasis, quotes and links. What looks like HTML is text, pictures are
//! their descriptions, headings are paragraphs; a link is marked as written by a user.

use super::mentions::{Mentions, is_any_in, spoken};
use ammonia::Builder;
use pulldown_cmark::{CowStr, Event, LinkType, Parser, Tag, TagEnd, TextMergeStream, html::push_html};
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;
use ui::drawn::Drawn;
use ui::kept::Kept;

/// A text on its page.
pub fn drawn(text: &str) -> Drawn {
    KEPT.part(&text.to_owned(), || Drawn::new(html(text, &Mentions::default())))
}

/// With links to what it speaks of. Where those lead hangs on other posts and cases, so it is drawn anew.
pub fn drawn_with(text: &str, mentions: &Mentions) -> Drawn {
    match mentions.is_empty() || !is_any_in(text) {
        true => drawn(text),
        false => Drawn::new(html(text, mentions)),
    }
}

static KEPT: LazyLock<Kept<String>> = LazyLock::new(|| Kept::most_with_keys(16 * 1024 * 1024, 10_000, String::len));

fn html(text: &str, mentions: &Mentions) -> String {
    let mut depth = 0;
    let events = Parser::new(text).filter_map(|event| match event {
        // What is nested deeper stands as it would one level above.
        Event::Start(Tag::BlockQuote(_) | Tag::List(_)) => {
            depth += 1;
            (depth <= DEEPEST).then_some(event)
        }
        Event::End(TagEnd::BlockQuote(_) | TagEnd::List(_)) => {
            depth -= 1;
            (depth < DEEPEST).then_some(event)
        }
        Event::Html(html) | Event::InlineHtml(html) => Some(Event::Text(html)),
        Event::Start(Tag::HtmlBlock) => Some(Event::Start(Tag::Paragraph)),
        Event::End(TagEnd::HtmlBlock) => Some(Event::End(TagEnd::Paragraph)),
        Event::Start(Tag::Heading { .. }) => Some(Event::Start(Tag::Paragraph)),
        Event::End(TagEnd::Heading(_)) => Some(Event::End(TagEnd::Paragraph)),
        Event::Start(Tag::Image { .. }) | Event::End(TagEnd::Image) => None,
        // Nobody who writes a message means a line to go on in the next.
        Event::SoftBreak => Some(Event::HardBreak),
        event => Some(event),
    });
    let mut html = String::with_capacity(text.len() * 2);
    match mentions.is_empty() {
        true => push_html(&mut html, events),
        false => push_html(&mut html, linked(events, mentions)),
    }
    ALLOWED.clean(&html).to_string()
}

/// What is spoken of outside of links and code leads there.
fn linked<'e>(events: impl Iterator<Item = Event<'e>>, mentions: &Mentions) -> impl Iterator<Item = Event<'e>> {
    let mut within = 0;
    TextMergeStream::new(events).flat_map(move |event| {
        match &event {
            Event::Start(Tag::Link { .. } | Tag::CodeBlock(_)) => within += 1,
            Event::End(TagEnd::Link | TagEnd::CodeBlock) => within -= 1,
            Event::Text(text) if within == 0 => return with_links(text, mentions),
            _ => {}
        }
        vec![event]
    })
}

fn with_links<'e>(text: &str, mentions: &Mentions) -> Vec<Event<'e>> {
    let plain = |part: &str| Event::Text(CowStr::from(part.to_owned()));
    let (mut events, mut from) = (Vec::new(), 0);
    for (place, mention) in spoken(text) {
        let Some(path) = mentions.path(&mention) else { continue };
        let none = || CowStr::from("");
        let link = Tag::Link { link_type: LinkType::Inline, dest_url: path.into(), title: none(), id: none() };
        events.extend([plain(&text[from..place.start]), Event::Start(link), plain(&text[place.clone()])]);
        events.push(Event::End(TagEnd::Link));
        from = place.end;
    }
    events.push(plain(&text[from..]));
    events
}

/// Quotes and lists within each other.
const DEEPEST: usize = 3;

/// The first lines of a text, without its marks.
pub fn beginning(text: &str) -> String {
    let plain = plain(text);
    match plain.char_indices().nth(LONGEST_BEGINNING) {
        Some((end, _)) => format!("{}…", &plain[..end]),
        None => plain,
    }
}

const LONGEST_BEGINNING: usize = 160;

fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for event in Parser::new(text) {
        match event {
            Event::Text(part) | Event::Code(part) | Event::Html(part) | Event::InlineHtml(part) => {
                plain.push_str(&part)
            }
            Event::SoftBreak | Event::HardBreak | Event::End(TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item) => {
                plain.push(' ');
            }
            _ => {}
        }
    }
    plain.trim().to_owned()
}

/// A second wall: whatever the first lets through, nothing else stands in a page.
static ALLOWED: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut allowed = Builder::new();
    allowed
        .tags(HashSet::from(["p", "br", "em", "strong", "ul", "ol", "li", "blockquote", "code", "pre", "a", "hr"]))
        .generic_attributes(HashSet::new())
        .tag_attributes(HashMap::from([("a", HashSet::from(["href"]))]))
        .url_schemes(HashSet::from(["http", "https", "mailto"]))
        .link_rel(Some("nofollow ugc noopener noreferrer"));
    allowed
});

#[cfg(test)]
mod tests {
    use super::*;
    use leptos::prelude::*;

    fn html(text: &str) -> String {
        super::html(text, &Mentions::default())
    }

    #[test]
    fn a_little_is_marked() {
        assert_eq!(html("**Two** metres,\nplease."), "<p><strong>Two</strong> metres,<br>\nplease.</p>\n");
        assert_eq!(html("# Loud"), "<p>Loud</p>\n");
        assert!(html("- one\n- two").starts_with("<ul>\n<li>one</li>"));
    }

    #[test]
    fn a_link_is_marked_as_a_users() {
        let link = html("[here](https://example.com)");
        assert!(
            link.contains(r#"href="https://example.com""#)
                && link.contains(r#"rel="nofollow ugc noopener noreferrer""#)
        );
    }

    #[test]
    fn what_is_spoken_of_is_a_link_outside_of_links_and_code() {
        let html = |text: &str| drawn_with(text, &Mentions::to_posts(&[12])).to_html();
        let link = "<a href=\"/board/12\" rel=\"nofollow ugc noopener noreferrer\">#12</a>";
        assert_eq!(html("See #12, not #13."), format!("<p>See {link}, not #13.</p>\n"));
        assert_eq!(html("**#12**\n> #12").matches(link).count(), 2);
        for text in ["`#12`", "    #12", "```\n#12\n```", "[#12](https://example.com)", "<b title=\"a#12\">"] {
            assert!(!html(text).contains("/board/12"), "{text}: {}", html(text));
        }
    }

    #[test]
    fn what_looks_like_html_is_text() {
        for hostile in [
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "text <b onclick=alert(1)>bold</b>",
            "[x](javascript:alert(1))",
            "[x](data:text/html,<script>)",
            "![x](https://example.com/pixel.png)",
            "<https://example.com/\"onmouseover=alert(1)>",
            "<svg/onload=alert(1)>",
        ] {
            let html = html(hostile);
            let parsed = scraper::Html::parse_fragment(&html);
            for element in parsed.tree.values().filter_map(|node| node.as_element()) {
                let attributes: Vec<_> = element.attrs().map(|(name, _)| name).collect();
                assert!(["html", "body", "p", "br", "a"].contains(&element.name()), "{hostile}: {element:?} in {html}");
                assert!(attributes.iter().all(|name| ["href", "rel"].contains(name)), "{hostile}: {html}");
                let href = element.attr("href").unwrap_or("https://");
                assert!(href.starts_with("https://"), "{hostile}: {html}");
            }
        }
    }

    #[test]
    fn nothing_is_nested_for_ever() {
        let html = html(&format!("{} deep", ">".repeat(1900)));
        assert_eq!(html.matches("<blockquote>").count(), DEEPEST, "{html}");
        assert_eq!(html.matches("</blockquote>").count(), DEEPEST);
        assert_eq!(beginning(&"字".repeat(500)).chars().count(), LONGEST_BEGINNING + 1);
    }

    #[test]
    fn without_its_marks_it_is_one_line() {
        assert_eq!(plain("# Title\n\n**bold** text\nand [a link](https://example.com)"), "Title bold text and a link");
    }
}
