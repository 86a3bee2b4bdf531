use super::Draft;
use app::cast;
use reqwest::header::{LOCATION, ORIGIN};
use reqwest::redirect::Policy;
use reqwest::{Client, StatusCode};

/// Somebody of the cast, signed in over real HTTP.
#[derive(Clone)]
pub struct Agent {
    pub client: Client,
    pub origin: String,
    /// What their browser sends with each request.
    pub cookie: String,
}

impl Agent {
    pub async fn signs_in(origin: &str, person: &cast::Person) -> Agent {
        let client = Client::builder().cookie_store(true).redirect(Policy::none()).tcp_nodelay(true).build().unwrap();
        let mut agent = Agent { client, origin: origin.to_owned(), cookie: String::new() };
        let answer = agent.post("/sign-in", &[("email", person.email), ("password", cast::PASSWORD)]).await.unwrap();
        assert_eq!(answer.status(), StatusCode::SEE_OTHER, "{} signs in", person.email);
        let given: Vec<String> =
            answer.cookies().map(|cookie| format!("{}={}", cookie.name(), cookie.value())).collect();
        agent.cookie = given.join("; ");
        agent
    }

    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> reqwest::Result<reqwest::Response> {
        let body = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let request = self.client.post(format!("{}{path}", self.origin)).header(ORIGIN, &self.origin);
        request.header("content-type", "application/x-www-form-urlencoded").body(body).send().await
    }

    pub async fn get(&self, path: &str) -> reqwest::Result<reqwest::Response> {
        self.client.get(format!("{}{path}", self.origin)).send().await
    }

    pub async fn submits(&self, draft: &Draft) -> Answer {
        let path = format!("/cases/{}/submission", draft.reference);
        match self.post(&path, &[("key", &draft.key), ("declaration", "yes")]).await {
            Ok(answer) if answer.status() == StatusCode::SEE_OTHER => match answer.headers()[LOCATION].to_str() {
                Ok(place) if place.ends_with("/receipt") => Answer::Acknowledged,
                place => Answer::Refused(format!("{} was led to {place:?}", draft.reference)),
            },
            Ok(answer) if answer.status().is_server_error() => Answer::None,
            Ok(answer) => {
                let (status, told) = (answer.status(), answer.text().await.unwrap_or_default());
                Answer::Refused(format!("{} was answered {status}: {told}", draft.reference))
            }
            Err(_) => Answer::None,
        }
    }
}

/// What became of a form that was sent.
#[derive(Debug)]
pub enum Answer {
    /// A 303 to the page that follows was received.
    Acknowledged,
    /// The server did not answer, or said that it can't now.
    None,
    Refused(String),
}
