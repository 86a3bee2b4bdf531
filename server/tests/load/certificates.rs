use super::make_drafts;
use sqlx::PgPool;

/// Puts so many reopened firms into the register, as rows: their cases, decided, and their certificates.
pub async fn make_certificates(pool: &PgPool, count: i32) {
    let drafts = make_drafts(pool, FIRST, count).await;
    let ids: Vec<_> = drafts.iter().map(|draft| draft.id).collect();
    for statement in [DECIDED, CERTIFICATES] {
        sqlx::query(statement).bind(&ids).execute(pool).await.unwrap();
    }
    sqlx::query("VACUUM (ANALYZE) cases, certificates").execute(pool).await.unwrap();
}

/// Apart from the drafts of others.
const FIRST: i32 = 1_500_000_000;

const DECIDED: &str = "
    UPDATE cases SET stage = 'decided', outcome = 'approved', submissions = 1, submitted_at = started_at,
                     promised_on = started_at::date, promised_provisional = false, ended_at = started_at
    WHERE id = ANY ($1)";

const CERTIFICATES: &str = r#"
    INSERT INTO certificates (id, case_id, code, edition_id, programme_id, enterprise_id, text, firm, credit_code,
                              division_code, district, answers, sought, sought_pairs, issued_at, issued_on)
    SELECT md5('certificate' || cases.id)::uuid, cases.id, upper(left(md5(cases.id::text), 16)),
           edition_id, programme_id, enterprise_id, '{}', firm || n, credit_code, division_code, left(division_code, 6),
           '{"business_kind": "retail", "reopening_date": "2026-12-01"}', firm || n, '{}',
           started_at + n * interval '1 second', started_at::date
    FROM cases JOIN (SELECT id, ordinality AS n FROM unnest($1::uuid[]) WITH ORDINALITY AS of (id, ordinality)) AS chosen
               ON chosen.id = cases.id"#;
