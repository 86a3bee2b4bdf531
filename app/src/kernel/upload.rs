//! A form with a file in it, as `multipart/form-data`.

use super::error::{Error, Result};
use super::once::OnceKey;
use axum::extract::Multipart;
use axum::extract::multipart::{Field, MultipartError};
use axum::http::StatusCode;
use std::collections::BTreeMap;

/// What the form sends: its one-time key, the fields it says it has, and one file.
pub struct Upload {
    pub key: OnceKey,
    pub fields: BTreeMap<&'static str, String>,
    /// Without a path; `file` when it has none.
    pub file_name: String,
    /// Empty when no file was chosen. Of what is larger than may be, only so much is here as shows it.
    pub content: Vec<u8>,
}

impl Upload {
    /// Errors: [`Error::BadRequest`] for what no form of ours sends, [`Error::TooLarge`] beyond what the route reads at all.
    pub async fn read(mut parts: Multipart, names: &[&'static str], most: usize) -> Result<Upload> {
        let (mut key, mut file, mut fields) = (None, None, BTreeMap::new());
        while let Some(part) = parts.next_field().await.map_err(unreadable)? {
            let known = names.iter().find(|name| part.name() == Some(name) && !fields.contains_key(*name));
            match (part.name(), known) {
                (Some("key"), _) if key.is_none() => {
                    let text = part.text().await.map_err(unreadable)?;
                    key = serde_json::from_value(text.into()).ok();
                }
                (Some("file"), _) if file.is_none() => {
                    let name = shown_name(part.file_name().unwrap_or_default());
                    file = Some((name, content(part, most).await?));
                }
                (_, Some(name)) => {
                    let text = part.text().await.map_err(unreadable)?;
                    // PostgreSQL's texts can't hold it, and nobody types it.
                    if text.contains('\0') {
                        return Err(Error::BadRequest("a form with a NUL".into()));
                    }
                    fields.insert(*name, text);
                }
                (other, None) => return Err(Error::BadRequest(format!("no field {other:?}"))),
            }
        }
        let key = key.ok_or_else(|| Error::BadRequest("no key".into()))?;
        let (file_name, content) = file.unwrap_or_default();
        Ok(Upload { key, fields, file_name, content })
    }
}

/// Reads on past what is accepted, so that the browser hears the answer, but keeps no more than shows that it is too large.
async fn content(mut part: Field<'_>, most: usize) -> Result<Vec<u8>> {
    let mut content = Vec::new();
    while let Some(chunk) = part.chunk().await.map_err(unreadable)? {
        if content.len() <= most {
            content.extend_from_slice(&chunk);
        }
    }
    Ok(content)
}

fn unreadable(error: MultipartError) -> Error {
    match error.status() {
        StatusCode::PAYLOAD_TOO_LARGE => Error::TooLarge,
        _ => Error::BadRequest(error.body_text()),
    }
}

/// The name without a path and without what no name should hold.
fn shown_name(sent: &str) -> String {
    let name = sent.rsplit(['/', '\\']).next().unwrap_or_default();
    let name: String = name.chars().filter(|c| !c.is_control() && !is_direction(*c)).take(200).collect();
    match name.trim() {
        "" => "file".to_owned(),
        name => name.to_owned(),
    }
}

/// Marks that turn the direction of writing make `exe.pdf` out of `fdp.exe`.
fn is_direction(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
