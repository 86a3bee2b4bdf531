use super::board::push_about;
use super::{Places, local, push_escaped, weekday};
use chrono::{DateTime, Datelike, SecondsFormat, Timelike, Utc};
use sqlx::Row;
use sqlx::postgres::PgRow;
use std::fmt::Write;

pub const PIECES: usize = 14;

/// A post with the reply that closed it. The rest of its page is another's only in addresses, and written as one's.
pub fn write(html: &mut String, pieces: &[String], places: &Places, post: &PgRow) {
    html.push_str(&pieces[0]);
    push_escaped(html, post.get("title!"));
    html.push_str(&pieces[1]);
    push_escaped(html, post.get("title!"));
    html.push_str(&pieces[2]);
    push_about(html, &pieces[3..6], places, post);
    html.push_str(&pieces[6]);
    push_escaped(html, post.get("body!"));
    html.push_str(&pieces[7]);
    push_moment(html, post.get("posted_at!"), &pieces[8]);
    html.push_str(&pieces[9]);
    push_escaped(html, post.get("department_zh?"));
    html.push_str(&pieces[10]);
    push_moment(html, post.get("answered_at"), &pieces[11]);
    html.push_str(&pieces[12]);
    push_escaped(html, post.get("answer_zh"));
    html.push_str(&pieces[13]);
}

fn push_moment(html: &mut String, at: DateTime<Utc>, between: &str) {
    let there = local(at);
    let (y, m, d, day) = (there.year(), there.month(), there.day(), weekday(there.date_naive()));
    let exact = at.to_rfc3339_opts(SecondsFormat::Secs, true);
    write!(html, "{exact}{between}{y}年{m}月{d}日({day}) {:02}:{:02}", there.hour(), there.minute()).unwrap();
}
