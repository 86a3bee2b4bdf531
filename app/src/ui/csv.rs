//! Tables as spreadsheets read them.

use axum::body::Bytes;

use kernel::error::{Error, Result};

/// By which spreadsheets know that it is UTF-8; the table begins with it.
pub const MARK: &str = "\u{feff}";

/// A spreadsheet would run what begins like a formula.
pub fn harmless(cell: &str) -> String {
    match cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        true => format!("'{cell}"),
        false => cell.to_owned(),
    }
}

pub fn written<const CELLS: usize>(rows: impl IntoIterator<Item = Result<[String; CELLS]>>) -> Result<Bytes> {
    let mut writer = ::csv::Writer::from_writer(Vec::new());
    for row in rows {
        writer.write_record(row?).map_err(Error::internal)?;
    }
    writer.into_inner().map(Bytes::from).map_err(Error::internal)
}

#[cfg(test)]
mod tests {
    use super::harmless;

    #[test]
    fn no_name_is_a_formula() {
        assert_eq!(harmless("=HYPERLINK(\"http://x\")"), "'=HYPERLINK(\"http://x\")");
        assert_eq!(harmless("杭州悦味食品有限公司"), "杭州悦味食品有限公司");
    }
}
