use super::MessageId;
use super::letter::Written;
use chrono::{DateTime, Utc};
use identity::Recipient;
use kernel::actor::PersonId;
use kernel::error::Result;
use kernel::lang::Lang;
use kernel::tx::Tx;
use kernel::view::View;

/// A message that is still to be sent.
pub struct Waiting {
    pub to_address: String,
    pub lang: Lang,
    pub subject: String,
    pub text: String,
    pub html: String,
    pub message_id: String,
    pub created_at: DateTime<Utc>,
    pub unsubscribe: Option<String>,
}

pub async fn insert_message(
    tx: &mut Tx,
    id: MessageId,
    to: PersonId,
    recipient: &Recipient,
    written: &Written,
) -> Result<()> {
    let now = tx.now();
    let message_id = format!("<{id}@{}>", tx.site().host());
    sqlx::query!(
        "INSERT INTO messages (id, person_id, to_address, lang, kind, subject, text, html, message_id, created_at,
                               unsubscribe, erase_once_sent)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        id.0,
        to.0,
        recipient.email,
        recipient.lang as Lang,
        written.kind,
        written.subject,
        written.text,
        written.html,
        message_id,
        now,
        written.unsubscribe,
        written.erase_once_sent
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// None when it was sent or rejected before.
pub async fn waiting_message(view: &mut View, id: MessageId) -> Result<Option<Waiting>> {
    let message = sqlx::query_as!(
        Waiting,
        r#"SELECT to_address, lang AS "lang: Lang", subject AS "subject!", text AS "text!", html AS "html!",
                  message_id, created_at, unsubscribe
           FROM messages WHERE id = $1 AND sent_at IS NULL AND rejected_at IS NULL AND text IS NOT NULL"#,
        id.0
    )
    .fetch_optional(view.connection())
    .await?;
    Ok(message)
}

pub async fn mark_sent(tx: &mut Tx, id: MessageId) -> Result<()> {
    let now = tx.now();
    sqlx::query!("UPDATE messages SET sent_at = $2 WHERE id = $1", id.0, now).execute(tx.connection()).await?;
    Ok(())
}

pub async fn mark_rejected(tx: &mut Tx, id: MessageId) -> Result<()> {
    let now = tx.now();
    sqlx::query!("UPDATE messages SET rejected_at = $2 WHERE id = $1", id.0, now).execute(tx.connection()).await?;
    Ok(())
}

/// Of a letter that has left, if it is one of those that nobody should read here.
pub async fn erase_secret_words(tx: &mut Tx, id: MessageId) -> Result<()> {
    sqlx::query!(
        "UPDATE messages SET subject = NULL, text = NULL, html = NULL, unsubscribe = NULL
         WHERE id = $1 AND erase_once_sent",
        id.0
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// How many letters lost their words: all from before the one day, and from before the other those with a secret link.
pub async fn erase_texts_before(tx: &mut Tx, before: DateTime<Utc>, secret_before: DateTime<Utc>) -> Result<u64> {
    let erased = sqlx::query!(
        "UPDATE messages SET subject = NULL, text = NULL, html = NULL, unsubscribe = NULL
         WHERE text IS NOT NULL AND (created_at < $1 OR erase_once_sent AND created_at < $2)",
        before,
        secret_before
    )
    .execute(tx.connection())
    .await?;
    Ok(erased.rows_affected())
}
