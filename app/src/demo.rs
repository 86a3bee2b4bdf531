//! The demo city: what `seamless demo` loads. Every part of it can be loaded again: what is there stays as it is.

mod accounts;

pub use accounts::{Account, accounts};

use board_web::actions::load_demo::load_demo_posts;
use enterprises_web::actions::settle_demo_firm::settle_demo_firm;
use identity::accounts::{holds_real_people, holds_the_cast};
use identity_web::actions::settle_demo_person::settle_demo_person;
use kernel::actor::Actor;
use kernel::deed::Deed;
use kernel::error::{Problem, Result};
use kernel::portal::Portal;
use programmes_web::actions::publish::publish;

const PROGRAMMES: [&str; 2] = [
    include_str!("../data/programmes/reopening-filing.toml"),
    include_str!("../data/programmes/staff-housing-subsidy.toml"),
];

/// What was loaded, beside what was there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Loaded {
    pub departments: usize,
    pub programmes: usize,
    pub people: usize,
    pub firms: usize,
    pub posts: usize,
    pub cases: usize,
}

/// Loads the departments of the city, the two programmes of 2020, the cast with their roles, their firms, and
/// what these have filed in the days before.
/// Errors: refused where real people are, since everybody knows the cast's password and some of them decide.
pub async fn load(portal: &Portal) -> Result<Loaded> {
    let actor = Actor::System("demo");
    if !may_be_loaded(portal).await? {
        return Err(Problem::new("demo-real-people").into());
    }
    let mut loaded =
        Loaded { departments: city_web::actions::load_demo_departments(portal, &actor).await?, ..Loaded::default() };
    loaded.programmes = load_programmes(portal, &actor).await?;
    for person in cast::PEOPLE {
        loaded.people += usize::from(settle_demo_person(portal, &actor, person).await?.newly);
    }
    for firm in cast::FIRMS {
        loaded.firms += usize::from(settle_demo_firm(portal, &actor, firm).await?.is_some());
    }
    loaded.posts = load_demo_posts(portal, &actor).await?;
    loaded.cases = cases_web::demo::load(portal).await?;
    Ok(loaded)
}

/// Whether nobody real is here.
pub async fn may_be_loaded(portal: &Portal) -> Result<bool> {
    let mut view = portal.read(&Actor::System("demo"), Deed::LoadDemo).await?;
    Ok(!holds_real_people(&mut view).await?)
}

/// Whether this is a demo city, whoever has signed up there since: the cast is in it, whose password everybody knows.
pub async fn is_loaded(portal: &Portal) -> Result<bool> {
    let mut view = portal.read(&Actor::System("demo"), Deed::LoadDemo).await?;
    holds_the_cast(&mut view).await
}

/// Publishes the two programmes of 2020; tells how many were not yet.
pub async fn load_programmes(portal: &Portal, actor: &Actor) -> Result<usize> {
    let mut newly = 0;
    for document in PROGRAMMES {
        newly += usize::from(publish(portal, actor, document).await?.newly);
    }
    Ok(newly)
}
