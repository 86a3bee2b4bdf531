use super::{Places, push_escaped};
use sqlx::Row;
use sqlx::postgres::PgRow;
use std::fmt::Write;

pub const PIECES: usize = 10;

/// A post that was answered. The columns bear the names that the portal gives them.
pub fn write(html: &mut String, pieces: &[String], places: &Places, line: &PgRow) {
    write!(html, "{}/board/{}\"{}", pieces[0], line.get::<i64, _>("number!: Number"), pieces[1]).unwrap();
    push_escaped(html, line.get("title!"));
    html.push_str(&pieces[2]);
    push_escaped(html, line.get("body!"));
    html.push_str(&pieces[3]);
    push_about(html, &pieces[4..7], places, line);
    html.push_str(&pieces[7]);
    push_escaped(html, line.get("answer_zh"));
    html.push_str(&pieces[8]);
    push_escaped(html, line.get("department_zh?"));
    html.push_str(&pieces[9]);
}

/// What it is, what and where it is about, and who supports it, with pieces between and after the first three.
pub fn push_about(html: &mut String, pieces: &[String], places: &Places, line: &PgRow) {
    html.push_str(kind(line.get("kind!: Kind")));
    html.push_str(&pieces[0]);
    push_escaped(html, line.get("category_zh!"));
    html.push_str(&pieces[1]);
    html.push_str(places[line.get::<&str, _>("place!: DivisionCode")].name);
    html.push_str(&pieces[2]);
    let (supports, verified): (i32, i32) = (line.get("supports!"), line.get("supports_verified!"));
    match verified {
        0 => write!(html, "{supports}人附议").unwrap(),
        verified => write!(html, "{supports}人附议，其中{verified}人为已核实居民").unwrap(),
    }
}

fn kind(code: &str) -> &'static str {
    match code {
        "report" => "诉求",
        "question" => "咨询",
        "praise" => "表扬",
        _ => "建议",
    }
}
