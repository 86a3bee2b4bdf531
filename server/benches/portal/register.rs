//! The register's first page against a bare axum handler.

use crate::against_bare;
use crate::bare::Page;
use crate::figure::Effort;
use crate::real::{Seamless, make_certificates};
use sqlx::PgPool;

pub fn measure(effort: Effort) {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    runtime.block_on(measured(effort));
}

async fn measured(effort: Effort) {
    let portal = Seamless::measured();
    let server = portal.serves();
    let pool = PgPool::connect(&portal.database_url()).await.unwrap();
    make_certificates(&pool, 10_000).await;
    let paths = ["/register".to_owned()];
    against_bare::measure(effort, "register page", &portal, &pool, Page::Register, &paths).await;
    pool.close().await;
    drop(server);
}
