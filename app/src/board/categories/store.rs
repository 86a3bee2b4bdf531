use super::{NewCategory, Settings};
use crate::Category;
use crate::store::categories;
use city::divisions::Level;
use kernel::error::{Error, Result};
use kernel::tx::Tx;

/// All of them, and nobody else adds or changes one until this is done: two may not come to stand at one place.
pub async fn categories_for_update(tx: &mut Tx) -> Result<Vec<Category>> {
    sqlx::query!("LOCK TABLE categories IN SHARE ROW EXCLUSIVE MODE").execute(tx.connection()).await?;
    categories(tx).await
}

pub async fn insert(tx: &mut Tx, new: &NewCategory) -> Result<()> {
    sqlx::query!(
        "INSERT INTO categories (code, parent, name_zh, name_en, department_kind, level, days, threshold, position, checked)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        new.code,
        new.parent,
        new.settings.name.zh,
        new.settings.name.en,
        new.settings.department_kind,
        new.settings.level as Level,
        i32::from(new.settings.days),
        new.settings.threshold,
        new.settings.position,
        new.settings.checked
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Errors: [`Error::Conflict`] when somebody else changed it since that version was read.
pub async fn update(tx: &mut Tx, code: &str, version: i32, settings: &Settings) -> Result<()> {
    let updated = sqlx::query!(
        "UPDATE categories SET name_zh = $3, name_en = $4, department_kind = $5, level = $6, days = $7, threshold = $8,
                               position = $9, checked = $10, version = version + 1
         WHERE code = $1 AND version = $2",
        code,
        version,
        settings.name.zh,
        settings.name.en,
        settings.department_kind,
        settings.level as Level,
        i32::from(settings.days),
        settings.threshold,
        settings.position,
        settings.checked
    )
    .execute(tx.connection())
    .await?;
    if updated.rows_affected() == 1 { Ok(()) } else { Err(Error::Conflict) }
}

pub async fn set_open(tx: &mut Tx, code: &str, open: bool) -> Result<()> {
    sqlx::query!("UPDATE categories SET open = $2 WHERE code = $1", code, open).execute(tx.connection()).await?;
    Ok(())
}
