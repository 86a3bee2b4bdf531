use super::{Entry, Feed};
use board::FEED;
use chrono::{DateTime, SecondsFormat, Utc};
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};
use std::io::Result;
use ui::xml::legal;

type Xml = Writer<Vec<u8>>;

impl Feed {
    /// Errors: none, for it is written into memory.
    pub fn xml(&self) -> Result<Vec<u8>> {
        let mut xml = Writer::new(Vec::new());
        xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)))?;
        xml.create_element("feed")
            .with_attributes([("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", self.lang.tag())])
            .write_inner_content(|xml| self.content(xml))?;
        Ok(xml.into_inner())
    }

    fn content(&self, xml: &mut Xml) -> Result<()> {
        text(xml, "id", &self.id)?;
        text(xml, "title", &self.title)?;
        text(xml, "updated", &moment(self.updated()))?;
        author(xml, &self.author)?;
        link(xml, "self", FEED, &self.address)?;
        link(xml, "alternate", "text/html", &self.page)?;
        self.entries.iter().try_for_each(|entry| entry.write(xml))
    }
}

impl Entry {
    fn write(&self, xml: &mut Xml) -> Result<()> {
        xml.create_element("entry").with_attribute(("xml:lang", self.lang.tag())).write_inner_content(|xml| {
            text(xml, "id", &self.id)?;
            text(xml, "title", &self.title)?;
            text(xml, "published", &moment(self.published))?;
            text(xml, "updated", &moment(self.updated))?;
            author(xml, &self.author)?;
            link(xml, "alternate", "text/html", &self.page)?;
            let html = legal(&self.html);
            let content = xml.create_element("content").with_attribute(("type", "html"));
            content.write_text_content(BytesText::new(&html)).map(drop)
        })?;
        Ok(())
    }
}

fn text(xml: &mut Xml, name: &str, text: &str) -> Result<()> {
    xml.create_element(name).write_text_content(BytesText::new(&legal(text))).map(drop)
}

fn author(xml: &mut Xml, name: &str) -> Result<()> {
    xml.create_element("author").write_inner_content(|xml| text(xml, "name", name)).map(drop)
}

fn link(xml: &mut Xml, rel: &str, kind: &str, address: &str) -> Result<()> {
    xml.create_element("link")
        .with_attributes([("rel", rel), ("type", kind), ("href", address)])
        .write_empty()
        .map(drop)
}

fn moment(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::lang::Lang;

    #[test]
    fn whatever_somebody_writes_stays_text() {
        let hostile = "</title><script>alert(1)</script>&amp;\u{8}\u{0}\u{ffff}]]>\"'";
        let entry = Entry {
            id: "urn:uuid:1".into(),
            title: hostile.into(),
            lang: Lang::En,
            author: hostile.into(),
            page: "https://portal.example/board/1?a=\"&b='".into(),
            published: DateTime::UNIX_EPOCH,
            updated: DateTime::UNIX_EPOCH,
            html: "<p>one &amp; two</p>".into(),
        };
        let feed = Feed {
            id: "tag:x".into(),
            title: hostile.into(),
            lang: Lang::Zh,
            author: "x".into(),
            address: "x".into(),
            page: "x".into(),
            entries: vec![entry],
        };
        let xml = String::from_utf8(feed.xml().unwrap()).unwrap();
        assert!(!xml.contains("<script>") && !xml.contains(['\u{8}', '\u{0}', '\u{ffff}']), "{xml}");
        assert!(xml.contains("&lt;p&gt;one &amp;amp; two&lt;/p&gt;"), "{xml}");
        let mut reader = quick_xml::Reader::from_str(&xml);
        let mut depth = 0;
        loop {
            match reader.read_event().unwrap() {
                Event::Start(_) => depth += 1,
                Event::End(_) => depth -= 1,
                Event::Eof => break,
                _ => {}
            }
        }
        assert_eq!(depth, 0);
    }
}
