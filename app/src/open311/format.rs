//! The two formats of the standard, told by the address's ending.

mod xml;

use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use kernel::error::{Error, Result};
use serde::Serialize;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    Json,
    Xml,
}

impl Format {
    /// Errors: [`Error::NotFound`] for a format that is not the standard's.
    pub fn parse(ending: &str) -> Result<Format> {
        match ending {
            "json" => Ok(Format::Json),
            "xml" => Ok(Format::Xml),
            _ => Err(Error::NotFound),
        }
    }

    /// A file's name, and the format it ends with. Errors: as [`Format::parse`].
    pub fn of_file(file: &str) -> Result<(&str, Format)> {
        let (name, ending) = file.rsplit_once('.').ok_or(Error::NotFound)?;
        Ok((name, Format::parse(ending)?))
    }

    /// In which format it is told what is wrong with a request to this address. XML is the one that the standard requires.
    pub fn of_path(path: &str) -> Format {
        Format::of_file(path).map_or(Format::Xml, |(_, format)| format)
    }

    fn content_type(self) -> &'static str {
        match self {
            Format::Json => "application/json; charset=utf-8",
            Format::Xml => "text/xml; charset=utf-8",
        }
    }

    /// The document as an answer. In XML it stands in an element of this name.
    pub fn answer(self, root: &'static str, document: &impl Serialize) -> Result<Response> {
        let body = match self {
            Format::Json => serde_json::to_string(document).map_err(Error::internal)?,
            Format::Xml => xml::written(root, document)?,
        };
        let headers = [
            (header::CONTENT_TYPE, self.content_type()),
            (header::VARY, "accept-language"),
            // Programs in others' pages may read it: it is public, and no cookie makes it another.
            (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
            (header::ACCESS_CONTROL_EXPOSE_HEADERS, "link, retry-after"),
            (HeaderName::from_static("cross-origin-resource-policy"), "cross-origin"),
        ];
        Ok((headers, body).into_response())
    }
}

/// An answer that caches may keep for a minute.
pub fn kept_for_a_minute(mut response: Response) -> Response {
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=60"));
    response
}

pub fn with_status(status: StatusCode, mut response: Response) -> Response {
    *response.status_mut() = status;
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ending_tells_the_format() {
        assert_eq!(Format::of_file("food.shops.json").unwrap(), ("food.shops", Format::Json));
        assert!(Format::of_file("json").is_err() && Format::of_file("1.csv").is_err());
        assert_eq!(Format::of_path("/open311/v2/requests.json"), Format::Json);
        assert_eq!(Format::of_path("/open311/v2/requests.csv"), Format::Xml);
    }
}
