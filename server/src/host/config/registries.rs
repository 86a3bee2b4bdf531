//! Which registries of other authorities are connected.

use super::{Given, Wrong};
use kernel::registry::{Address, Token};

/// Holds a secret, so it has no `Debug`.
#[derive(Clone)]
pub struct RegistrySettings {
    pub address: Address,
    pub token: Token,
}

const URL: &str = "SEAMLESS_RESIDENTS_REGISTRY_URL";
const TOKEN: &str = "SEAMLESS_RESIDENTS_REGISTRY_TOKEN";

/// Errors: one without the other, too.
pub fn of_residents(given: &Given) -> Result<Option<RegistrySettings>, Wrong> {
    let address = given.parse_optional(URL, |text| text.parse::<Address>())?;
    let token = given.parse_optional(TOKEN, |text| text.parse::<Token>().map_err(str::to_owned))?;
    let missing = |name, other| {
        let why = format!("it is not set, and {other} is");
        Err(Wrong::Value { name, value: String::new(), why })
    };
    match (address, token) {
        (Some(address), Some(token)) => Ok(Some(RegistrySettings { address, token })),
        (None, None) => Ok(None),
        (Some(_), None) => missing(TOKEN, URL),
        (None, Some(_)) => missing(URL, TOKEN),
    }
}
