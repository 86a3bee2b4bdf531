use sqlx::PgPool;

/// The whole database as it was at a moment: it is put back in one go, so that no visit spoils the next.
pub struct Kept {
    pool: PgPool,
}

/// Only what was touched since is put back, and past the triggers: some of it is append-only, or refers to each other.
const PUT_BACK: &str = r"
CREATE SCHEMA kept;
CREATE UNLOGGED TABLE kept_tables (name text PRIMARY KEY, columns text NOT NULL);
CREATE UNLOGGED TABLE kept_touched (name text NOT NULL);
CREATE FUNCTION kept_touch() RETURNS trigger LANGUAGE plpgsql AS $touch$
BEGIN
    INSERT INTO kept_touched VALUES (TG_TABLE_NAME);
    RETURN NULL;
END $touch$;
CREATE FUNCTION kept_put_back() RETURNS void LANGUAGE plpgsql AS $back$
DECLARE
    one kept_tables;
BEGIN
    SET LOCAL session_replication_role = replica;
    SET LOCAL synchronous_commit = off;
    FOR one IN SELECT * FROM kept_tables WHERE name IN (SELECT name FROM kept_touched) LOOP
        EXECUTE format('DELETE FROM public.%I', one.name);
        EXECUTE format('INSERT INTO public.%1$I (%2$s) OVERRIDING SYSTEM VALUE SELECT %2$s FROM kept.%1$I',
                       one.name, one.columns);
    END LOOP;
    DELETE FROM kept_touched;
END $back$;
";

impl Kept {
    pub async fn of(pool: &PgPool) -> Kept {
        let columns = "SELECT table_name::text, string_agg(quote_ident(column_name), ', ' ORDER BY ordinal_position)
                       FROM information_schema.columns NATURAL JOIN information_schema.tables
                       WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND is_generated = 'NEVER'
                           AND table_name <> '_sqlx_migrations'
                       GROUP BY table_name";
        let tables: Vec<(String, String)> = sqlx::query_as(columns).fetch_all(pool).await.unwrap();
        assert!(tables.len() > 20, "{tables:?}");
        let mut keep = PUT_BACK.to_owned();
        for (table, columns) in tables {
            keep += &format!(
                "CREATE TABLE kept.{table} AS TABLE public.{table};
                 INSERT INTO kept_tables VALUES ('{table}', '{columns}');
                 CREATE TRIGGER touched AFTER INSERT OR UPDATE OR DELETE ON public.{table}
                     EXECUTE FUNCTION kept_touch();"
            );
        }
        sqlx::raw_sql(sqlx::AssertSqlSafe(keep)).execute(pool).await.unwrap();
        Kept { pool: pool.clone() }
    }

    pub async fn put_back(&self) {
        sqlx::query("SELECT kept_put_back()").execute(&self.pool).await.unwrap();
    }
}
