//! Two hundred pairs of posts, each pair by two residents about one thing: for the test of the similar posts, and for
//! boards full of what people might write.

use serde::Deserialize;

#[derive(Deserialize)]
struct Pairs {
    pair: Vec<Pair>,
}

#[derive(Deserialize)]
pub struct Pair {
    pub first: Written,
    pub second: Written,
}

#[derive(Deserialize)]
pub struct Written {
    pub title: String,
    pub body: String,
}

pub fn pairs() -> Vec<Pair> {
    let Pairs { pair } = toml::from_str(include_str!("twins.toml")).unwrap();
    pair
}
