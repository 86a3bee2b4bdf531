//! The city: its divisions, its departments and desks, and its working days.

pub mod calendar;
pub mod department;
pub mod divisions;
