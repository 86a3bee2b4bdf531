use app::cast;
use app::kernel::client::ClientAddress;
use app::kernel::lang::Lang;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, HeaderValue, Method, Request, StatusCode, header};
use scraper::{ElementRef, Html, Selector};
use std::collections::BTreeMap;
use std::net::{IpAddr, Ipv4Addr};
use tower::ServiceExt;
use url::form_urlencoded::Serializer;

/// What a person without JavaScript has: an address bar, cookies, and forms as the page made them. A clone is another tab.
#[derive(Clone)]
pub struct Browser {
    router: Router,
    lang: Lang,
    cookies: BTreeMap<String, String>,
    typed: Vec<(String, String)>,
    said: Vec<(&'static str, String)>,
    /// What it says that it has already.
    knows: Option<HeaderValue>,
    pub address: ClientAddress,
    pub status: StatusCode,
    pub headers: HeaderMap,
    /// Where it stands now, after all redirections.
    pub path: String,
    pub body: Vec<u8>,
}

/// One request, that anybody can send as often as they like.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Sent {
    pub method: Method,
    pub path: String,
    kind: Option<String>,
    headers: Vec<(&'static str, String)>,
    body: Vec<u8>,
}

impl Sent {
    /// What only a program says.
    pub fn with_header(mut self, name: &'static str, value: &str) -> Sent {
        self.headers.push((name, value.to_owned()));
        self
    }

    /// The same words as something else than they are.
    pub fn of_kind(self, kind: &str) -> Sent {
        Sent { kind: Some(kind.to_owned()), ..self }
    }

    /// The same, sent elsewhere.
    pub fn to(self, path: &str) -> Sent {
        Sent { path: path.to_owned(), ..self }
    }

    /// The same form with other values; `None` where it is none.
    pub fn with_fields(&self, other: impl Fn(&str, String) -> String) -> Option<Sent> {
        self.kind.as_deref().filter(|kind| kind.ends_with("urlencoded"))?;
        let fields = url::form_urlencoded::parse(&self.body).into_owned();
        let fields = fields.map(|(name, value)| (name.clone(), other(&name, value)));
        let body = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        Some(Sent { body: body.into_bytes(), ..self.clone() })
    }

    pub fn get(path: &str) -> Sent {
        Sent { method: Method::GET, path: path.to_owned(), kind: None, headers: Vec::new(), body: Vec::new() }
    }

    pub fn form(path: &str, body: String) -> Sent {
        let kind = Some("application/x-www-form-urlencoded".to_owned());
        Sent { method: Method::POST, path: path.to_owned(), kind, headers: Vec::new(), body: body.into_bytes() }
    }
}

impl Browser {
    pub fn new(router: Router, lang: Lang) -> Browser {
        Browser {
            router,
            lang,
            cookies: BTreeMap::new(),
            typed: Vec::new(),
            said: Vec::new(),
            knows: None,
            address: ClientAddress(IpAddr::V4(Ipv4Addr::new(192, 0, 2, 1))),
            status: StatusCode::OK,
            headers: HeaderMap::new(),
            path: String::new(),
            body: Vec::new(),
        }
    }

    pub async fn open(&mut self, path: &str) -> &mut Browser {
        self.send(Sent::get(path)).await
    }

    /// What every request says from now on, beside what all say.
    pub fn says(&mut self, header: &'static str, value: &str) -> &mut Browser {
        self.said.push((header, value.to_owned()));
        self
    }

    /// Asks whether a page is still what it was under this tag.
    pub async fn open_knowing(&mut self, path: &str, tag: &HeaderValue) -> &mut Browser {
        self.knows = Some(tag.clone());
        self.open(path).await
    }

    /// A cookie that it was not given.
    pub fn makes_up(&mut self, name: &str, value: &str) -> &mut Browser {
        self.cookies.insert(name.to_owned(), value.to_owned());
        self
    }

    /// What no form of ours would send.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> &mut Browser {
        let body = Serializer::new(String::new()).extend_pairs(fields).finish();
        self.send(Sent::form(path, body)).await
    }

    /// A form with a file in it, as a browser sends it.
    pub async fn post_file(&mut self, path: &str, name: &str, content: &str) -> &mut Browser {
        let body = format!(
            "--edge\r\nContent-Disposition: form-data; name=\"{name}\"; filename=\"plan.pdf\"\r\n\
             Content-Type: application/pdf\r\n\r\n{content}\r\n--edge--\r\n"
        );
        let kind = Some("multipart/form-data; boundary=edge".to_owned());
        self.send(Sent {
            method: Method::POST,
            path: path.to_owned(),
            kind,
            headers: Vec::new(),
            body: body.into_bytes(),
        })
        .await
    }

    /// Types into a field, ticks a box or chooses a radio, before [`Browser::submit`].
    pub fn fill(&mut self, name: &str, value: &str) -> &mut Browser {
        self.typed.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Sends the page's form with this action, with what it holds and what was typed.
    pub async fn submit(&mut self, action: &str) -> &mut Browser {
        let form = self.form(action);
        self.send(form).await
    }

    /// What [`Browser::submit`] would send.
    pub fn form(&mut self, action: &str) -> Sent {
        Sent::form(action, self.form_body("post", action))
    }

    /// Sends the page's form of this address as a question: a form with `method="get"`.
    pub async fn submits_to(&mut self, action: &str) -> &mut Browser {
        let query = self.form_body("get", action);
        self.open(&format!("{action}?{query}")).await
    }

    /// Sends the page's form with this action together with a file, as `multipart/form-data`.
    pub async fn upload(&mut self, action: &str, field: &str, name: &str, content: &[u8]) -> &mut Browser {
        let form = self.form_with_file(action, field, name, content);
        self.send(form).await
    }

    /// What [`Browser::upload`] would send.
    pub fn form_with_file(&mut self, action: &str, field: &str, name: &str, content: &[u8]) -> Sent {
        const BOUNDARY: &str = "----what-no-file-holds";
        let fields = self.form_fields("post", action);
        assert!(self.has(&format!("form[action='{action}'] input[type=file][name='{field}']")), "no file {field}");
        let mut body = Vec::new();
        for (name, value) in fields {
            let head = format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
            body.extend_from_slice(head.as_bytes());
        }
        let head = format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\n");
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(b"Content-Type: application/octet-stream\r\n\r\n");
        body.extend_from_slice(content);
        body.extend_from_slice(format!("\r\n--{BOUNDARY}--\r\n").as_bytes());
        let kind = Some(format!("multipart/form-data; boundary={BOUNDARY}"));
        Sent { method: Method::POST, path: action.to_owned(), kind, headers: Vec::new(), body }
    }

    /// Makes the page's form with this action post elsewhere, as somebody who means harm would.
    pub fn retarget(&mut self, action: &str, elsewhere: &str) -> &mut Browser {
        self.body = String::from_utf8_lossy(&self.body).replace(action, elsewhere).into_bytes();
        self
    }

    pub async fn signs_in(&mut self, person: &cast::Person) -> &mut Browser {
        self.signs_in_with(person.email, cast::PASSWORD).await;
        assert_eq!(self.path, "/", "{} is signed in: {}", person.email, self.text());
        self
    }

    pub async fn signs_in_with(&mut self, email: &str, password: &str) -> &mut Browser {
        self.open("/sign-in").await.fill("email", email).fill("password", password).submit("/sign-in").await
    }

    /// The value of the session's cookie.
    pub fn cookie(&self) -> Option<&str> {
        self.cookies.get("seamless").map(String::as_str)
    }

    pub fn html(&self) -> Html {
        Html::parse_document(&String::from_utf8_lossy(&self.body))
    }

    /// The words of the page.
    pub fn text(&self) -> String {
        let html = self.html();
        let words: Vec<_> = html.root_element().text().map(str::trim).filter(|text| !text.is_empty()).collect();
        words.join(" ")
    }

    pub fn has(&self, css: &str) -> bool {
        self.html().select(&selector(css)).next().is_some()
    }

    /// The words of the first element that this selects.
    pub fn text_of(&self, css: &str) -> Option<String> {
        let html = self.html();
        let element = html.select(&selector(css)).next()?;
        Some(element.text().collect::<Vec<_>>().join(" ").split_whitespace().collect::<Vec<_>>().join(" "))
    }

    /// Where the first form leads that this selects.
    pub fn action(&self, css: &str) -> Option<String> {
        let html = self.html();
        html.select(&selector(css)).next()?.attr("action").map(str::to_owned)
    }

    /// Where the first link that this selects leads.
    pub fn href(&self, css: &str) -> Option<String> {
        let html = self.html();
        html.select(&selector(css)).next()?.attr("href").map(str::to_owned)
    }

    /// What a field of the page holds.
    pub fn value(&self, name: &str) -> Option<String> {
        let html = self.html();
        let field = html.select(&selector(&format!("[name='{name}']"))).next()?;
        value_of(field)
    }

    fn form_body(&mut self, method: &str, action: &str) -> String {
        Serializer::new(String::new()).extend_pairs(self.form_fields(method, action)).finish()
    }

    fn form_fields(&mut self, method: &str, action: &str) -> Vec<(String, String)> {
        let html = self.html();
        let form = html.select(&selector(&format!("form[method='{method}'][action='{action}']"))).next();
        let form = form.unwrap_or_else(|| panic!("a form to {action} on {}: {}", self.path, self.text()));
        let mut fields: Vec<(String, String)> = Vec::new();
        let mut names: Vec<String> = Vec::new();
        for field in form.select(&selector("input[name], select[name], textarea[name]")) {
            let name = field.attr("name").unwrap_or_default().to_owned();
            fields.extend(value_of(field).map(|value| (name.clone(), value)));
            names.push(name);
        }
        let typed = std::mem::take(&mut self.typed);
        for (name, _) in &typed {
            assert!(names.contains(name), "the form to {action} has no field {name}, but {names:?}");
            fields.retain(|(held, _)| held != name);
        }
        fields.extend(typed);
        fields
    }

    async fn send(&mut self, sent: Sent) -> &mut Browser {
        let (mut sent, page) = (sent, self.path.clone());
        for _ in 0..10 {
            self.visit(&sent).await;
            if self.status != StatusCode::SEE_OTHER {
                return self;
            }
            self.path.clone_from(&page);
            sent = Sent::get(self.headers[header::LOCATION].to_str().unwrap());
        }
        panic!("redirected for ever, last to {}", sent.path);
    }

    /// Sends this and follows no redirection: the answer is what was answered.
    pub async fn visit(&mut self, sent: &Sent) -> &mut Browser {
        let cookies: Vec<_> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let mut request = Request::builder()
            .method(&sent.method)
            .uri(&sent.path)
            .header(header::HOST, "portal.example")
            .header(header::ORIGIN, "https://portal.example")
            .header(header::REFERER, format!("https://portal.example{}", self.path))
            .header(header::ACCEPT_LANGUAGE, self.lang.tag())
            .header(header::COOKIE, cookies.join("; "));
        for (name, value) in &self.said {
            request = request.header(*name, value);
        }
        if let Some(kind) = &sent.kind {
            request = request.header(header::CONTENT_TYPE, kind);
        }
        for (name, value) in &sent.headers {
            request = request.header(*name, value);
        }
        if let Some(tag) = self.knows.take() {
            request = request.header(header::IF_NONE_MATCH, tag);
        }
        let mut request = request.body(Body::from(sent.body.clone())).unwrap();
        request.extensions_mut().insert(self.address);
        let response = self.router.clone().oneshot(request).await.unwrap();
        self.keep_cookies(response.headers());
        self.status = response.status();
        self.headers = response.headers().clone();
        self.body = to_bytes(response.into_body(), usize::MAX).await.unwrap().to_vec();
        self.path = sent.path.clone();
        self
    }

    fn keep_cookies(&mut self, headers: &HeaderMap) {
        for cookie in headers.get_all(header::SET_COOKIE) {
            let cookie = cookie.to_str().unwrap();
            let (name, value) = cookie.split(';').next().and_then(|pair| pair.split_once('=')).unwrap();
            if cookie.contains("Max-Age=0") || value.is_empty() {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
    }
}

fn selector(css: &str) -> Selector {
    Selector::parse(css).unwrap()
}

/// What a browser would send for this field: nothing for a box that is not ticked.
fn value_of(field: ElementRef) -> Option<String> {
    let value = || field.attr("value").map(str::to_owned);
    match (field.value().name(), field.attr("type")) {
        ("textarea", _) => Some(field.text().collect()),
        ("select", _) => {
            let options: Vec<_> = field.select(&selector("option")).collect();
            let chosen = options.iter().find(|option| option.attr("selected").is_some()).or(options.first())?;
            chosen.attr("value").map(str::to_owned)
        }
        (_, Some("checkbox" | "radio")) => field.attr("checked").and_then(|_| value().or(Some("on".into()))),
        (_, Some("submit" | "button" | "file")) => None,
        _ => value().or(Some(String::new())),
    }
}
