//! What programs may ask and send, and what is wrong with it. Pure.

mod asked;
mod name;
mod posted;

pub use asked::{Asked, MOST, Question, asked};
pub use name::{LONGEST_NAME, MOST_KEYS, name};
pub use posted::{Report, parameter, report};

use kernel::error::Problem;

/// One portal is one jurisdiction, called by the portal's host; naming it is optional (GeoReport v2, "jurisdiction_id").
pub fn jurisdiction(given: &str, host: &str) -> Result<(), Problem> {
    match given.is_empty() || given == host {
        true => Ok(()),
        false => Err(Problem::at("jurisdiction_id", "open311-no-jurisdiction").with("host", host)),
    }
}

#[test]
fn another_citys_name_is_refused_and_none_is_ours() {
    assert!(jurisdiction("", "portal.example").is_ok() && jurisdiction("portal.example", "portal.example").is_ok());
    assert!(jurisdiction("elsewhere.example", "portal.example").is_err());
}
