//! What GeoReport v2 sends, field by field as the standard names them. JSON and XML are both made of these.

use serde::Serialize;

/// Service discovery: <http://wiki.open311.org/Service_Discovery>.
#[derive(Debug, Serialize)]
pub struct Discovery {
    pub changeset: &'static str,
    pub contact: String,
    pub key_service: String,
    pub endpoints: Vec<Endpoint>,
}

#[derive(Debug, Serialize)]
pub struct Endpoint {
    pub specification: &'static str,
    pub url: String,
    pub changeset: &'static str,
    #[serde(rename = "type")]
    pub kind: &'static str,
    pub formats: Vec<&'static str>,
}

/// What posts can be about: a category.
#[derive(Debug, Serialize)]
pub struct Service {
    pub service_code: String,
    pub service_name: String,
    pub description: String,
    /// Whether there is a definition with attributes.
    pub metadata: bool,
    #[serde(rename = "type")]
    pub kind: &'static str,
    pub keywords: String,
    pub group: String,
}

#[derive(Debug, Serialize)]
pub struct ServiceDefinition {
    pub service_code: String,
    pub attributes: Vec<Attribute>,
}

/// What a post of this service says beside the standard's own parameters: sent as `attribute[code]`.
#[derive(Debug, Serialize)]
pub struct Attribute {
    /// Somebody has to answer it; what is not variable is only read.
    pub variable: bool,
    pub code: &'static str,
    pub datatype: &'static str,
    pub required: bool,
    pub datatype_description: String,
    pub order: usize,
    pub description: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub values: Vec<Value>,
}

#[derive(Debug, Serialize)]
pub struct Value {
    pub key: String,
    pub name: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    Open,
    Closed,
}

/// A post.
#[derive(Debug, PartialEq, Serialize)]
pub struct ServiceRequest {
    pub service_request_id: String,
    pub status: Status,
    pub status_notes: String,
    pub service_name: String,
    pub service_code: String,
    pub description: String,
    pub agency_responsible: Option<String>,
    pub service_notice: Option<String>,
    pub requested_datetime: String,
    pub updated_datetime: String,
    pub expected_datetime: Option<String>,
    pub address: String,
    pub address_id: String,
    pub zipcode: Option<String>,
    pub lat: Option<f64>,
    pub long: Option<f64>,
    pub media_url: Option<String>,
    pub extended_attributes: Extended,
}

/// What a post has that the standard has no field for.
#[derive(Debug, PartialEq, Serialize)]
pub struct Extended {
    pub title: String,
    pub kind: &'static str,
    /// Where it is, in the board's own words.
    pub state: &'static str,
    pub overdue: bool,
    /// The language it is written in.
    pub lang: &'static str,
    pub division: String,
    pub called: Option<String>,
    pub supports: i32,
    /// So many of them verified residents'.
    pub supports_verified: i32,
    /// The holidays until the expected day are not announced yet.
    pub expected_provisional: bool,
    pub url: String,
}

/// What is answered to a post.
#[derive(Debug, Serialize)]
pub struct Created {
    pub service_request_id: String,
    pub service_notice: Option<String>,
    pub account_id: Option<String>,
}

#[derive(Debug, Serialize)]
pub struct Failure {
    pub code: u16,
    pub description: String,
}
