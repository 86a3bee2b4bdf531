use crate::{Attachment, AttachmentId, CaseId, MediaType};
use kernel::error::{Error, Result};
use kernel::tx::Tx;
use kernel::view::View;

/// The files of a case as of one submission, in the order they came.
pub async fn attachments(view: &mut View, case: CaseId, submission: u32) -> Result<Vec<Attachment>> {
    let submission = i32::try_from(submission).map_err(Error::internal)?;
    let attachments = sqlx::query_as!(
        Attachment,
        r#"SELECT id AS "id: AttachmentId", evidence, file_name, media_type AS "media_type: MediaType", size, sha256,
                  uploaded_at, erased_on
           FROM attachments
           WHERE case_id = $1 AND submission <= $2 AND (removed_in IS NULL OR removed_in > $2)
           ORDER BY uploaded_at, id"#,
        case.0,
        submission
    )
    .fetch_all(view.connection())
    .await?;
    Ok(attachments)
}

/// A file of this case, removed or not: a desk may still read what it was once shown. `None` when it was
/// erased, too.
pub async fn attachment(view: &mut View, case: CaseId, id: AttachmentId) -> Result<Option<Attachment>> {
    let attachment = sqlx::query_as!(
        Attachment,
        r#"SELECT id AS "id: AttachmentId", evidence, file_name, media_type AS "media_type: MediaType", size, sha256,
                  uploaded_at, erased_on
           FROM attachments WHERE case_id = $1 AND id = $2 AND erased_on IS NULL"#,
        case.0,
        id.0
    )
    .fetch_optional(view.connection())
    .await?;
    Ok(attachment)
}

pub async fn insert_attachment(tx: &mut Tx, case: CaseId, submission: u32, attachment: &Attachment) -> Result<()> {
    let Attachment { id, evidence, file_name, media_type, size, sha256, uploaded_at, erased_on: _ } = attachment;
    let person = tx.person()?;
    let submission = i32::try_from(submission).map_err(Error::internal)?;
    sqlx::query!(
        "INSERT INTO attachments (id, case_id, evidence, submission, file_name, media_type, size, sha256, uploaded_by,
                                  uploaded_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        id.0,
        case.0,
        evidence,
        submission,
        file_name,
        *media_type as MediaType,
        size,
        sha256,
        person.0,
        uploaded_at
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Takes a file out of the submission that is worked on, and of those after it.
/// Errors: [`Error::NotFound`] when it is not in it.
pub async fn remove_attachment(tx: &mut Tx, case: CaseId, id: AttachmentId, submission: u32) -> Result<()> {
    let submission = i32::try_from(submission).map_err(Error::internal)?;
    let removed = sqlx::query!(
        "UPDATE attachments SET removed_in = $3 WHERE case_id = $1 AND id = $2 AND removed_in IS NULL",
        case.0,
        id.0,
        submission
    )
    .execute(tx.connection())
    .await?;
    if removed.rows_affected() == 1 { Ok(()) } else { Err(Error::NotFound) }
}
