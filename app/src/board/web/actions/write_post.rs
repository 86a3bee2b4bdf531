use crate::moderation::Screened;
use crate::rules::{self, Typed};
use crate::writing::Put;
use crate::{Category, Text, firm, pages, store, writing};
use axum::response::{IntoResponse, Redirect, Response};
use kernel::deed::Deed;
use kernel::error::{Error, Problem, Result};
use kernel::form::Fields;
use kernel::once::OnceKey;
use kernel::view::View;
use kernel::visit::Visit;
use serde::Serialize;

#[derive(Debug, Clone, Serialize)]
pub struct WriteForm {
    pub key: OnceKey,
    /// Empty when none is chosen.
    pub kind: String,
    pub category: String,
    pub title: String,
    pub body: String,
    pub place: String,
    pub address: String,
    pub called: String,
    pub latitude: String,
    pub longitude: String,
    /// A firm's name or credit code, and which line of the register is meant.
    pub firm: String,
    pub about: String,
    /// The digits of the personal numbers that are to stand as they were written.
    pub keep: Vec<String>,
}

/// `POST /board`: puts the post on the board, and before the desk that answers it.
#[kernel::handler]
pub async fn post(visit: Visit, fields: Fields) -> Result<Response> {
    let form = WriteForm::read(fields)?;
    match write(&visit, &form).await {
        Err(Error::Refused(problems)) => pages::new::refused(&visit, &form, problems).await,
        Err(Error::TooMany { .. }) => pages::new::refused(&visit, &form, vec![Problem::new("board-enough")]).await,
        done => {
            let (redirect, screened) = done?;
            visit.notice(if screened.is_some() { "board-posted-waits" } else { "board-posted" }).await?;
            Ok(redirect.into_response())
        }
    }
}

async fn write(visit: &Visit, form: &WriteForm) -> Result<(Redirect, Option<Screened>)> {
    let mut tx = visit.begin(Deed::WritePost).await?;
    tx.once(form.key, form).await?;
    let categories = store::categories(&mut tx).await?;
    // Whether or not anybody looked at the check before: what is not kept on purpose is masked.
    let text = form.text(&mut tx, &categories).await?.masked(&form.keep);
    let Put { number, events, screened } = writing::put(&mut tx, text, &categories).await?;
    Ok((tx.commit_to(events, number.path()).await?, screened))
}

impl WriteForm {
    /// Errors: [`Error::BadRequest`] for what no form of ours sends.
    pub fn read(mut fields: Fields) -> Result<WriteForm> {
        let key = fields.take_key()?;
        let keep = fields.0.remove("keep").unwrap_or_default();
        let kind = fields.take("kind").unwrap_or_default();
        let mut take =
            |name: &str| fields.take(name).ok_or_else(|| Error::BadRequest(format!("a form without its {name}")));
        let (category, title, body) = (take("category")?, take("title")?, take("body")?);
        let (place, address, called) = (take("place")?, take("address")?, take("called")?);
        let mut given = |name: &str| fields.take(name).unwrap_or_default();
        let (latitude, longitude) = (given("latitude"), given("longitude"));
        let (firm, about) = (given("firm"), given("about"));
        #[rustfmt::skip]
        let form = WriteForm { key, kind, category, title, body, place, address, called, latitude, longitude, firm, about, keep };
        match fields.0.keys().next() {
            None => Ok(form),
            Some(other) => Err(Error::BadRequest(format!("no field {other}"))),
        }
    }

    /// What it says, before anything is masked. Errors: everything that is wrong with it.
    pub async fn text(&self, view: &mut View, categories: &[Category]) -> Result<Text> {
        match (
            rules::text(&self.typed(), categories),
            firm::pointed_at(view, &self.kind, &self.firm, &self.about).await?,
        ) {
            (Ok(text), Ok(firm)) => Ok(Text { firm, ..text }),
            (text, firm) => Err(Error::Refused(text.err().into_iter().flatten().chain(firm.err()).collect())),
        }
    }

    fn typed(&self) -> Typed<'_> {
        Typed {
            kind: &self.kind,
            category: &self.category,
            title: &self.title,
            body: &self.body,
            place: &self.place,
            address: &self.address,
            called: &self.called,
            latitude: &self.latitude,
            longitude: &self.longitude,
        }
    }
}
