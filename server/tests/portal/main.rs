//! Journeys over HTTP: each test has a database of its own, a clock that stands still, and people with browsers.
//!
//! ```ignore
//! #[sqlx::test(migrations = "../migrations")]
//! #[ignore = "needs a database"]
//! async fn lin_reads_her_account(pool: PgPool) {
//!     let city = City::new(pool);                          // the portal, nobody in it
//!     city.settle(&cast::LIN).await;                       // an account with a confirmed address
//!     let mut lin = city.browser(Lang::En);                // a browser with cookies of its own
//!     lin.signs_in(&cast::LIN).await;
//!     lin.open("/account").await;                          // follows every 303
//!     lin.fill("name", "Lin").submit("/account").await;    // the form whose action that is, with all it holds
//!     assert!(lin.text().contains("Saved"));               // .status, .path, .has("css"), .text_of("css")
//!     assert_eq!(city.mails().await.len(), 0);             // does the jobs that are due; what has left the house
//!     city.passes(TimeDelta::hours(1));                    // moves the clock
//! }
//! ```
//!
//! Run by hand: `seamless postgres --temporary -- cargo test --test portal -- --include-ignored`.

#![expect(clippy::unwrap_used, reason = "a story that cannot go on ends there")]
#![allow(dead_code, reason = "a browser can do more than each story asks of it")]

mod administration;
mod approved;
mod architecture;
mod awards;
mod board;
mod board_lists;
mod browser;
mod cases;
mod cases_at_desks;
mod categories;
mod certificates;
mod checking;
mod city;
mod comments;
mod desks;
mod enterprises;
mod faults;
mod figures;
mod filing;
mod following;
mod home;
mod identity;
mod kept_pages;
mod mail;
mod merging;
mod moderation;
mod notifications;
mod open311;
#[path = "../prepared/mod.rs"]
mod prepared;
mod proposals;
mod redating;
mod register;
mod registry;
mod replay;
mod replies;
mod residents;
mod routes;
mod smtp_sink;
mod twins;
mod unsent;
mod waves;
mod xml;
