use super::own_dossier;
use crate::actions::save_rows::ListOf;
use crate::download::saved_as;
use axum::extract::Path;
use axum::response::Response;
use kernel::deed::Deed;
use kernel::error::{Error, Result};
use kernel::visit::Visit;

/// `GET /cases/{ref}/sections/{section}/list/{field}/template`: a CSV file that holds the heading, to be filled in.
#[kernel::handler]
pub async fn get(visit: Visit, Path(path): Path<(String, String, String)>) -> Result<Response> {
    let list = ListOf::parse(path)?;
    let dossier = own_dossier(&visit, Deed::EditOwnCase, &list.reference).await?;
    let (_, field, rows) = dossier.list(&list.section, &list.field).ok_or(Error::NotFound)?;
    let mut writer = csv::Writer::from_writer(Vec::new());
    let heading = rows.columns.iter().map(|column| column.label.get(visit.lang));
    writer.write_record(heading).map_err(Error::internal)?;
    let heading = String::from_utf8(writer.into_inner().map_err(Error::internal)?).map_err(Error::internal)?;
    // Without the mark, spreadsheets take Chinese in UTF-8 for something else.
    saved_as(&format!("{}.csv", field.label.get(visit.lang)), "text/csv; charset=utf-8", format!("\u{feff}{heading}"))
}
