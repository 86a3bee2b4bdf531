use super::xml;
use crate::browser::{Browser, Sent};
use crate::city::{City, DEMO};
use app::board_web::actions::load_demo::load_demo_posts;
use app::cast::{Person, WANG, ZHOU};
use app::kernel::lang::Lang;
use axum::http::StatusCode;
use serde_json::Value;
use sqlx::PgPool;
use url::form_urlencoded::Serializer;

/// A city whose residents have posted four times: two are answered, one about masks is not yet, one is late.
pub async fn with_posts(pool: PgPool) -> City {
    let city = City::with_departments(pool).await;
    city.settle(&WANG).await;
    city.settle(&ZHOU).await;
    load_demo_posts(&city.portal, &DEMO).await.unwrap();
    city
}

/// Something that reads and writes without anybody looking at it.
pub struct Program {
    pub browser: Browser,
}

impl Program {
    pub fn new(city: &City) -> Program {
        Program { browser: city.browser(Lang::En) }
    }

    /// The JSON at this address, to which the XML says the same; `{}` stands where the format does.
    pub async fn reads(&mut self, path: &str) -> Value {
        let json = self.json(path).await;
        self.says_the_same_in_xml(Sent::get(&path.replace("{}", "xml")), json.clone()).await;
        json
    }

    pub async fn json(&mut self, path: &str) -> Value {
        self.browser.visit(&Sent::get(&path.replace("{}", "json"))).await;
        self.answer()
    }

    pub async fn posts(&mut self, fields: &[(&str, &str)]) -> Value {
        self.sends(form("json", fields)).await
    }

    pub async fn sends(&mut self, sent: Sent) -> Value {
        self.browser.visit(&sent).await;
        self.answer()
    }

    /// What was answered, as JSON, in UTF-8, and for every page to read.
    fn answer(&self) -> Value {
        self.is_of("application/json; charset=utf-8");
        serde_json::from_slice(&self.browser.body).unwrap()
    }

    /// And with the same status.
    pub async fn says_the_same_in_xml(&mut self, sent: Sent, json: Value) {
        let status = self.browser.status;
        self.browser.visit(&sent).await;
        self.is_of("text/xml; charset=utf-8");
        let text = String::from_utf8(self.browser.body.clone()).unwrap();
        assert!(text.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"), "{text}");
        assert_eq!((self.browser.status, xml::read(&text)), (status, xml::texts(json)), "{}", sent.path);
    }

    fn is_of(&self, kind: &str) {
        let header = |name: &str| self.browser.headers.get(name).map(|value| value.to_str().unwrap());
        let text = String::from_utf8_lossy(&self.browser.body);
        assert_eq!(header("content-type"), Some(kind), "{} {text}", self.browser.path);
        assert_eq!(header("access-control-allow-origin"), Some("*"));
        assert_eq!(header("set-cookie"), None, "nobody is remembered");
    }
}

pub fn form(format: &str, fields: &[(&str, &str)]) -> Sent {
    let body = Serializer::new(String::new()).extend_pairs(fields).finish();
    Sent::form(&format!("/open311/v2/requests.{format}"), body)
}

/// About masks in Sandun, with this key.
pub fn masks(key: &str) -> Vec<(&str, &str)> {
    vec![
        ("api_key", key),
        ("service_code", "masks"),
        ("description", "The machine at the metro station is empty after seven."),
        ("attribute[division]", "330106109"),
        ("attribute[title]", "No masks at the station"),
    ]
}

/// A key of this person's, made on their page.
pub async fn key_of(city: &City, person: &Person) -> String {
    let mut browser = city.browser_of(person).await;
    browser.open("/account/api-keys").await.fill("name", "map").submit("/account/api-keys").await;
    assert_eq!(browser.status, StatusCode::OK, "{}", browser.text());
    browser.text_of("#key").expect("a key")
}

/// Of each, in their order.
pub fn each<'v>(list: &'v Value, name: &str) -> Vec<&'v str> {
    list.as_array().unwrap().iter().map(|one| one[name].as_str().unwrap()).collect()
}
