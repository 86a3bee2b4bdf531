use super::calendar::Calendar;
use super::department::{Department, DepartmentId, Desk, DeskId, NewDepartment};
use super::divisions::{DivisionCode, Level};
use kernel::error::{Error, Result};
use kernel::lang::Bilingual;
use kernel::tx::Tx;
use kernel::view::View;
use std::collections::BTreeSet;
use uuid::Uuid;

/// Desks, each with its department: a statement of these columns, going on with what is said here.
macro_rules! desks {
    ($rest:tt $(, $argument:expr)* $(,)?) => {
        sqlx::query_as!(
            Row,
            r#"SELECT department.id, kind, division_code AS "division: DivisionCode", name_zh, name_en, version,
                      desk.id AS desk, open
               FROM departments AS department JOIN desks AS desk ON desk.department_id = department.id"# + $rest
            $(, $argument)*
        )
    };
}

/// The open desks of these kinds, each at the division beside it, in no order.
pub async fn open_desks_of(view: &mut View, kinds: &[String], divisions: &[String]) -> Result<Vec<Desk>> {
    let rows = desks!(
        " WHERE (kind, division_code) IN (SELECT * FROM unnest($1::text[], $2::text[])) AND open",
        kinds,
        divisions
    )
    .fetch_all(view.connection())
    .await?;
    Ok(rows.into_iter().map(Desk::from).collect())
}

/// Open or not, in no order.
pub async fn desks(view: &mut View, ids: &[DeskId]) -> Result<Vec<Desk>> {
    let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    let rows = desks!(" WHERE desk.id = ANY ($1)", &ids).fetch_all(view.connection()).await?;
    Ok(rows.into_iter().map(Desk::from).collect())
}

/// Desks in a division by place and kind, at most `limit` of them, after the one the page before ended with.
pub async fn desks_within(
    view: &mut View,
    division: &DivisionCode,
    after: Option<&Desk>,
    limit: i64,
) -> Result<Vec<Desk>> {
    let after = after.map(|desk| (desk.department.division.as_str(), desk.department.kind.as_str()));
    let (after_division, after_kind) = after.unzip();
    let rows = desks!(
        " WHERE division_code LIKE $1 || '%' AND ($2::text IS NULL OR (division_code, kind) > ($2, $3))
           ORDER BY division_code, kind LIMIT $4",
        division.as_str(),
        after_division,
        after_kind,
        limit
    )
    .fetch_all(view.connection())
    .await?;
    Ok(rows.into_iter().map(Desk::from).collect())
}

/// The desks of the departments of exactly this place, by kind.
pub async fn desks_at(view: &mut View, place: &DivisionCode) -> Result<Vec<Desk>> {
    let rows = desks!(" WHERE division_code = $1 ORDER BY kind", place.as_str()).fetch_all(view.connection()).await?;
    Ok(rows.into_iter().map(Desk::from).collect())
}

/// Open ones of the departments of exactly these places, the largest place first.
pub async fn open_desks_at(view: &mut View, divisions: &[String]) -> Result<Vec<Desk>> {
    let rows = desks!(" WHERE division_code = ANY ($1) AND open ORDER BY division_code, kind", divisions)
        .fetch_all(view.connection())
        .await?;
    Ok(rows.into_iter().map(Desk::from).collect())
}

/// Open or not, by place.
pub async fn desks_of_kind(view: &mut View, kind: &str) -> Result<Vec<Desk>> {
    let rows = desks!(" WHERE kind = $1 ORDER BY division_code", kind).fetch_all(view.connection()).await?;
    Ok(rows.into_iter().map(Desk::from).collect())
}

pub async fn desk_of(view: &mut View, department: DepartmentId) -> Result<Option<Desk>> {
    let row = desks!(" WHERE department.id = $1", department.0).fetch_optional(view.connection()).await?;
    Ok(row.map(Desk::from))
}

/// The desk and its department, locked.
pub async fn desk_for_update(tx: &mut Tx, department: DepartmentId) -> Result<Option<Desk>> {
    let row = desks!(" WHERE department.id = $1 FOR UPDATE", department.0).fetch_optional(tx.connection()).await?;
    Ok(row.map(Desk::from))
}

/// Each kind of department with each level at which there are some.
pub async fn seats(view: &mut View) -> Result<BTreeSet<(String, Level)>> {
    let seats = sqlx::query!(
        r#"SELECT kind, min(division_code) AS "somewhere!: DivisionCode"
           FROM departments GROUP BY kind, length(division_code)"#
    );
    let seats = seats.fetch_all(view.connection()).await?.into_iter();
    Ok(seats.filter_map(|seat| Some((seat.kind, seat.somewhere.level()?))).collect())
}

/// The kinds of department there are.
pub async fn kinds(view: &mut View) -> Result<Vec<String>> {
    Ok(sqlx::query_scalar!("SELECT DISTINCT kind FROM departments ORDER BY kind").fetch_all(view.connection()).await?)
}

/// Creates the departments with their desks, and returns those that there were not yet.
pub async fn create(tx: &mut Tx, departments: Vec<NewDepartment>) -> Result<Vec<NewDepartment>> {
    let column = |value: fn(&NewDepartment) -> String| departments.iter().map(value).collect::<Vec<_>>();
    let ids: Vec<Uuid> = departments.iter().map(|new| new.department.0).collect();
    let desks: Vec<Uuid> = departments.iter().map(|new| new.desk.0).collect();
    let created = sqlx::query_scalar!(
        "WITH proposed AS (
             SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[])
                 AS proposed (department, desk, kind, division, name_zh, name_en)
         ), created AS (
             INSERT INTO departments (id, kind, division_code, name_zh, name_en)
             SELECT department, kind, division, name_zh, name_en FROM proposed
             ON CONFLICT (kind, division_code) DO NOTHING
             RETURNING id
         )
         INSERT INTO desks (id, department_id)
         SELECT desk, department FROM proposed JOIN created ON created.id = department
         RETURNING department_id",
        &ids,
        &desks,
        &column(|new| new.kind.clone()),
        &column(|new| new.division.to_string()),
        &column(|new| new.name.zh.clone()),
        &column(|new| new.name.en.clone())
    )
    .fetch_all(tx.connection())
    .await?;
    Ok(departments.into_iter().filter(|new| created.contains(&new.department.0)).collect())
}

/// Errors: [`Error::Conflict`] when somebody else renamed it since that version was read.
pub async fn rename(tx: &mut Tx, department: DepartmentId, version: i32, name: &Bilingual) -> Result<()> {
    let renamed = sqlx::query!(
        "UPDATE departments SET name_zh = $3, name_en = $4, version = version + 1 WHERE id = $1 AND version = $2",
        department.0,
        version,
        name.zh,
        name.en
    )
    .execute(tx.connection())
    .await?;
    if renamed.rows_affected() == 1 { Ok(()) } else { Err(Error::Conflict) }
}

pub async fn set_open(tx: &mut Tx, desk: DeskId, open: bool) -> Result<()> {
    sqlx::query!("UPDATE desks SET open = $2 WHERE id = $1", desk.0, open).execute(tx.connection()).await?;
    Ok(())
}

/// `false` when this calendar was in force before.
pub async fn adopt_calendar(tx: &mut Tx, calendar: &Calendar) -> Result<bool> {
    let now = tx.now();
    let adopted = sqlx::query!(
        "INSERT INTO calendars (fingerprint, known_until, adopted_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
        calendar.fingerprint(),
        calendar.known_until(),
        now
    )
    .execute(tx.connection())
    .await?;
    Ok(adopted.rows_affected() == 1)
}

/// A desk with its department, as every statement above selects it.
struct Row {
    id: Uuid,
    kind: String,
    division: DivisionCode,
    name_zh: String,
    name_en: String,
    version: i32,
    desk: Uuid,
    open: bool,
}

impl From<Row> for Desk {
    fn from(row: Row) -> Desk {
        let department = Department {
            id: DepartmentId(row.id),
            kind: row.kind,
            division: row.division,
            name: Bilingual::new(row.name_zh, row.name_en),
            version: row.version,
        };
        Desk { id: DeskId(row.desk), department, open: row.open }
    }
}
