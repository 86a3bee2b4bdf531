use chrono::{DateTime, Months, NaiveDate, Utc};
use kernel::id;

id!(AttachmentId);

/// A file that the applicant attached; its bytes lie in the object store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    pub id: AttachmentId,
    /// As the programme names what it is evidence of.
    pub evidence: String,
    /// As the applicant's machine called it, without a path.
    pub file_name: String,
    /// Found in the content, whatever the name says.
    pub media_type: MediaType,
    /// Bytes, at most [`LARGEST`].
    pub size: i64,
    pub sha256: Vec<u8>,
    pub uploaded_at: DateTime<Utc>,
    /// Its time was over: neither its name nor its bytes are here any more.
    pub erased_on: Option<NaiveDate>,
}

/// So long after its case has ended a file is kept: five years, as lists for an audit are.
pub const KEPT: Months = Months::new(60);

/// 10 MB.
pub const LARGEST: usize = 10 * 1024 * 1024;

#[derive(Debug, Clone, Copy, PartialEq, Eq, sqlx::Type)]
#[sqlx(type_name = "text")]
pub enum MediaType {
    #[sqlx(rename = "application/pdf")]
    Pdf,
    #[sqlx(rename = "image/jpeg")]
    Jpeg,
    #[sqlx(rename = "image/png")]
    Png,
}

impl MediaType {
    /// By the first bytes of the content. `None` for whatever else it is.
    pub fn of(content: &[u8]) -> Option<MediaType> {
        match infer::get(content)?.mime_type() {
            "application/pdf" => Some(MediaType::Pdf),
            "image/jpeg" => Some(MediaType::Jpeg),
            "image/png" => Some(MediaType::Png),
            _ => None,
        }
    }

    pub fn as_str(self) -> &'static str {
        match self {
            MediaType::Pdf => "application/pdf",
            MediaType::Jpeg => "image/jpeg",
            MediaType::Png => "image/png",
        }
    }
}

impl AttachmentId {
    /// Where the bytes of all of them lie.
    pub fn folder() -> object_store::path::Path {
        object_store::path::Path::from("attachments")
    }

    /// Where its bytes lie.
    pub fn object(self) -> object_store::path::Path {
        object_store::path::Path::from(format!("attachments/{self}"))
    }
}
