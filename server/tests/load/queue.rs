use app::cast;
use sqlx::PgPool;

/// Puts so many open steps before the clerk's desk, each of a matter of its own and due on days around today, and as
/// many that are done: as rows, since a queue of a hundred thousand is not clicked together.
pub async fn make_queue(pool: &PgPool, clerk: &cast::Person, count: i32) {
    for statement in [MATTERS, STEPS] {
        sqlx::query(statement).bind(clerk.email).bind(count).execute(pool).await.unwrap();
    }
    sqlx::query("VACUUM (ANALYZE) matters, steps").execute(pool).await.unwrap();
}

const MATTERS: &str = "
    INSERT INTO matters (id, kind, reference, title, topic)
    SELECT md5('queued' || n)::uuid, 'case', '2026-330106-' || (300000000 + n), '杭州第' || n || '号有限公司',
           'reopening-filing'
    FROM generate_series(1, 2 * $2) AS n WHERE $1 <> ''";

/// An odd number is open, an even one done. Most are due in the coming weeks, one in twenty is overdue.
const STEPS: &str = "
    INSERT INTO steps (id, matter_id, position, code, desk_id, title_zh, title_en, days, after, not_by, stage, due_on,
                       due_provisional, held_by, outcome, opened_at, decided_at)
    SELECT md5('step' || n)::uuid, md5('queued' || n)::uuid, 1, 'subdistrict', desk_id, '街道核查',
           'Check by the subdistrict', 1, '{}', '{}',
           CASE WHEN n % 2 = 1 THEN 'open' ELSE 'done' END,
           CASE WHEN n % 2 = 1 THEN current_date + (n / 2 % 60) - 3 END,
           CASE WHEN n % 2 = 1 THEN false END,
           CASE WHEN n % 2 = 0 THEN person_id END,
           CASE WHEN n % 2 = 0 THEN 'approved' END,
           now(), CASE WHEN n % 2 = 0 THEN now() END
    FROM generate_series(1, 2 * $2) AS n, roles JOIN people ON people.id = person_id
    WHERE email = $1 AND role = 'clerk'";
