use super::{Places, push_escaped, weekday};
use chrono::{Datelike, NaiveDate};
use serde_json::Value;
use sqlx::Row;
use sqlx::postgres::PgRow;
use std::fmt::Write;

pub const PIECES: usize = 8;

/// Two columns have names that only the portal reads.
pub fn write(html: &mut String, pieces: &[String], places: &Places, line: &PgRow) {
    let answers: Value = line.get(5);
    let opens: NaiveDate = answers["reopening_date"].as_str().unwrap().parse().unwrap();
    let issued: NaiveDate = line.get("issued_on");
    html.push_str(&pieces[0]);
    push_escaped(html, line.get("firm"));
    html.push_str(&pieces[1]);
    push_escaped(html, line.get("credit_code"));
    html.push_str(&pieces[2]);
    html.push_str(&places[line.get::<&str, _>(3)].full);
    html.push_str(&pieces[3]);
    html.push_str(kind(&answers));
    let (y, m, d) = (opens.year(), opens.month(), opens.day());
    write!(html, "{}{y}年{m}月{d}日{}{issued}{}", pieces[4], pieces[5], pieces[6]).unwrap();
    let (y, m, d) = (issued.year(), issued.month(), issued.day());
    write!(html, "{y}年{m}月{d}日({}){}", weekday(issued), pieces[7]).unwrap();
}

fn kind(answers: &Value) -> &'static str {
    match answers["business_kind"].as_str() {
        Some("retail") => "零售、商贸",
        _ => "其他",
    }
}
