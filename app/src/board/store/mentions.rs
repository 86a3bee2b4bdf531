use crate::Number;
use kernel::error::Result;
use kernel::view::View;

/// Those of these numbers that posts have.
pub async fn known(view: &mut View, numbers: &[Number]) -> Result<Vec<Number>> {
    let numbers: Vec<i64> = numbers.iter().map(|number| number.0).collect();
    let known = sqlx::query_scalar!(
        r#"SELECT number AS "number: Number" FROM posts WHERE number = ANY($1) AND veil IS NULL"#,
        &numbers
    );
    Ok(known.fetch_all(view.connection()).await?)
}
