use super::divisions::DivisionCode;
use chrono::NaiveDate;
use kernel::event::Event;
use kernel::id;
use kernel::lang::Bilingual;
use serde::Serialize;
use uuid::Uuid;

id!(DepartmentId);
id!(DeskId);

/// A body that decides: one of its kind at its division.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Department {
    pub id: DepartmentId,
    /// As programmes name it: `market_regulation`.
    pub kind: String,
    pub division: DivisionCode,
    pub name: Bilingual,
    /// Counts its names: who renames it says which they read.
    pub version: i32,
}

/// Where a department's work arrives: its one queue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Desk {
    pub id: DeskId,
    pub department: Department,
    /// A closed desk is given nothing new; what it has, it finishes.
    pub open: bool,
}

/// A department that is to be, and its desk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NewDepartment {
    pub department: DepartmentId,
    pub desk: DeskId,
    #[serde(rename = "department_kind")]
    pub kind: String,
    pub division: DivisionCode,
    pub name: Bilingual,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum CityEvent {
    DepartmentCreated(NewDepartment),
    DepartmentRenamed {
        department: DepartmentId,
        name: Bilingual,
    },
    DeskOpened {
        department: DepartmentId,
        desk: DeskId,
    },
    DeskClosed {
        department: DepartmentId,
        desk: DeskId,
    },
    /// Working days are counted by this calendar from now on.
    CalendarAdopted {
        fingerprint: String,
        known_until: NaiveDate,
    },
}

impl Event for CityEvent {
    const SLICE: &'static str = "city";

    fn subject(&self) -> Uuid {
        match self {
            CityEvent::DepartmentCreated(NewDepartment { department, .. })
            | CityEvent::DepartmentRenamed { department, .. }
            | CityEvent::DeskOpened { department, .. }
            | CityEvent::DeskClosed { department, .. } => department.0,
            CityEvent::CalendarAdopted { .. } => Uuid::nil(),
        }
    }
}
