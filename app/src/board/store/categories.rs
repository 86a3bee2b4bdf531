use crate::Category;
use city::divisions::Level;
use kernel::error::{Error, Result};
use kernel::lang::Bilingual;
use kernel::view::View;

/// In the order in which they are offered, the closed ones too: posts still have them.
pub async fn categories(view: &mut View) -> Result<Vec<Category>> {
    let rows = sqlx::query!(
        r#"SELECT category.code, category.parent, category.name_zh, category.name_en, category.department_kind,
                  category.level, category.days, category.threshold, category.position, category.checked,
                  category.version, category.open,
                  category.open AND COALESCE(above.open, true) AS "takes_posts!"
           FROM categories AS category LEFT JOIN categories AS above ON above.code = category.parent
           ORDER BY category.position"#
    )
    .fetch_all(view.connection())
    .await?;
    let category = rows.into_iter().map(|row| {
        Ok(Category {
            code: row.code,
            parent: row.parent,
            name: Bilingual::new(row.name_zh, row.name_en),
            department_kind: row.department_kind,
            level: level(&row.level),
            days: u16::try_from(row.days).map_err(Error::internal)?,
            threshold: row.threshold,
            position: row.position,
            open: row.open,
            takes_posts: row.takes_posts,
            checked: row.checked,
            version: row.version,
        })
    });
    category.collect()
}

/// The table holds no others.
fn level(name: &str) -> Level {
    match name {
        "city" => Level::City,
        "district" => Level::District,
        _ => Level::Subdistrict,
    }
}
