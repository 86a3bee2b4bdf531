use super::{Template, TemplateId};
use city::DeskId;
use kernel::error::Result;
use kernel::lang::Bilingual;
use kernel::tx::Tx;
use kernel::view::View;
use uuid::Uuid;

/// What this desk says often, by name.
pub async fn templates_of(view: &mut View, desk: DeskId) -> Result<Vec<Template>> {
    templates_at(view, &[desk.0]).await
}

pub async fn templates_at(view: &mut View, desks: &[Uuid]) -> Result<Vec<Template>> {
    let rows = sqlx::query!(
        r#"SELECT id AS "id: TemplateId", desk_id AS "desk: DeskId", name, text_zh, text_en
           FROM reply_templates WHERE desk_id = ANY ($1) ORDER BY name, id"#,
        desks
    )
    .fetch_all(view.connection())
    .await?;
    let template = rows.into_iter().map(|row| Template {
        id: row.id,
        desk: row.desk,
        name: row.name,
        text: Bilingual::new(row.text_zh, row.text_en),
    });
    Ok(template.collect())
}

/// Under a name that the desk has already, it takes the place of the one that was there.
pub async fn save(tx: &mut Tx, template: &Template) -> Result<()> {
    sqlx::query!(
        "INSERT INTO reply_templates (id, desk_id, name, text_zh, text_en) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (desk_id, name) DO UPDATE SET text_zh = EXCLUDED.text_zh, text_en = EXCLUDED.text_en",
        template.id.0,
        template.desk.0,
        template.name,
        template.text.zh,
        template.text.en
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// The desk that had it; `None` when none of these did.
pub async fn remove(tx: &mut Tx, id: TemplateId, desks: &[Uuid]) -> Result<Option<DeskId>> {
    let removed = sqlx::query_scalar!(
        r#"DELETE FROM reply_templates WHERE id = $1 AND desk_id = ANY ($2) RETURNING desk_id AS "desk: DeskId""#,
        id.0,
        desks
    );
    Ok(removed.fetch_optional(tx.connection()).await?)
}
