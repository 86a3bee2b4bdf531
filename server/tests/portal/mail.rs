/// A mail as a mail programme reads it.
#[derive(Debug, Clone)]
pub struct Mail {
    pub to: String,
    pub subject: String,
    pub text: String,
    pub html: String,
    /// All of it, as sent.
    pub raw: String,
}

impl Mail {
    pub fn parse(bytes: &[u8]) -> Mail {
        let parsed = mail_parser::MessageParser::default().parse(bytes).expect("a mail");
        Mail {
            to: parsed.to().and_then(|to| to.first()?.address()).unwrap_or_default().to_owned(),
            subject: parsed.subject().unwrap_or_default().to_owned(),
            text: parsed.body_text(0).unwrap_or_default().replace("\r\n", "\n"),
            html: parsed.body_html(0).unwrap_or_default().replace("\r\n", "\n"),
            raw: String::from_utf8_lossy(bytes).into_owned(),
        }
    }

    /// The path of the portal that its one link leads to.
    pub fn link(&self) -> &str {
        let start = self.text.find("https://portal.example").expect("a link") + "https://portal.example".len();
        self.text[start..].split_whitespace().next().unwrap_or_default()
    }
}
