//! The city: its divisions, its departments and their desks, and its working days.
//!
//! A programme names a desk by a kind of department and a level; which desk that is follows from a place: the food
//! firm in Gudang is asked about by the market regulation of Xihu, because Gudang lies in Xihu. [`desk_for`] answers that.

pub mod calendar;
#[doc(hidden)]
pub mod demo;
pub mod department;
pub mod divisions;
pub mod place;
#[doc(hidden)]
pub mod rules;
#[doc(hidden)]
pub mod store;

pub use department::{CityEvent, Department, DepartmentId, Desk, DeskId};

use divisions::{DivisionCode, Level};
use kernel::error::Result;
use kernel::lang::{Bilingual, Lang};
use kernel::view::View;
use std::collections::BTreeSet;

/// What the city is called.
pub fn name() -> Bilingual {
    let city = divisions::city();
    Bilingual::new(city.name(Lang::Zh), city.name(Lang::En))
}

/// The open desk of this kind and level that is responsible for a place. `None` when there is no such department, or its
/// desk is closed, or the place is too large to have one.
pub async fn desk_for(view: &mut View, kind: &str, level: Level, place: &DivisionCode) -> Result<Option<Desk>> {
    Ok(desks_for(view, &[(kind, level)], place).await?.pop().flatten())
}

/// The same for several kinds and levels at once, in the order asked.
pub async fn desks_for(view: &mut View, seats: &[(&str, Level)], place: &DivisionCode) -> Result<Vec<Option<Desk>>> {
    let divisions: Vec<_> = seats.iter().map(|(_, level)| place.at(*level)).collect();
    let sought = seats.iter().zip(&divisions).filter_map(|((kind, _), division)| Some((*kind, division.as_ref()?)));
    let (kinds, codes): (Vec<_>, Vec<_>) = sought.map(|(kind, code)| (kind.to_owned(), code.to_string())).unzip();
    let found = store::open_desks_of(view, &kinds, &codes).await?;
    let seats = seats.iter().zip(divisions);
    Ok(seats
        .map(|((kind, _), division)| {
            let sits_here =
                |desk: &&Desk| desk.department.kind == *kind && Some(&desk.department.division) == division.as_ref();
            found.iter().find(sits_here).cloned()
        })
        .collect())
}

/// Desks by their ids, open or not, in no order: for naming who has a matter.
pub async fn desks(view: &mut View, ids: &[DeskId]) -> Result<Vec<Desk>> {
    store::desks(view, ids).await
}

/// Desks in a division by place and kind, at most `limit` of them, after the one the page before ended with.
pub async fn desks_within(
    view: &mut View,
    division: &DivisionCode,
    after: Option<&Desk>,
    limit: i64,
) -> Result<Vec<Desk>> {
    store::desks_within(view, division, after, limit).await
}

/// The desks of exactly this place, not of those within it: one a kind of department.
pub async fn desks_at(view: &mut View, place: &DivisionCode) -> Result<Vec<Desk>> {
    store::desks_at(view, place).await
}

/// The open desks that have to do with a place: its own, and those of all that it lies in.
pub async fn desks_of_place(view: &mut View, place: &DivisionCode) -> Result<Vec<Desk>> {
    let levels = [Level::City, Level::District, Level::Subdistrict];
    let divisions: Vec<String> =
        levels.iter().filter_map(|level| place.at(*level)).map(|code| code.to_string()).collect();
    store::open_desks_at(view, &divisions).await
}

/// The kinds of department there are.
pub async fn kinds(view: &mut View) -> Result<Vec<String>> {
    store::kinds(view).await
}

/// Each kind of department with each level at which there are some.
pub async fn seats(view: &mut View) -> Result<BTreeSet<(String, Level)>> {
    store::seats(view).await
}

/// The desks of all departments of one kind, open or not, by place.
pub async fn desks_of_kind(view: &mut View, kind: &str) -> Result<Vec<Desk>> {
    store::desks_of_kind(view, kind).await
}

/// A department's desk, and with it the department.
pub async fn desk_of(view: &mut View, department: DepartmentId) -> Result<Option<Desk>> {
    store::desk_of(view, department).await
}

/// What the demo city calls its department of this kind at this division.
pub fn demo_department(kind: &str, division: &str) -> Option<Bilingual> {
    let found = demo::departments().into_iter().find(|new| new.kind == kind && new.division.as_str() == division);
    found.map(|new| new.name)
}
