use serde::{Deserialize, Serialize};

/// A division's code by GB/T 2260 and, for subdistricts, GB/T 10114: 2 digits a province, 4 a city, 6 a district,
/// 9 a subdistrict. A division lies in another when its code begins with the other's.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, sqlx::Type)]
#[sqlx(transparent)]
#[serde(transparent)]
pub struct DivisionCode(String);

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum Level {
    City,
    District,
    Subdistrict,
}
