use super::{Figure, Span, Subject};
use chrono::{DateTime, NaiveDate, Utc};
use kernel::error::Result;
use kernel::lang::Bilingual;
use kernel::tx::Tx;
use kernel::view::View;

/// Adds up the posts since that moment, in one walk through them. `days` counts the working days. Tells how many lines
/// there are.
pub async fn reckon(tx: &mut Tx, span: Span, since: DateTime<Utc>, days: &[(NaiveDate, i32)]) -> Result<u64> {
    let (days, counts): (Vec<NaiveDate>, Vec<i32>) = days.iter().copied().unzip();
    let (now, today, zone) = (tx.now(), tx.today(), tx.site().zone.name());
    sqlx::query!("DELETE FROM board_figures WHERE days = $1", span.days()).execute(tx.connection()).await?;
    let reckoned = sqlx::query!(
        "WITH counted AS (
             SELECT * FROM unnest($5::date[], $6::integer[]) AS counted (day, working)
         ), post AS (
             SELECT lies_with, district, section, category, posted_at >= $2 AS is_recent, waits_until < $4 AS is_overdue,
                    (answered_at AT TIME ZONE $3)::date AS answered_on, promised_on, said_done, said_not_done,
                    ratings, stars,
                    CASE WHEN posted_at >= $2 AND answered.working IS NOT NULL
                         THEN GREATEST(answered.working - posted.working, 0) END AS taken
             FROM posts
                  LEFT JOIN (SELECT post_id, count(*) AS ratings, sum(stars) AS stars
                             FROM ratings JOIN replies ON replies.id = reply_id GROUP BY post_id) AS rated ON post_id = posts.id
                  LEFT JOIN counted AS posted ON posted.day = (posted_at AT TIME ZONE $3)::date
                  LEFT JOIN counted AS answered ON answered.day = (answered_at AT TIME ZONE $3)::date
             WHERE (posted_at >= $2 OR waits_until < $4) AND veil IS NULL AND merged_into IS NULL
         )
         INSERT INTO board_figures (days, subject, code, received, answered, due, in_time, median, said_done, said_not_done,
                                    ratings, stars, overdue, reckoned_at)
         SELECT $1,
                CASE WHEN GROUPING(lies_with) = 0 THEN 'department' WHEN GROUPING(district) = 0 THEN 'district'
                     WHEN GROUPING(section) = 0 THEN 'section' WHEN GROUPING(category) = 0 THEN 'category'
                     ELSE 'city' END,
                COALESCE(lies_with::text, district, section, category, ''),
                count(*) FILTER (WHERE is_recent),
                count(answered_on) FILTER (WHERE is_recent),
                count(promised_on) FILTER (WHERE is_recent AND (answered_on IS NOT NULL OR promised_on < $4)),
                count(*) FILTER (WHERE is_recent AND answered_on <= promised_on),
                percentile_disc(0.5) WITHIN GROUP (ORDER BY taken),
                COALESCE(sum(said_done) FILTER (WHERE is_recent), 0),
                COALESCE(sum(said_not_done) FILTER (WHERE is_recent), 0),
                COALESCE(sum(ratings) FILTER (WHERE is_recent), 0),
                COALESCE(sum(stars) FILTER (WHERE is_recent), 0),
                count(*) FILTER (WHERE is_overdue),
                $7
         FROM post GROUP BY GROUPING SETS ((), (lies_with), (district), (section), (category))
         HAVING GROUPING(lies_with) = 1 OR lies_with IS NOT NULL",
        span.days(),
        since,
        zone,
        today,
        &days,
        &counts,
        now
    )
    .execute(tx.connection())
    .await?;
    Ok(reckoned.rows_affected())
}

/// The lines of one subject, those with most posts first.
pub async fn figures(view: &mut View, span: Span, subject: Subject) -> Result<Vec<Figure>> {
    let rows = sqlx::query!(
        r#"SELECT code, name_zh AS "name_zh?", name_en AS "name_en?", received, answered, due, in_time, median,
                  said_done, said_not_done, ratings, stars, overdue, reckoned_at
           FROM board_figures LEFT JOIN departments ON subject = 'department' AND departments.id::text = code
           WHERE days = $1 AND subject = $2
           ORDER BY received DESC, overdue DESC, code"#,
        span.days(),
        subject as Subject
    )
    .fetch_all(view.connection())
    .await?;
    let figures = rows.into_iter().map(|row| Figure {
        code: row.code,
        name: row.name_zh.zip(row.name_en).map(|(zh, en)| Bilingual { zh, en }),
        received: row.received,
        answered: row.answered,
        due: row.due,
        in_time: row.in_time,
        median: row.median,
        said_done: row.said_done,
        said_not_done: row.said_not_done,
        ratings: row.ratings,
        stars: row.stars,
        overdue: row.overdue,
        reckoned_at: row.reckoned_at,
    });
    Ok(figures.collect())
}
