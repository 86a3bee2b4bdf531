//! The city: its divisions, its departments and their desks, and its working days.
//!
//! A programme names a desk by a kind of department and a level; which desk that is follows from a place: the food
//! firm in Gudang is asked about by the market regulation of Xihu, because Gudang lies in Xihu. [`desk_for`] answers that.

pub mod actions;
pub mod calendar;
pub mod department;
mod demo;
pub mod divisions;
mod rules;
mod store;

pub use department::{Department, DepartmentId, Desk, DeskId};

use crate::kernel::error::Result;
use crate::kernel::view::View;
use divisions::{DivisionCode, Level};

/// The open desk of this kind and level that is responsible for a place. `None` when there is no such department, or its
/// desk is closed, or the place is too large to have one.
pub async fn desk_for(view: &mut View, kind: &str, level: Level, place: &DivisionCode) -> Result<Option<Desk>> {
    Ok(desks_for(view, &[(kind, level)], place).await?.pop().flatten())
}

/// The same for several desks at once, in the order asked.
pub async fn desks_for(
    view: &mut View,
    seats: &[(&str, Level)],
    place: &DivisionCode,
) -> Result<Vec<Option<Desk>>> {
    let (kinds, divisions): (Vec<_>, Vec<_>) = seats
        .iter()
        .map(|(kind, level)| ((*kind).to_owned(), place.at(*level).map(String::from)))
        .unzip();
    store::open_desks_of(view, &kinds, &divisions).await
}

/// Desks by their ids, open or not, in no order: for naming who has a matter.
pub async fn desks(view: &mut View, ids: &[DeskId]) -> Result<Vec<Desk>> {
    store::desks(view, ids).await
}

/// Every desk in a division, by place and kind: whom a supervisor of it watches.
pub async fn desks_within(view: &mut View, division: &DivisionCode) -> Result<Vec<Desk>> {
    store::desks_within(view, division).await
}
