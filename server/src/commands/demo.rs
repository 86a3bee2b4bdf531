use crate::commands::portal;
use app::cast;
use app::demo::{Loaded, accounts};
use clap::Args;
use host::failure::Failure;
use host::instance::Instance;
use std::fmt;
use std::process::ExitCode;

/// Loads the demo city: its departments, programmes, people, firms and board, and prints the people's accounts
///
/// Brings the database to this release's tables first. Can be run again: what is there stays as it is. Refuses a
/// database that holds real people, for the demo's password is known to everybody.
#[derive(Args)]
pub struct Demo {}

impl Demo {
    pub async fn run(self) -> Result<ExitCode, Failure> {
        let instance = Instance::open().await?;
        let loaded = migrate_and_load(&instance).await;
        instance.close().await?;
        let Loaded { departments, programmes, people, firms, posts, cases } = loaded?;
        println!(
            "{Accounts}\nAdded: {departments} departments, {programmes} programmes, {people} people, {firms} firms, {posts} posts, {cases} cases."
        );
        Ok(ExitCode::SUCCESS)
    }
}

async fn migrate_and_load(instance: &Instance) -> Result<Loaded, Failure> {
    instance.migrate().await?;
    load(instance).await
}

pub async fn load(instance: &Instance) -> Result<Loaded, Failure> {
    Ok(app::demo::load(&portal(instance)?).await?)
}

/// The demo's accounts as a table.
pub struct Accounts;

impl fmt::Display for Accounts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let accounts = accounts();
        let names = accounts.iter().map(|account| width(&account.name)).max().unwrap_or_default();
        let emails = accounts.iter().map(|account| width(account.email)).max().unwrap_or_default();
        writeln!(f, "The demo city's accounts; the password of each is {}\n", cast::PASSWORD)?;
        for account in &accounts {
            let (name, email) = (padded(&account.name, names), padded(account.email, emails));
            writeln!(f, "  {name}  {email}  {}", account.part)?;
        }
        writeln!(f, "\nIdentity numbers that the demo's registry of residents knows, which are nobody's\n")?;
        for cast::Resident { person, identity_number } in &cast::RESIDENTS {
            writeln!(f, "  {}  {identity_number}", padded(&format!("{} {}", person.pinyin, person.zh), names))?;
        }
        Ok(())
    }
}

fn padded(text: &str, columns: usize) -> String {
    format!("{text}{}", " ".repeat(columns.saturating_sub(width(text))))
}

/// The columns a text takes on a terminal: two for a Chinese character.
fn width(text: &str) -> usize {
    text.chars().map(|letter| if letter < '\u{2e80}' { 1 } else { 2 }).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_accounts_stand_in_columns_whatever_the_script_of_their_names() {
        let printed = Accounts.to_string();
        let columns = printed.lines().filter_map(|line| line.split_once('@')).map(|(before, _)| {
            // Addresses begin where the first column ends.
            width(before.rsplit_once("  ").map_or("", |(name, _)| name))
        });
        let columns: std::collections::BTreeSet<usize> = columns.collect();
        assert_eq!(columns.len(), 1, "{printed}");
        assert!(printed.contains("Sun Wei"), "{printed}");
    }
}
