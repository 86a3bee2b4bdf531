//! The demo city: what `seamless demo` loads. Every part of it can be loaded again and changes nothing then.

use crate::city;
use crate::kernel::actor::Actor;
use crate::kernel::error::Result;
use crate::kernel::portal::Portal;
use crate::programmes::actions::publish::publish;

const PROGRAMMES: [&str; 2] = [
    include_str!("../data/programmes/reopening-filing.toml"),
    include_str!("../data/programmes/staff-housing-subsidy.toml"),
];

/// What was loaded, beside what was there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Loaded {
    pub departments: usize,
    pub programmes: usize,
}

/// Loads the departments of the city and the two programmes of 2020.
pub async fn load(portal: &Portal) -> Result<Loaded> {
    let actor = Actor::System("demo");
    let departments = city::actions::load_demo_departments(portal, &actor).await?;
    let mut programmes = 0;
    for document in PROGRAMMES {
        programmes += usize::from(publish(portal, &actor, document).await?.newly);
    }
    Ok(Loaded { departments, programmes })
}
