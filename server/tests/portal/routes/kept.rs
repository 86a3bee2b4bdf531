use sqlx::PgPool;

/// The whole database as it was at a moment: it is put back in one go, so that no visit spoils the next.
pub struct Kept {
    pool: PgPool,
}

impl Kept {
    pub async fn of(pool: &PgPool) -> Kept {
        let columns = "SELECT table_name::text, string_agg(quote_ident(column_name), ', ' ORDER BY ordinal_position)
                       FROM information_schema.columns NATURAL JOIN information_schema.tables
                       WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND is_generated = 'NEVER'
                           AND table_name <> '_sqlx_migrations'
                       GROUP BY table_name";
        let tables: Vec<(String, String)> = sqlx::query_as(columns).fetch_all(pool).await.unwrap();
        assert!(tables.len() > 20, "{tables:?}");
        // What is append-only or refers to each other is put back past the triggers.
        let mut copy = "CREATE SCHEMA kept;".to_owned();
        let mut back = "SET LOCAL session_replication_role = replica;".to_owned();
        for (table, columns) in tables {
            copy += &format!("CREATE TABLE kept.{table} AS TABLE public.{table};");
            back += &format!(
                "DELETE FROM public.{table};
                 INSERT INTO public.{table} ({columns}) OVERRIDING SYSTEM VALUE SELECT {columns} FROM kept.{table};"
            );
        }
        let function =
            format!("CREATE FUNCTION kept.put_back() RETURNS void LANGUAGE plpgsql AS $put$ BEGIN {back} END $put$;");
        sqlx::raw_sql(sqlx::AssertSqlSafe(copy + &function)).execute(pool).await.unwrap();
        Kept { pool: pool.clone() }
    }

    pub async fn put_back(&self) {
        sqlx::query("SELECT kept.put_back()").execute(&self.pool).await.unwrap();
    }
}
