use super::prepared::pairs;
use app::board::words;
use app::cast::WANG;
use app::city::divisions;
use sqlx::{Connection, PgConnection};

/// Lets so many posts stand on the board, as rows: titles and texts of four hundred prepared ones, each title with each
/// text, in all subdistricts, one a minute up to now. One in twenty-five still waits for its answer, none of the newest,
/// and is soon overdue; to the others the department replied.
pub async fn make_posts(database: &str, count: i32) {
    let mut connection = PgConnection::connect(database).await.unwrap();
    for statement in ["SET session_replication_role = replica", "SET maintenance_work_mem = '1GB'", TEXTS] {
        sqlx::query(statement).execute(&mut connection).await.unwrap();
    }
    for (n, text) in (0..).zip(pairs().iter().flat_map(|pair| [&pair.first, &pair.second])) {
        sqlx::query("INSERT INTO texts VALUES ($1, $2, $3, array_to_tsvector($4), array_to_tsvector($5))")
            .bind(n)
            .bind(&text.title)
            .bind(&text.body)
            .bind(words::of(&text.title))
            .bind(words::of(&text.body))
            .execute(&mut connection)
            .await
            .unwrap();
    }
    // A million rows find their place in an index sooner together than one after another.
    let indexes: Vec<(String, String)> = sqlx::query_as(INDEXES).fetch_all(&mut connection).await.unwrap();
    for (name, _) in &indexes {
        run(&mut connection, &format!("DROP INDEX {name}")).await;
    }
    let places: Vec<&str> = divisions::districts()
        .flat_map(|district| divisions::subdistricts_of(&district.code))
        .map(|place| place.code.as_str())
        .collect();
    sqlx::query(POSTS).bind(count).bind(WANG.email).bind(places).execute(&mut connection).await.unwrap();
    for (_, definition) in &indexes {
        run(&mut connection, definition).await;
    }
    for statement in [MATTERS, STEPS, REPLIES, "VACUUM (ANALYZE) posts, matters, steps, replies", "CHECKPOINT"] {
        sqlx::query(statement).execute(&mut connection).await.unwrap();
    }
}

async fn run(connection: &mut PgConnection, statement: &str) {
    sqlx::raw_sql(sqlx::AssertSqlSafe(statement)).execute(connection).await.unwrap();
}

const TEXTS: &str = "
    CREATE TEMPORARY TABLE texts (id integer PRIMARY KEY, title text, body text, of_title tsvector, of_body tsvector)";

/// All but those that are constraints.
const INDEXES: &str = "
    SELECT indexrelid::regclass::text, pg_get_indexdef(indexrelid) FROM pg_index
    WHERE indrelid = 'posts'::regclass AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)";

/// Each category in each subdistrict, by turns, as far as a desk is asked there.
const POSTS: &str = "
    WITH places AS (
        SELECT row_number() OVER (ORDER BY md5(categories.code || subdistrict)) - 1 AS at, categories.code AS category,
               COALESCE(parent, categories.code) AS section, departments.id AS department,
               subdistrict AS division_code
        FROM categories JOIN departments ON departments.kind = department_kind
             JOIN unnest($3::text[]) AS subdistrict ON subdistrict LIKE departments.division_code || '%'
    ), counted AS (SELECT count(*) AS places FROM places)
    INSERT INTO posts (id, author_id, kind, category, section, lang, title, body, division_code, words, supports,
                       supports_verified, status, posted_at, answer_zh, answer_en, answered_by, answered_at, lies_with,
                       waits_until, promised_on)
    SELECT md5('post' || n)::uuid, people.id, (ARRAY['report', 'report', 'question', 'praise'])[n % 4 + 1], category,
           section, 'zh-CN', titled.title || '（' || n || '）', written.body, division_code,
           titled.of_title || written.of_body, n % 300 * 7919 % 300, n % 300 * 7919 % 300 / 2,
           CASE WHEN waits THEN 'waiting' ELSE 'answered' END, posted,
           CASE WHEN NOT waits THEN '已转有关单位核实，问题已在三日内解决，感谢您的监督。' END,
           CASE WHEN NOT waits THEN 'It was looked into and put right within three days. Thank you for telling us.' END,
           CASE WHEN NOT waits THEN department END, CASE WHEN NOT waits THEN posted + interval '3 days' END, department,
           CASE WHEN waits THEN posted::date + 1 END, posted::date + 1
    FROM generate_series(1, $1) AS n JOIN people ON email = $2, counted, places, texts AS titled, texts AS written,
         LATERAL (SELECT n % 25 = 24 AS waits, now() - n * interval '1 minute' AS posted) AS at
    WHERE places.at = n % places AND titled.id = n % 400 AND written.id = n * 7 / 400 % 400";

const MATTERS: &str = "
    INSERT INTO matters (id, kind, reference, title, topic)
    SELECT id, 'post', 'P-' || lpad(number::text, greatest(6, length(number::text)), '0'), title, 'post'
    FROM posts WHERE NOT EXISTS (SELECT FROM matters WHERE matters.id = posts.id)";

const STEPS: &str = "
    INSERT INTO steps (id, matter_id, position, code, desk_id, title_zh, title_en, days, after, not_by, topic, stage,
                       due_on, due_provisional, held_by, outcome, opened_at, decided_at)
    SELECT gen_random_uuid(), posts.id, 1, 'answer', desks.id, '答复', 'Answer', 5, '{}', '{}', 'post',
           CASE WHEN waits_until IS NULL THEN 'done' ELSE 'open' END, waits_until,
           CASE WHEN waits_until IS NOT NULL THEN false END, CASE WHEN waits_until IS NULL THEN author_id END,
           CASE WHEN waits_until IS NULL THEN 'approved' END, posted_at, answered_at
    FROM posts JOIN desks ON department_id = lies_with
    WHERE NOT EXISTS (SELECT FROM steps WHERE matter_id = posts.id)";

const REPLIES: &str = "
    INSERT INTO replies (id, post_id, department_id, status, text_zh, text_en, at)
    SELECT gen_random_uuid(), id, answered_by, 'answered', answer_zh, answer_en, answered_at
    FROM posts WHERE answered_at IS NOT NULL AND NOT EXISTS (SELECT FROM replies WHERE post_id = posts.id)";
