//! On a database of their own. `make test` gives them one; by hand: `seamless postgres -- cargo test -- --include-ignored`.

use super::*;
use crate::{current_edition, edition, search};
use kernel::audit::SecretKey;
use kernel::clock::Clock;
use kernel::error::Argument;
use kernel::mail::Mailer;
use kernel::portal::{Parts, Site};
use kernel::tx::Reactions;
use sqlx::PgPool;
use std::sync::Arc;

const REOPENING: &str = include_str!("../../../../../data/programmes/reopening-filing.toml");
const SUBSIDY: &str = include_str!("../../../../../data/programmes/staff-housing-subsidy.toml");
const COMMAND: Actor = Actor::System("programme publish");

fn portal(pool: PgPool) -> Portal {
    Portal::new(Parts {
        pool,
        clock: Clock::fixed(chrono::DateTime::UNIX_EPOCH),
        site: Site {
            origin: "http://localhost".into(),
            zone: chrono_tz::Asia::Shanghai,
            city: city::name(),
            house_rules: Default::default(),
        },
        files: Arc::new(object_store::memory::InMemory::new()),
        fonts: "/nonexistent".into(),
        mailer: Mailer::folder("/nonexistent", "no-reply@localhost".parse().unwrap()),
        registries: Default::default(),
        key: SecretKey::new([0; 32]),
        reactions: Reactions::default(),
    })
}

/// A portal in a city that has its departments.
async fn ready(pool: PgPool) -> Portal {
    let portal = portal(pool);
    city_web::actions::load_demo_departments(&portal, &Actor::System("demo")).await.expect("departments");
    portal
}

fn second_edition() -> String {
    REOPENING.replacen("edition = 1", "edition = 2", 1)
}

#[sqlx::test(migrations = "../../../../migrations")]
#[ignore = "needs a database"]
async fn a_case_stays_on_its_edition_when_the_next_is_published(pool: PgPool) {
    let portal = ready(pool).await;
    let first = publish(&portal, &COMMAND, REOPENING).await.expect("the first edition");
    let second = publish(&portal, &COMMAND, &second_edition()).await.expect("the second edition");
    let mut view = portal.read(&Actor::Visitor, Deed::ReadPublic).await.expect("a view");
    assert_eq!(current_edition(&mut view, "reopening-filing").await.expect("current").id, second.edition);
    assert_eq!(edition(&mut view, first.edition).await.expect("the case's").programme.edition, 1);
}

#[sqlx::test(migrations = "../../../../migrations")]
#[ignore = "needs a database"]
async fn the_same_document_twice_makes_one_edition(pool: PgPool) {
    let portal = ready(pool).await;
    let first = publish(&portal, &COMMAND, REOPENING).await.expect("published");
    let again = publish(&portal, &COMMAND, REOPENING).await.expect("nothing to do");
    assert_eq!((again.edition, again.newly), (first.edition, false));
}

#[sqlx::test(migrations = "../../../../migrations")]
#[ignore = "needs a database"]
async fn an_edition_out_of_turn_is_told_the_next_number(pool: PgPool) {
    let portal = ready(pool).await;
    publish(&portal, &COMMAND, REOPENING).await.expect("published");
    for document in
        [REOPENING.replacen("days = 1\n", "days = 2\n", 1), REOPENING.replacen("edition = 1", "edition = 3", 1)]
    {
        let Err(Error::Refused(problems)) = publish(&portal, &COMMAND, &document).await else { panic!("published") };
        assert!(problems[0].args.contains(&("next", Argument::Plain("2".to_owned()))), "{problems:?}");
    }
}

#[sqlx::test(migrations = "../../../../migrations")]
#[ignore = "needs a database"]
async fn only_administrators_publish(pool: PgPool) {
    assert!(matches!(publish(&portal(pool), &Actor::Visitor, REOPENING).await, Err(Error::SignIn)));
}

#[sqlx::test(migrations = "../../../../migrations")]
#[ignore = "needs a database"]
async fn the_database_lets_nobody_change_an_edition(pool: PgPool) {
    let portal = ready(pool.clone()).await;
    publish(&portal, &COMMAND, REOPENING).await.expect("published");
    for statement in ["UPDATE editions SET document = ''", "DELETE FROM editions", "TRUNCATE editions CASCADE"] {
        assert!(sqlx::query(statement).execute(&pool).await.is_err(), "{statement}");
    }
}

#[sqlx::test(migrations = "../../../../migrations")]
#[ignore = "needs a database"]
async fn a_search_finds_the_service_and_no_words_find_all(pool: PgPool) {
    let portal = ready(pool).await;
    publish(&portal, &COMMAND, REOPENING).await.expect("published");
    publish(&portal, &COMMAND, SUBSIDY).await.expect("published");
    let mut view = portal.read(&Actor::Visitor, Deed::ReadPublic).await.expect("a view");
    assert_eq!(search(&mut view, "补贴").await.expect("found")[0].programme.code, "staff-housing-subsidy");
    assert_eq!(search(&mut view, " ").await.expect("found").len(), 2);
}

#[sqlx::test(migrations = "../../../../migrations")]
#[ignore = "needs a database"]
async fn a_department_that_the_city_has_not_is_told_beside_all_else(pool: PgPool) {
    let misspelt = REOPENING.replacen("department = \"health\"", "department = \"helth\"", 1);
    let document = misspelt.replacen("level = \"city\"", "level = \"town\"", 1);
    let Err(Error::Refused(problems)) = publish(&ready(pool).await, &COMMAND, &document).await else {
        panic!("published")
    };
    let told: Vec<_> = problems.iter().map(|problem| format!("{:?}", problem.args)).collect();
    assert_eq!(told.len(), 2, "{told:#?}");
    assert!(told.iter().any(|told| told.contains("steps[5].level")), "{told:#?}");
    let said = "no department `helth` at this level; create it first, or write one of: economy, health, housing";
    assert!(told.iter().any(|told| told.contains("steps[2].department") && told.contains(said)), "{told:#?}");
}

#[sqlx::test(migrations = "../../../../migrations")]
#[ignore = "needs a database"]
async fn where_no_departments_are_they_come_first(pool: PgPool) {
    let Err(Error::Refused(problems)) = publish(&portal(pool), &COMMAND, REOPENING).await else { panic!("published") };
    assert_eq!(problems.len(), 6, "each step's is told: {problems:?}");
}

#[sqlx::test(migrations = "../../../../migrations")]
#[ignore = "needs a database"]
async fn what_was_published_is_no_fault_when_its_department_is_gone(pool: PgPool) {
    let portal = ready(pool.clone()).await;
    let first = publish(&portal, &COMMAND, REOPENING).await.expect("published");
    sqlx::query("UPDATE departments SET kind = 'hygiene' WHERE kind = 'health'").execute(&pool).await.expect("renamed");
    let again = publish(&portal, &COMMAND, REOPENING).await.expect("nothing to do");
    assert_eq!((again.edition, again.newly), (first.edition, false));
}
