use super::divisions::{DivisionCode, Level};
use crate::id;
use crate::kernel::event::Event;
use crate::kernel::lang::Bilingual;
use serde::Serialize;
use uuid::Uuid;

id!(DepartmentId);
id!(DeskId);

/// A body that decides: one of its kind at its division.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Department {
    pub id: DepartmentId,
    /// As programmes name it: `market_regulation`.
    pub kind: String,
    pub division: DivisionCode,
    pub name: Bilingual,
    pub desk: DeskId,
    /// A closed desk is given nothing new; what it has, it finishes.
    pub open: bool,
}

/// Where a department's work arrives, under the department's name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Desk {
    pub id: DeskId,
    pub department: DepartmentId,
    pub kind: String,
    pub division: DivisionCode,
    pub name: Bilingual,
    pub open: bool,
}

impl Desk {
    /// `None` only for a province, where no department can be.
    pub fn level(&self) -> Option<Level> {
        self.division.level()
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum CityEvent {
    DepartmentCreated { department: DepartmentId, desk: DeskId, department_kind: String, division: DivisionCode, name: Bilingual },
    DepartmentRenamed { department: DepartmentId, name: Bilingual },
    DeskOpened { department: DepartmentId, desk: DeskId },
    DeskClosed { department: DepartmentId, desk: DeskId },
}

impl CityEvent {
    pub fn department(&self) -> DepartmentId {
        match self {
            CityEvent::DepartmentCreated { department, .. }
            | CityEvent::DepartmentRenamed { department, .. }
            | CityEvent::DeskOpened { department, .. }
            | CityEvent::DeskClosed { department, .. } => *department,
        }
    }
}

impl Event for CityEvent {
    const SLICE: &'static str = "city";

    fn subject(&self) -> Uuid {
        self.department().0
    }
}
