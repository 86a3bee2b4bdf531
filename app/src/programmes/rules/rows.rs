//! Lists: a CSV file, what is pasted from a spreadsheet, or the row fields of the page.

use super::value::{half_width, read};
use super::{FieldError, Form, Problem};
use crate::{Column, Field, Rows};
use chrono::NaiveDate;
use serde_json::{Map, Value};

/// The rows that are right, what is wrong with the others, and those others as text, to be mended.
#[derive(Debug, Default)]
pub(super) struct ReadRows {
    pub good: Vec<Value>,
    pub errors: Vec<FieldError>,
    pub bad: String,
}

/// The text of an uploaded list: UTF-8, or UTF-16 as spreadsheets save "Unicode text".
pub fn decode(bytes: &[u8]) -> Result<String, Problem> {
    let units = |swap: fn([u8; 2]) -> u16| -> Result<String, Problem> {
        let units = bytes[2..].chunks_exact(2).map(|pair| swap([pair[0], pair[1]]));
        char::decode_utf16(units).collect::<Result<String, _>>().map_err(|_| Problem::Unreadable)
    };
    match bytes {
        [0xff, 0xfe, ..] => units(u16::from_le_bytes),
        [0xfe, 0xff, ..] => units(u16::from_be_bytes),
        _ => String::from_utf8(bytes.to_vec()).map_err(|_| Problem::Unreadable),
    }
}

/// Reads line by line, so that a quotation mark left open spoils one row and not all that follow.
pub(super) fn from_csv(field: &Field, rows: &Rows, text: &str, today: NaiveDate) -> ReadRows {
    let text = text.trim_start_matches('\u{feff}');
    let lines: Vec<(usize, &str)> =
        text.lines().enumerate().map(|(i, line)| (i + 1, line)).filter(|(_, line)| !line.trim().is_empty()).collect();
    let Some((_, first)) = lines.first() else { return ReadRows::default() };
    let delimiter = delimiter(first);
    let heading = Heading::find(rows, &cells(first, delimiter));
    let body = if heading.is_some() { &lines[1..] } else { &lines[..] };
    let mut found = ReadRows::default();
    if body.len() > rows.max_rows as usize {
        let problem = Problem::TooManyRows { max: rows.max_rows, found: body.len() };
        found.errors.push(FieldError::of(&field.code, problem));
        return found;
    }
    let order = match &heading {
        None => rows.columns.iter().map(Some).collect(),
        Some(heading) => match heading.missing(rows) {
            missing if missing.is_empty() => heading.order.clone(),
            missing => {
                let columns = missing.iter().map(|column| column.label.clone()).collect();
                found.errors.push(FieldError::of(&field.code, Problem::NoSuchColumns { columns }));
                return found;
            }
        },
    };
    let mut bad = Vec::new();
    for (number, line) in body {
        let checked = if line.matches('"').count() % 2 == 1 {
            Err(vec![FieldError::in_row(&field.code, *number, None, Problem::BrokenQuotes)])
        } else {
            row(field, rows, &order, *number, &cells(line, delimiter), today)
        };
        match checked {
            Ok(row) => found.good.push(row),
            Err(errors) => {
                found.errors.extend(errors);
                bad.push(*line);
            }
        }
    }
    if !bad.is_empty() {
        let heading = heading.map(|_| *first);
        found.bad = heading.into_iter().chain(bad).collect::<Vec<_>>().join("\n");
    }
    found
}

/// The row fields of the page: `roster.name` once for each row. Rows left wholly blank are no rows.
pub(super) fn from_form(field: &Field, rows: &Rows, form: &Form, today: NaiveDate) -> ReadRows {
    let inputs: Vec<&[String]> = rows
        .columns
        .iter()
        .map(|column| form.get(&format!("{}.{}", field.code, column.code)).map_or(&[][..], Vec::as_slice))
        .collect();
    let order: Vec<Option<&Column>> = rows.columns.iter().map(Some).collect();
    let count = inputs.iter().map(|input| input.len()).max().unwrap_or(0);
    let mut found = ReadRows::default();
    if count > rows.max_rows as usize {
        let problem = Problem::TooManyRows { max: rows.max_rows, found: count };
        found.errors.push(FieldError::of(&field.code, problem));
        return found;
    }
    for i in 0..count {
        let cells: Vec<String> = inputs.iter().map(|input| input.get(i).cloned().unwrap_or_default()).collect();
        if cells.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        match row(field, rows, &order, i + 1, &cells, today) {
            Ok(row) => found.good.push(row),
            Err(errors) => found.errors.extend(errors),
        }
    }
    found
}

/// The columns in the order of a heading; `None` where the list has a column that nobody asked for.
struct Heading<'r> {
    order: Vec<Option<&'r Column>>,
}

impl<'r> Heading<'r> {
    /// A first row is a heading when one of its cells names a column, in either language.
    fn find(rows: &'r Rows, cells: &[String]) -> Option<Heading<'r>> {
        let order: Vec<_> = cells.iter().map(|cell| rows.columns.iter().find(|column| named(column, cell))).collect();
        order.iter().any(Option::is_some).then_some(Heading { order })
    }

    fn missing(&self, rows: &'r Rows) -> Vec<&'r Column> {
        let present = |column: &Column| self.order.iter().flatten().any(|known| known.code == column.code);
        rows.columns.iter().filter(|column| column.required && !present(column)).collect()
    }
}

fn named(column: &Column, cell: &str) -> bool {
    let cell = half_width(cell).to_lowercase();
    [&column.code, &column.label.zh, &column.label.en].iter().any(|name| half_width(name).to_lowercase() == cell)
}

fn delimiter(line: &str) -> char {
    ['\t', ',', '，', ';', '；'].into_iter().find(|mark| line.contains(*mark)).unwrap_or(',')
}

fn cells(line: &str, delimiter: char) -> Vec<String> {
    // The reader splits at one byte only; a full-width mark is never inside a quoted cell of a list typed by hand.
    let (line, byte) = match u8::try_from(delimiter) {
        Ok(byte) => (line.to_owned(), byte),
        Err(_) => (line.replace(delimiter, "\t"), b'\t'),
    };
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(byte).from_reader(line.as_bytes());
    let record = reader.records().next().and_then(Result::ok).unwrap_or_default();
    record.iter().map(|cell| cell.trim().to_owned()).collect()
}

fn row(
    field: &Field,
    rows: &Rows,
    order: &[Option<&Column>],
    number: usize,
    cells: &[String],
    today: NaiveDate,
) -> Result<Value, Vec<FieldError>> {
    let mut errors = Vec::new();
    let wrong = |column: &Column, problem| FieldError::in_row(&field.code, number, Some(&column.code), problem);
    let surplus = cells.iter().skip(order.len()).any(|cell| !cell.is_empty());
    if surplus {
        let problem = Problem::TooManyCells { expected: order.len(), found: cells.len() };
        errors.push(FieldError::in_row(&field.code, number, None, problem));
    }
    let mut values = Map::new();
    for column in &rows.columns {
        let at = order.iter().position(|other| other.is_some_and(|other| other.code == column.code));
        let cell = at.and_then(|at| cells.get(at)).cloned().unwrap_or_default();
        match read(&column.kind, &[cell], today) {
            Ok(None) if column.required => errors.push(wrong(column, Problem::Missing)),
            // A blank cell is null and not absent, so that a condition may look at it.
            Ok(value) => {
                values.insert(column.code.clone(), value.unwrap_or_default());
            }
            Err(problem) => errors.push(wrong(column, problem)),
        }
    }
    if errors.is_empty() { Ok(Value::Object(values)) } else { Err(errors) }
}
