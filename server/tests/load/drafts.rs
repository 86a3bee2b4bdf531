use app::cast::CHEN_BOOKS;
use sqlx::PgPool;
use uuid::Uuid;

/// A case that is filled in and not submitted.
#[derive(Debug, Clone)]
pub struct Draft {
    pub id: Uuid,
    pub reference: String,
    /// The one-time key of its check page.
    pub key: String,
}

/// Fills in so many filings of Chen's bookshop, as rows: thousands of them through forms would be the load itself.
/// They are numbered from `first`.
pub async fn make_drafts(pool: &PgPool, first: i32, count: i32) -> Vec<Draft> {
    for statement in [CASES, ANSWERS, SECTIONS, EVIDENCE] {
        sqlx::query(statement)
            .bind(CHEN_BOOKS.credit_code)
            .bind(first)
            .bind(first + count - 1)
            .execute(pool)
            .await
            .unwrap();
    }
    let drafts: Vec<(Uuid, String, Uuid)> = sqlx::query_as(
        "SELECT id, reference, md5('key' || n)::uuid
         FROM generate_series($1, $2) AS n JOIN cases ON id = md5('case' || n)::uuid ORDER BY n",
    )
    .bind(first)
    .bind(first + count - 1)
    .fetch_all(pool)
    .await
    .unwrap();
    assert_eq!(drafts.len(), usize::try_from(count).unwrap());
    drafts.into_iter().map(|(id, reference, key)| Draft { id, reference, key: key.to_string() }).collect()
}

const CASES: &str = "
    INSERT INTO cases (id, reference, edition_id, programme_id, enterprise_id, premises_id, firm, credit_code,
                       division_code, premises_name, address, started_by, started_at, stage, submissions, reopened)
    SELECT md5('case' || n)::uuid, '2026-330106-' || (100000000 + n), editions.id, programmes.id, enterprises.id, premises.id,
           enterprises.name, credit_code, premises.division_code, premises.name, address, premises.added_by,
           premises.added_at, 'draft', 0, '{}'
    FROM generate_series($2, $3) AS n, enterprises
         JOIN premises ON premises.enterprise_id = enterprises.id,
         programmes JOIN editions ON editions.programme_id = programmes.id AND number = last_edition
    WHERE credit_code = $1 AND programmes.code = 'reopening-filing'";

/// Thirty staff of an ordinary kind: the subdistrict alone is asked.
const ANSWERS: &str = r#"
    INSERT INTO case_answers (case_id, field, submission, value, keep_days)
    SELECT md5('case' || n)::uuid, field, 1, value::jsonb, keep_days
    FROM generate_series($2, $3) AS n,
         (VALUES ('business_kind', '"retail"', NULL), ('staff_count', '30', NULL),
                 ('reopening_date', '"2099-12-01"', NULL), ('responsible_person', '"陈博"', 365),
                 ('responsible_phone', '"13800000000"', 365), ('masks_stock', '900', NULL), ('masks_days', '30', NULL),
                 ('roster', '[{"name":"陈博","from":"杭州","return_date":"2020-02-10","health":"healthy"}]', 90))
             AS answers (field, value, keep_days)
    WHERE $1 <> ''"#;

const SECTIONS: &str = "
    INSERT INTO case_sections (case_id, section, version, complete, saved_by, saved_at)
    SELECT cases.id, section, 1, true, started_by, started_at
    FROM generate_series($2, $3) AS n JOIN cases ON cases.id = md5('case' || n)::uuid,
         unnest('{business,prevention,staff}'::text[]) AS section
    WHERE $1 <> ''";

const EVIDENCE: &str = "
    INSERT INTO attachments (id, case_id, evidence, submission, file_name, media_type, size, sha256, uploaded_by,
                             uploaded_at)
    SELECT md5('file' || n)::uuid, cases.id, 'prevention_plan', 1, 'plan.pdf', 'application/pdf', 1000,
           sha256(''), started_by, started_at
    FROM generate_series($2, $3) AS n JOIN cases ON cases.id = md5('case' || n)::uuid
    WHERE $1 <> ''";
