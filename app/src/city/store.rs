use super::department::{CityEvent, Department, DepartmentId, Desk, DeskId};
use super::divisions::DivisionCode;
use crate::kernel::error::Result;
use crate::kernel::lang::Bilingual;
use crate::kernel::tx::Tx;
use crate::kernel::view::View;
use uuid::Uuid;

/// A department with its desk, as every statement here selects it.
struct Row {
    department: Uuid,
    kind: String,
    division: DivisionCode,
    name_zh: String,
    name_en: String,
    desk: Uuid,
    open: bool,
}

/// For each kind and division, in order, its open desk. A seat without a division has none.
pub async fn open_desks_of(
    view: &mut View,
    kinds: &[String],
    divisions: &[Option<String>],
) -> Result<Vec<Option<Desk>>> {
    let rows = sqlx::query_as!(
        Row,
        r#"SELECT department.id AS department, department.kind, division_code AS "division: DivisionCode", name_zh, name_en,
                  desk.id AS desk, open
           FROM departments AS department JOIN desks AS desk ON desk.department_id = department.id
           WHERE open AND (department.kind, division_code) IN (SELECT * FROM unnest($1::text[], $2::text[]))"#,
        kinds,
        divisions as &[Option<String>]
    )
    .fetch_all(view.connection())
    .await?;
    let found: Vec<Desk> = rows.into_iter().map(Desk::from).collect();
    let seats = kinds.iter().zip(divisions);
    Ok(seats
        .map(|(kind, division)| {
            let is_this = |desk: &&Desk| desk.kind == *kind && Some(desk.division.as_str()) == division.as_deref();
            found.iter().find(is_this).cloned()
        })
        .collect())
}

pub async fn desks(view: &mut View, ids: &[DeskId]) -> Result<Vec<Desk>> {
    let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    let rows = sqlx::query_as!(
        Row,
        r#"SELECT department.id AS department, kind, division_code AS "division: DivisionCode", name_zh, name_en,
                  desk.id AS desk, open
           FROM departments AS department JOIN desks AS desk ON desk.department_id = department.id
           WHERE desk.id = ANY ($1)"#,
        &ids
    )
    .fetch_all(view.connection())
    .await?;
    Ok(rows.into_iter().map(Desk::from).collect())
}

pub async fn desks_within(view: &mut View, division: &DivisionCode) -> Result<Vec<Desk>> {
    let rows = sqlx::query_as!(
        Row,
        r#"SELECT department.id AS department, kind, division_code AS "division: DivisionCode", name_zh, name_en,
                  desk.id AS desk, open
           FROM departments AS department JOIN desks AS desk ON desk.department_id = department.id
           WHERE division_code LIKE $1 || '%'
           ORDER BY division_code, kind"#,
        division.as_str()
    )
    .fetch_all(view.connection())
    .await?;
    Ok(rows.into_iter().map(Desk::from).collect())
}

/// Where a page of the list goes on: after this division and kind.
pub type After = (String, String);

/// Departments in a division by place and kind, at most `limit`, after the last one of the page before.
pub async fn departments_within(
    view: &mut View,
    division: &DivisionCode,
    after: Option<&After>,
    limit: i64,
) -> Result<Vec<Department>> {
    let (after_division, after_kind) = after.map(|(division, kind)| (division.as_str(), kind.as_str())).unzip();
    let rows = sqlx::query_as!(
        Row,
        r#"SELECT department.id AS department, kind, division_code AS "division: DivisionCode", name_zh, name_en,
                  desk.id AS desk, open
           FROM departments AS department JOIN desks AS desk ON desk.department_id = department.id
           WHERE division_code LIKE $1 || '%' AND ($2::text IS NULL OR (division_code, kind) > ($2, $3))
           ORDER BY division_code, kind LIMIT $4"#,
        division.as_str(),
        after_division,
        after_kind,
        limit
    )
    .fetch_all(view.connection())
    .await?;
    Ok(rows.into_iter().map(Department::from).collect())
}

pub async fn department(view: &mut View, id: DepartmentId) -> Result<Option<Department>> {
    let row = sqlx::query_as!(
        Row,
        r#"SELECT department.id AS department, kind, division_code AS "division: DivisionCode", name_zh, name_en,
                  desk.id AS desk, open
           FROM departments AS department JOIN desks AS desk ON desk.department_id = department.id
           WHERE department.id = $1"#,
        id.0
    )
    .fetch_optional(view.connection())
    .await?;
    Ok(row.map(Department::from))
}

/// The department and its desk, locked.
pub async fn department_for_update(tx: &mut Tx, id: DepartmentId) -> Result<Option<Department>> {
    let row = sqlx::query_as!(
        Row,
        r#"SELECT department.id AS department, kind, division_code AS "division: DivisionCode", name_zh, name_en,
                  desk.id AS desk, open
           FROM departments AS department JOIN desks AS desk ON desk.department_id = department.id
           WHERE department.id = $1 FOR UPDATE"#,
        id.0
    )
    .fetch_optional(tx.connection())
    .await?;
    Ok(row.map(Department::from))
}

/// Kinds in use, for whoever adds another department of one.
pub async fn kinds(view: &mut View) -> Result<Vec<String>> {
    Ok(sqlx::query_scalar!("SELECT DISTINCT kind FROM departments ORDER BY kind").fetch_all(view.connection()).await?)
}

/// Creates the departments with their desks, and tells which of them there were not yet.
pub async fn create(tx: &mut Tx, departments: Vec<CityEvent>) -> Result<Vec<CityEvent>> {
    let mut columns = Columns::default();
    for event in &departments {
        columns.push(event);
    }
    let Columns { departments: ids, desks, kinds, divisions, names_zh, names_en } = columns;
    let created = sqlx::query_scalar!(
        r#"WITH proposed AS (
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
           RETURNING department_id"#,
        &ids,
        &desks,
        &kinds,
        &divisions,
        &names_zh,
        &names_en
    )
    .fetch_all(tx.connection())
    .await?;
    Ok(departments.into_iter().filter(|event| created.contains(&event.department().0)).collect())
}

#[derive(Default)]
struct Columns {
    departments: Vec<Uuid>,
    desks: Vec<Uuid>,
    kinds: Vec<String>,
    divisions: Vec<String>,
    names_zh: Vec<String>,
    names_en: Vec<String>,
}

impl Columns {
    fn push(&mut self, event: &CityEvent) {
        if let CityEvent::DepartmentCreated { department, desk, department_kind, division, name } = event {
            self.departments.push(department.0);
            self.desks.push(desk.0);
            self.kinds.push(department_kind.clone());
            self.divisions.push(division.as_str().to_owned());
            self.names_zh.push(name.zh.clone());
            self.names_en.push(name.en.clone());
        }
    }
}

/// Makes the tables say what happened to a department that was there already.
pub async fn apply(tx: &mut Tx, event: &CityEvent) -> Result<()> {
    match event {
        CityEvent::DepartmentCreated { .. } => create(tx, vec![event.clone()]).await.map(|_| ()),
        CityEvent::DepartmentRenamed { department, name } => rename(tx, *department, name).await,
        CityEvent::DeskOpened { desk, .. } => set_open(tx, *desk, true).await,
        CityEvent::DeskClosed { desk, .. } => set_open(tx, *desk, false).await,
    }
}

async fn rename(tx: &mut Tx, department: DepartmentId, name: &Bilingual) -> Result<()> {
    sqlx::query!(
        "UPDATE departments SET name_zh = $2, name_en = $3 WHERE id = $1",
        department.0,
        name.zh,
        name.en
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

async fn set_open(tx: &mut Tx, desk: DeskId, open: bool) -> Result<()> {
    sqlx::query!("UPDATE desks SET open = $2 WHERE id = $1", desk.0, open).execute(tx.connection()).await?;
    Ok(())
}

impl From<Row> for Department {
    fn from(row: Row) -> Department {
        Department {
            id: DepartmentId(row.department),
            kind: row.kind,
            division: row.division,
            name: Bilingual::new(row.name_zh, row.name_en),
            desk: DeskId(row.desk),
            open: row.open,
        }
    }
}

impl From<Row> for Desk {
    fn from(row: Row) -> Desk {
        Desk {
            id: DeskId(row.desk),
            department: DepartmentId(row.department),
            kind: row.kind,
            division: row.division,
            name: Bilingual::new(row.name_zh, row.name_en),
            open: row.open,
        }
    }
}
