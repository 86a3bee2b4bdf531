use crate::email::Email;
use chrono::{DateTime, Utc};
use kernel::actor::{Person, PersonId, Roles};
use kernel::error::Result;
use kernel::lang::Lang;
use kernel::session::SignedIn;
use kernel::tx::Tx;
use kernel::view::View;
use std::collections::HashMap;
use uuid::Uuid;

/// What signing in is checked against.
pub struct Account {
    pub id: PersonId,
    pub password_hash: String,
    pub credential: i32,
}

pub struct Profile {
    pub name: String,
    pub email: String,
    pub lang: Lang,
    pub confirmed: bool,
}

pub struct Newcomer<'a> {
    pub email: &'a Email,
    pub name: &'a str,
    pub lang: Lang,
    pub password_hash: &'a str,
    /// Made by the demo: nobody real, and nothing to confirm.
    pub demo: bool,
}

/// A person of whom this holds, with all their roles.
// What is unread comes with the rest, for every page shows it; never more than a hundred of it, nor of a hidden post.
macro_rules! person {
    ($view:expr, $condition:tt $(, $argument:expr)*) => {
        sqlx::query_as!(
            PersonRow,
            r#"SELECT id, name, lang AS "lang: Lang", confirmed_at IS NOT NULL AS "confirmed!", suspended_until,
                      ARRAY(SELECT DISTINCT role FROM roles WHERE person_id = people.id) AS "roles!",
                      (SELECT count(*) FROM (SELECT FROM notices JOIN posts ON posts.id = post_id AND veil IS NULL
                                             WHERE person_id = people.id AND read_at IS NULL LIMIT 100)
                           AS unread) AS "unread!"
               FROM people WHERE "# + $condition
            $(, $argument)*
        )
        .fetch_optional($view.connection())
        .await?
        .map(|row| row.at($view.now()))
    };
}

pub async fn person_of_session(view: &mut View, signed_in: SignedIn) -> Result<Option<Person>> {
    Ok(person!(view, "id = $1 AND credential = $2", signed_in.person.0, signed_in.credential))
}

pub async fn person(view: &mut View, person: PersonId) -> Result<Option<Person>> {
    Ok(person!(view, "id = $1", person.0))
}

struct PersonRow {
    id: Uuid,
    name: String,
    lang: Lang,
    confirmed: bool,
    suspended_until: Option<DateTime<Utc>>,
    roles: Vec<String>,
    unread: i64,
}

impl PersonRow {
    /// As they are at this moment.
    fn at(self, now: DateTime<Utc>) -> Person {
        let row = self;
        let is = |role: &str| row.roles.iter().any(|held| held == role);
        let roles = Roles {
            clerk: is("clerk"),
            supervisor: is("supervisor"),
            moderator: is("moderator"),
            administrator: is("administrator"),
        };
        let unread = u8::try_from(row.unread).unwrap_or(u8::MAX);
        let suspended_until = row.suspended_until.filter(|until| *until > now);
        let PersonRow { id, name, lang, confirmed, .. } = row;
        Person { id: PersonId(id), name, lang, confirmed, suspended_until, unread, roles }
    }
}

pub async fn account_of(view: &mut View, email: &Email) -> Result<Option<Account>> {
    let account = sqlx::query_as!(
        Account,
        "SELECT id, password_hash, credential FROM people WHERE lower(email) = lower($1)",
        email.as_str()
    )
    .fetch_optional(view.connection())
    .await?;
    Ok(account)
}

pub async fn own_account(view: &mut View, person: PersonId) -> Result<Account> {
    let account = sqlx::query_as!(Account, "SELECT id, password_hash, credential FROM people WHERE id = $1", person.0)
        .fetch_one(view.connection())
        .await?;
    Ok(account)
}

pub async fn profile(view: &mut View, person: PersonId) -> Result<Profile> {
    let profile = sqlx::query_as!(
        Profile,
        r#"SELECT name, email, lang AS "lang: Lang", confirmed_at IS NOT NULL AS "confirmed!"
           FROM people WHERE id = $1"#,
        person.0
    )
    .fetch_one(view.connection())
    .await?;
    Ok(profile)
}

pub async fn names(view: &mut View, people: &[PersonId]) -> Result<HashMap<PersonId, String>> {
    let ids: Vec<Uuid> = people.iter().map(|person| person.0).collect();
    let rows = sqlx::query!(r#"SELECT id AS "id: PersonId", name FROM people WHERE id = ANY ($1)"#, &ids)
        .fetch_all(view.connection())
        .await?;
    Ok(rows.into_iter().map(|row| (row.id, row.name)).collect())
}

/// The newcomer's id; none when the address has an account already.
pub async fn insert_person(tx: &mut Tx, newcomer: Newcomer<'_>) -> Result<Option<PersonId>> {
    let now = tx.now();
    let id = PersonId::new();
    let inserted = sqlx::query!(
        "INSERT INTO people (id, email, name, lang, password_hash, created_at, demo, confirmed_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT (lower(email)) DO NOTHING",
        id.0,
        newcomer.email.as_str(),
        newcomer.name,
        newcomer.lang as Lang,
        newcomer.password_hash,
        now,
        newcomer.demo,
        newcomer.demo.then_some(now)
    )
    .execute(tx.connection())
    .await?;
    Ok((inserted.rows_affected() == 1).then_some(id))
}

/// Whether the address was still to be confirmed.
pub async fn confirm_address(tx: &mut Tx, person: PersonId) -> Result<bool> {
    let now = tx.now();
    let confirmed =
        sqlx::query!("UPDATE people SET confirmed_at = $2 WHERE id = $1 AND confirmed_at IS NULL", person.0, now)
            .execute(tx.connection())
            .await?;
    Ok(confirmed.rows_affected() == 1)
}

/// The number of the new password: sessions of an earlier one are over. None when another was set since `credential`.
pub async fn replace_password(tx: &mut Tx, person: PersonId, credential: i32, hash: &str) -> Result<Option<i32>> {
    let replaced = sqlx::query_scalar!(
        "UPDATE people SET password_hash = $3, credential = credential + 1
         WHERE id = $1 AND credential = $2 RETURNING credential",
        person.0,
        credential,
        hash
    )
    .fetch_optional(tx.connection())
    .await?;
    Ok(replaced)
}

pub async fn save_profile(tx: &mut Tx, person: PersonId, name: &str, lang: Lang) -> Result<()> {
    sqlx::query!("UPDATE people SET name = $2, lang = $3 WHERE id = $1", person.0, name, lang as Lang)
        .execute(tx.connection())
        .await?;
    Ok(())
}

pub async fn is_made_since(view: &mut View, person: PersonId, since: DateTime<Utc>) -> Result<bool> {
    let is = sqlx::query_scalar!(
        r#"SELECT created_at > $2 AND NOT demo AS "is!" FROM people WHERE id = $1"#,
        person.0,
        since
    );
    Ok(is.fetch_one(view.connection()).await?)
}

pub async fn set_suspended_until(tx: &mut Tx, person: PersonId, until: Option<DateTime<Utc>>) -> Result<()> {
    sqlx::query!("UPDATE people SET suspended_until = $2 WHERE id = $1", person.0, until)
        .execute(tx.connection())
        .await?;
    Ok(())
}

/// Whether anybody is here whom the demo did not make.
pub async fn holds_real_people(view: &mut View) -> Result<bool> {
    let holds = sqlx::query_scalar!(r#"SELECT EXISTS (SELECT FROM people WHERE NOT demo) AS "holds!""#)
        .fetch_one(view.connection())
        .await?;
    Ok(holds)
}

pub async fn holds_the_cast(view: &mut View) -> Result<bool> {
    let holds = sqlx::query_scalar!(r#"SELECT EXISTS (SELECT FROM people WHERE demo) AS "holds!""#)
        .fetch_one(view.connection())
        .await?;
    Ok(holds)
}

/// Whether the demo made this account.
pub async fn is_of_the_cast(view: &mut View, person: PersonId) -> Result<bool> {
    let is = sqlx::query_scalar!("SELECT demo FROM people WHERE id = $1", person.0);
    Ok(is.fetch_one(view.connection()).await?)
}

pub async fn hold_person(tx: &mut Tx, person: PersonId) -> Result<()> {
    sqlx::query!("SELECT id FROM people WHERE id = $1 FOR NO KEY UPDATE", person.0).fetch_one(tx.connection()).await?;
    Ok(())
}
